import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Authority } from '../authority/authority.ts'

/** A change of level as somebody asks for it. */
export interface WantedLevel {
  readonly level: number
  readonly why: string | null
  /** Until when a lower level holds. */
  readonly untilOn: LocalDate | null
}

/** What is wrong with a change of level. Raising needs the authority; lowering needs a reason and an end. */
export function levelProblems(
  wanted: WantedLevel,
  present: { readonly level: number; readonly untilOn: LocalDate | null },
  authority: Pick<Authority, 'most'>,
  today: LocalDate,
): ErrorItem[] {
  const { level, why, untilOn } = wanted
  if (level === present.level)
    return [problem('level', 'same_level', 'That is the level it has.', 'Choose another one.')]
  if (level > present.level)
    return level <= authority.most
      ? []
      : [
          problem(
            'level',
            'above_authority',
            `You can give up to level ${authority.most} here.`,
            'Choose that level or a lower one.',
          ),
        ]
  const problems: ErrorItem[] = []
  if (why === null)
    problems.push(
      problem('why', 'reason_required', 'Lowering needs a reason.', 'Say in a sentence what you saw.'),
    )
  if (untilOn === null)
    problems.push(
      problem(
        'untilOn',
        'end_required',
        'Lowering needs an end.',
        'Say until when, so that the level comes back.',
      ),
    )
  else if (untilOn < today)
    problems.push(problem('untilOn', 'end_in_past', 'This day is over.', 'Choose today or a later day.'))
  else if (present.untilOn !== null && untilOn > present.untilOn)
    problems.push(
      problem(
        'untilOn',
        'end_after_until',
        `The delegation itself ends on ${present.untilOn}.`,
        'Choose that day or an earlier one, or recall it.',
      ),
    )
  return problems
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

import type { ErrorItem } from '#kernel/errors.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'
import { dayAfter, overlapOf, spanText } from '../span.ts'
import { isMain, type Placement } from './placement.ts'

/** Days that an acting position may last. */
const LONGEST_ACTING = 180

/** Days that a position may be dated back without saying why. */
const FREE_BACKDATING = 30

/** What is wrong with a position by itself: its dates, the length of acting, back-dating without a reason. */
export function positionProblems(
  position: Pick<Placement, 'kind' | 'from' | 'to' | 'reason'>,
  today: LocalDate,
): ErrorItem[] {
  const { kind, from, to, reason } = position
  const problems: ErrorItem[] = []
  if (to !== null && to < from)
    problems.push(
      problem('to', 'to_before_from', 'The last day is before the first.', 'Choose a later last day.'),
    )
  if (kind === 'acting' && to === null)
    problems.push(
      problem(
        'to',
        'acting_without_end',
        'An acting position needs a last day.',
        `Choose one within ${LONGEST_ACTING} days.`,
      ),
    )
  if (kind === 'acting' && to !== null && to > addDays(from, LONGEST_ACTING))
    problems.push(
      problem(
        'to',
        'acting_too_long',
        `An acting position lasts ${LONGEST_ACTING} days at most.`,
        `Choose a last day until ${addDays(from, LONGEST_ACTING)}, or an interim position.`,
      ),
    )
  if (from < addDays(today, -FREE_BACKDATING) && reason === null)
    problems.push(
      problem(
        'reason',
        'backdated',
        `This starts more than ${FREE_BACKDATING} days ago.`,
        'Say why it is dated back, or choose a later first day.',
      ),
    )
  return problems
}

/** Where a new position overlaps one that the person holds already, and with which dates; null when nowhere. */
export function overlapOfPositions(own: readonly Placement[], added: Placement): DateSpan | null {
  if (!isMain(added)) return null
  const others = own.filter(placement => isMain(placement) && placement.id !== added.id)
  return others.map(placement => overlapOf(placement, added)).find(shared => shared !== null) ?? null
}

/** What is wrong with the positions of one person taken together, besides overlaps: gaps, and acting outside them. */
export function timelineProblems(own: readonly Placement[]): ErrorItem[] {
  const main = own.filter(isMain).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const problems: ErrorItem[] = []
  main.forEach((placement, index) => {
    const next = main[index + 1]
    const expected = dayAfter(placement)
    if (next !== undefined && expected !== null && next.from > expected)
      problems.push(
        problem(
          'from',
          'gap',
          `There is no position from ${expected} until ${addDays(next.from, -1)}.`,
          'Let the next position start on the day after the last one ends.',
        ),
      )
  })
  for (const acting of own.filter(placement => !isMain(placement)))
    if (!main.some(placement => overlapOf(placement, acting) !== null))
      problems.push(
        problem(
          'from',
          'acting_alone',
          `Nobody can act ${spanText(acting)} without a position of their own.`,
          'Give them a permanent or interim position first.',
        ),
      )
  return problems
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

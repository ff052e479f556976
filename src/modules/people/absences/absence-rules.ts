import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'
import { overlapOf, spanText } from '../span.ts'

/** An absence as the rules see it. */
export interface PlannedAbsence extends DateSpan {
  readonly id: string
  readonly personId: string
  readonly coverId: string | null
}

/** Absences of the person and of who is to cover, and who can cover at all. */
export interface AbsenceFacts {
  readonly absences: readonly (DateSpan & { readonly id: string; readonly personId: string })[]
  readonly isActive: (personId: string) => boolean
}

/** What is wrong with an absence: its dates, another one on the same days, and who is to cover. */
export function absenceProblems(absence: PlannedAbsence, facts: AbsenceFacts): ErrorItem[] {
  const { from, to, coverId, personId } = absence
  const problems: ErrorItem[] = []
  if (to !== null && to < from) {
    return [problem('to', 'to_before_from', 'The last day is before the first.', 'Choose a later last day.')]
  }
  const twice = sharedDays(absence, facts, personId)
  if (twice !== null)
    problems.push(
      problem(
        'from',
        'overlap',
        `An absence is entered ${spanText(twice)} already.`,
        'Change that one, or choose other days.',
      ),
    )
  if (coverId === personId)
    problems.push(
      problem(
        'coverId',
        'cover_is_self',
        'Nobody can cover for themselves.',
        'Choose somebody else, or leave it open.',
      ),
    )
  else if (coverId !== null) problems.push(...coverProblems(absence, coverId, facts))
  return problems
}

/** Whether somebody can cover an absence: they must belong to the organisation and be there on all its days. */
function coverProblems(absence: PlannedAbsence, coverId: string, facts: AbsenceFacts): ErrorItem[] {
  if (!facts.isActive(coverId))
    return [
      problem(
        'coverId',
        'cover_not_here',
        'This person has no position in the organisation.',
        'Choose somebody else to cover.',
      ),
    ]
  const away = sharedDays(absence, facts, coverId)
  if (away === null) return []
  return [
    problem(
      'coverId',
      'cover_away',
      `The person who is to cover is away ${spanText(away)}.`,
      'Choose somebody who is there on all these days.',
    ),
  ]
}

/** Whether an absence is still to come, is now, or is over. */
export function stateOf(span: DateSpan, today: LocalDate): 'planned' | 'active' | 'ended' {
  if (span.from > today) return 'planned'
  return span.to !== null && span.to < today ? 'ended' : 'active'
}

function sharedDays(absence: PlannedAbsence, { absences }: AbsenceFacts, personId: string): DateSpan | null {
  const others = absences.filter(other => other.personId === personId && other.id !== absence.id)
  return others.map(other => overlapOf(other, absence)).find(shared => shared !== null) ?? null
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

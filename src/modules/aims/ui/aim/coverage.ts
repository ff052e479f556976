import type { LocalDate } from '#kernel/local-date.ts'
import { daysBetween } from '#kernel/local-date.ts'
import type { AimPage, Milestone } from '../../contract.ts'

/** The numbers (from 1) of the success criteria a milestone covers. */
export function criteriaOf(milestoneId: string, criteria: AimPage['brief']['criteria']): number[] {
  return criteria.flatMap((criterion, index) =>
    criterion.coveredBy.some(by => by.id === milestoneId) ? [index + 1] : [],
  )
}

/** Criteria nothing covers: `why` is null when nobody said that this is on purpose. */
export function uncovered(criteria: AimPage['brief']['criteria']): { number: number; why: string | null }[] {
  return criteria.flatMap((criterion, index) =>
    criterion.coveredBy.length === 0 ? [{ number: index + 1, why: criterion.notCoveredWhy }] : [],
  )
}

/** How a milestone stands on a day; `late` counts days since it was due. */
export type MilestoneState =
  | { readonly kind: 'done' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'open' }

/** Done, late by so many days, or open. A milestone due today is not late. */
export function milestoneState(
  milestone: Pick<Milestone, 'doneOn' | 'dueOn'>,
  today: LocalDate,
): MilestoneState {
  if (milestone.doneOn !== null) return { kind: 'done' }
  if (milestone.dueOn === null || milestone.dueOn >= today) return { kind: 'open' }
  return { kind: 'late', days: daysBetween(milestone.dueOn, today) }
}

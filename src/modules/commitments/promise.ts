import type { ErrorItem } from '#kernel/errors.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { addWorkingDays, type WorkCalendar } from '#kernel/working-days.ts'

/** What can become of a promise; everything but `open` is an end. */
export type PromiseState = 'open' | 'kept' | 'renegotiated' | 'missed' | 'withdrawn'

/** One side of a promise: somebody here, an external party (without an id when it is known by name only), or everybody here. */
export type Side =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string | null; readonly name: string }
  | { readonly kind: 'organisation' }

/** A promise to be written down. */
export interface WantedPromise {
  readonly by: Exclude<Side, { kind: 'organisation' }>
  readonly to: Side
  /** 1–280 characters. */
  readonly what: string
  readonly dueOn: LocalDate
}

/** How far a promise is, as the rules see it. */
export interface PromiseStanding {
  readonly state: PromiseState
  readonly lapsed: boolean
  readonly dueOn: LocalDate
  readonly endedOn: LocalDate | null
}

/** Working days after the day it was due on which the person can still say how it went. */
const GRACE_DAYS = 1

/** What is wrong with a promise before it is written down; fields begin with `field`. */
export function promiseProblems(wanted: WantedPromise, today: LocalDate, field = ''): ErrorItem[] {
  const problems: ErrorItem[] = []
  const { by, to, dueOn } = wanted
  if (dueOn < today)
    problems.push(
      problem(`${field}dueOn`, 'due_in_past', 'This day is over.', 'Choose today or a later day.'),
    )
  if (by.kind === 'person' && to.kind === 'person' && by.id === to.id)
    problems.push(
      problem(
        `${field}to`,
        'to_self',
        'This would be a promise to oneself.',
        'Choose somebody else, or make it a task.',
      ),
    )
  if (by.kind === 'party' && to.kind !== 'person')
    problems.push(
      problem(
        `${field}to`,
        'nobody_follows',
        'Nobody here would follow what this party promised.',
        'Name the person it was promised to.',
      ),
    )
  return problems
}

/** What is wrong with a new date for a promise. */
export function newDateProblems(promise: PromiseStanding, dueOn: LocalDate, today: LocalDate): ErrorItem[] {
  if (dueOn < today)
    return [problem('dueOn', 'due_in_past', 'This day is over.', 'Choose today or a later day.')]
  if (dueOn === promise.dueOn)
    return [problem('dueOn', 'same_day', 'That is the day it is due already.', 'Choose another day.')]
  return []
}

/** The states it can go to today. A day's answers can be taken back; silence can be put right at any time. */
export function nextStates(promise: PromiseStanding, today: LocalDate): readonly PromiseState[] {
  const { state, lapsed, dueOn, endedOn } = promise
  if (state === 'open')
    return dueOn < today
      ? ['kept', 'renegotiated', 'missed', 'withdrawn']
      : ['kept', 'renegotiated', 'withdrawn']
  if (lapsed) return ['kept', 'missed']
  return state !== 'renegotiated' && endedOn === today ? ['open'] : []
}

/** The last day on which the person can say how it went before it counts as missed; null when they never work again. */
export function lastDayToSay(dueOn: LocalDate, calendar: WorkCalendar): LocalDate | null {
  return addWorkingDays(dueOn, GRACE_DAYS, calendar)
}

/** How many promises of the last twelve months were kept, of those that were kept or missed; renegotiated ones stand apart. */
export interface Tally {
  readonly kept: number
  /** Kept or missed. */
  readonly of: number
  readonly renegotiated: number
}

/** The first day that a tally looks at. */
export function tallyFrom(today: LocalDate): LocalDate {
  return addDays(today, -365)
}

/** Counts ends by state. */
export function tallyOf(counts: Partial<Readonly<Record<PromiseState, number>>>): Tally {
  const { kept = 0, missed = 0, renegotiated = 0 } = counts
  return { kept, of: kept + missed, renegotiated }
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

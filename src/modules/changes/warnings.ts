import type { LocalDate } from '#kernel/local-date.ts'
import { addWorkingDays, type WorkCalendar } from '#kernel/working-days.ts'
import { isSlipping, type Measured } from './adoption/adoption.ts'
import { type Purpose, purposeProblems } from './change.ts'
import type { ChangeState, WarningCode } from './contract/words.ts'

/** Working days after which an unfinished purpose, a late milestone or an unanswered question is more than a delay. */
export const PATIENCE_DAYS = 5

/** What warnings are read from. */
export interface Watched extends Purpose {
  readonly state: ChangeState
  readonly createdOn: LocalDate
  readonly impacts: readonly { readonly ownerId: string | null }[]
  readonly milestones: readonly { readonly dueOn: LocalDate; readonly doneOn: LocalDate | null }[]
  readonly measures: readonly Measured[]
  readonly questions: readonly {
    readonly dueOn: LocalDate
    readonly answeredOn: LocalDate | null
    readonly notKnownBy: LocalDate | null
  }[]
}

/** One thing a change is warned of, and how often it is so. */
export interface Warning {
  readonly code: WarningCode
  readonly count: number
}

/**
 * What is wrong with a change on a day (practice §3.2, H07, H09, H10): a purpose that is incomplete more than five working days
 * after it was begun; questions not answered within five; and while it is announced or rolled out: impacts without an owner,
 * milestones more than five working days late, measures below half of what is expected. Nothing for one that has ended.
 */
export function warningsOf(change: Watched, today: LocalDate, calendar: WorkCalendar): Warning[] {
  const past = addWorkingDays(today, -PATIENCE_DAYS, calendar) ?? today
  const { state } = change
  if (state === 'embedded' || state === 'stopped') return []
  const isOut = state !== 'shaping'
  const counts: readonly (readonly [WarningCode, number])[] = [
    ['purpose_incomplete', !isOut && change.createdOn < past && purposeProblems(change).length > 0 ? 1 : 0],
    ['questions_late', isOut ? change.questions.filter(question => isLate(question, today)).length : 0],
    ['owners_missing', isOut ? change.impacts.filter(({ ownerId }) => ownerId === null).length : 0],
    [
      'milestones_late',
      isOut ? change.milestones.filter(({ dueOn, doneOn }) => doneOn === null && dueOn < past).length : 0,
    ],
    ['adoption_low', isOut ? change.measures.filter(measure => isSlipping(measure, today)).length : 0],
  ]
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }))
}

/** Whether a question should have been answered before today: the first time, or when it was said that one would know. */
export function isLate(
  { dueOn, answeredOn, notKnownBy }: Watched['questions'][number],
  today: LocalDate,
): boolean {
  return answeredOn === null ? dueOn < today : notKnownBy !== null && notKnownBy < today
}

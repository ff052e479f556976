import type { ErrorItem } from '#kernel/errors.ts'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { type WorkCalendar, workingDaysBetween } from '#kernel/working-days.ts'
import type { AimRecord } from './aim-record.ts'
import type { Outcome } from './aim-words.ts'
import { liveGoalProblems } from './invariants.ts'
import { isReached } from './measure.ts'

/** A success criterion and what covers it. */
export interface CriterionRecord {
  readonly id: string
  readonly text: string
  readonly coveredBy: readonly { readonly kind: string; readonly id: string }[]
  readonly notCoveredWhy: string | null
}

/** draft → briefed: what, why, at least one criterion, an owner. */
export function briefingProblems(
  aim: Pick<AimRecord, 'what' | 'why' | 'ownerId'>,
  criteria: readonly unknown[],
): ErrorItem[] {
  return [
    ...(aim.what === ''
      ? [problem('what', 'what_missing', 'The brief does not say what.', 'Write what should be reached.')]
      : []),
    ...(aim.why === ''
      ? [problem('why', 'why_missing', 'The brief does not say why.', 'Write why it matters.')]
      : []),
    ...(criteria.length === 0
      ? [
          problem(
            'criteria',
            'criterion_missing',
            'The brief has no success criterion.',
            'Write at least one sentence that says when it is reached.',
          ),
        ]
      : []),
    ...(aim.ownerId === null
      ? [problem('ownerId', 'owner_missing', 'Nobody owns this goal.', 'Choose its owner.')]
      : []),
  ]
}

/** briefed → planned: how, at least one milestone or task, every criterion covered or said why not. */
export function planProblems(
  aim: AimRecord,
  criteria: readonly CriterionRecord[],
  work: { readonly milestones: number; readonly tasks: number },
): ErrorItem[] {
  const uncovered = criteria.filter(c => c.coveredBy.length === 0 && c.notCoveredWhy === null)
  return [
    ...(aim.how === ''
      ? [problem('how', 'how_missing', 'The plan does not say how.', 'Write how you will get there.')]
      : []),
    ...(work.milestones + work.tasks === 0
      ? [
          problem(
            'milestones',
            'steps_missing',
            'The plan has no milestone and no task.',
            'Add at least one.',
          ),
        ]
      : []),
    ...uncovered.map(c =>
      problem(
        'coverage',
        'criterion_uncovered',
        `Nothing in the plan covers "${c.text}".`,
        'Choose what covers it, or say why nothing does.',
      ),
    ),
  ]
}

/** planned → live: the plan answers the present brief, and everything a live goal needs. */
export function acceptanceProblems(aim: AimRecord, ownerIsActive: boolean, today: LocalDate): ErrorItem[] {
  const stale = aim.planVersion < aim.briefVersion
  return [
    ...duePassed(aim, today),
    ...(stale
      ? [
          problem(
            'plan',
            'plan_outdated',
            'What or why has changed since this plan was written.',
            'Wait for the owner to answer the new brief.',
          ),
        ]
      : []),
    ...liveGoalProblems(aim, ownerIsActive),
  ]
}

/** draft → live for a person's own goal: everything a live goal needs, and a why. */
export function ownGoalProblems(aim: AimRecord, ownerIsActive: boolean, today: LocalDate): ErrorItem[] {
  return [...duePassed(aim, today), ...liveGoalProblems(aim, ownerIsActive)]
}

/** draft → live for a strategy: an owner, a why, and a vision that is live. */
export function strategyProblems(aim: AimRecord): ErrorItem[] {
  return [
    ...(aim.ownerId === null
      ? [problem('ownerId', 'owner_missing', 'Nobody owns this strategy.', 'Choose its owner.')]
      : []),
    ...(aim.why === ''
      ? [problem('why', 'why_missing', 'It does not say why.', 'Write why this is the way.')]
      : []),
    ...(aim.parent?.state === 'live'
      ? []
      : [
          problem(
            'parentId',
            'vision_live',
            'It serves no live vision.',
            'Publish the vision first, or choose the live one as parent.',
          ),
        ]),
  ]
}

/** What closing is judged by. */
export interface ClosingFacts {
  readonly outcome: Outcome
  readonly lesson: string
  readonly reason: string | null
  /** The latest value (for milestones: the share done), and the date of the latest check-in. */
  readonly current: number | null
  readonly checkedOn: LocalDate | null
  readonly openChildren: readonly { readonly title: string }[]
  readonly openTasks: readonly { readonly title: string }[]
  /** The request says what happens to open tasks. */
  readonly settlesTasks: boolean
}

/** live → closed: an outcome, a lesson of at least a sentence, nothing open below. */
export function closingProblems(aim: AimRecord, facts: ClosingFacts, today: LocalDate): ErrorItem[] {
  return [
    ...lessonProblems(facts.lesson),
    ...(aim.kind === 'goal' ? [...finalCheckIn(aim, facts, today), ...disagreement(aim, facts)] : []),
    ...openChildProblems(facts.openChildren),
    ...(facts.settlesTasks ? [] : facts.openTasks).map(task =>
      problem(
        'openTasks',
        'open_task',
        `The task "${task.title}" is still open.`,
        'Finish it, or say whether open tasks are dropped or moved.',
      ),
    ),
  ]
}

/** Nothing ends while something open stands below it. */
export function openChildProblems(children: readonly { readonly title: string }[]): ErrorItem[] {
  return children.map(child =>
    problem(
      '',
      'open_child',
      `"${child.title}" below it is still open.`,
      'Close it first, or move it below another aim.',
    ),
  )
}

/** consulting → live for a vision: five working days and a voice from each top-level team, or a recorded waiver. */
export function consultationProblems(
  consultation: {
    readonly since: LocalDate
    readonly silentTeams: readonly { readonly name: string }[]
    readonly waiver: string | null
  },
  today: LocalDate,
  calendar: WorkCalendar,
): ErrorItem[] {
  if (consultation.waiver !== null) return []
  const lasted = workingDaysBetween(consultation.since, today, calendar)
  return [
    ...(lasted < CONSULTATION_DAYS
      ? [
          problem(
            'waiver',
            'consultation_short',
            `It has been open for ${lasted} of ${CONSULTATION_DAYS} working days.`,
            'Wait, or record why you publish earlier.',
          ),
        ]
      : []),
    ...consultation.silentTeams.map(team =>
      problem(
        'waiver',
        'team_not_heard',
        `Nobody of "${team.name}" has given a perspective.`,
        'Ask somebody there, or record why you publish without.',
      ),
    ),
  ]
}

/** Working days that a vision stays open for perspectives. */
export const CONSULTATION_DAYS = 5

function duePassed(aim: AimRecord, today: LocalDate): ErrorItem[] {
  if (aim.dueOn === null || aim.dueOn >= today) return []
  return [
    problem('dueOn', 'due_in_past', `Its due date ${aim.dueOn} has passed.`, 'Set a new due date first.'),
  ]
}

function lessonProblems(lesson: string): ErrorItem[] {
  if (lesson.split(/\s+/).filter(word => /\p{L}/u.test(word)).length >= 3) return []
  return [
    problem(
      'lesson',
      'lesson_short',
      'The lesson is not a sentence yet.',
      'Write at least one sentence: what would you do again, what not?',
    ),
  ]
}

// The last word on an achieved goal is its owner's, not older than the rhythm they agreed to.
function finalCheckIn(aim: AimRecord, facts: ClosingFacts, today: LocalDate): ErrorItem[] {
  const recent = facts.checkedOn !== null && daysBetween(facts.checkedOn, today) <= aim.cadenceDays
  if (facts.outcome !== 'achieved' || recent) return []
  const message =
    facts.checkedOn === null ? 'There has been no check-in.' : `The last check-in is from ${facts.checkedOn}.`
  return [problem('outcome', 'final_check_in', message, 'Check in a last time, then close it as achieved.')]
}

function disagreement(aim: AimRecord, facts: ClosingFacts): ErrorItem[] {
  const reached = aim.measure === null ? null : isReached(aim.measure, facts.current)
  if (facts.reason !== null || reached === null) return []
  if (facts.outcome === 'achieved' && !reached)
    return [
      problem(
        'reason',
        'achieved_below_target',
        'The measure has not reached its target.',
        'Say why it counts as achieved, or choose missed.',
      ),
    ]
  if (facts.outcome === 'missed' && reached)
    return [
      problem(
        'reason',
        'missed_at_target',
        'The measure has reached its target.',
        'Say why it counts as missed, or choose achieved.',
      ),
    ]
  return []
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

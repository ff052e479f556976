import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { addWorkingDays, type WorkCalendar } from '#kernel/working-days.ts'
import { assigned } from '../assignment/assign-task.ts'
import { answerNeeded, mayAddTo } from '../assignment/requests.ts'
import type { TaskAction } from '../contract/words.ts'
import type { BulkChange } from '../contract.ts'
import { fieldProblems } from '../fields/fields.ts'
import { teamOf } from '../fields/new-task.ts'
import type { Goal } from '../goals/goals.ts'
import type { OpenedTask } from '../opened-task.ts'
import { moved } from '../states/moved.ts'
import type { Task } from '../store/task-reads.ts'
import { judgeMove } from '../task.ts'

/** What every row of a bulk edit is judged by. `goal` is the new goal, when the goal changes. */
export interface BulkFacts {
  readonly by: string | null
  readonly today: LocalDate
  readonly goal: Goal | null
  readonly calendarOf: (personId: string | null) => WorkCalendar
}

/** A task after a bulk edit, or what keeps it from being changed. */
export type BulkRow =
  | { readonly after: Task; readonly override: boolean }
  | { readonly problems: readonly ErrorItem[] }

/** What is wrong with the change itself, whatever the tasks. */
export function changeProblem(change: BulkChange): ErrorItem | null {
  const { reason: _reason, ...fields } = change
  if (Object.values(fields).every(value => value === undefined))
    return problem('nothing_to_change', 'Nothing to change was given.', 'Choose at least one change.')
  if (change.dueOn === undefined || change.shiftWorkingDays === undefined) return null
  return problem('two_dates', 'A task cannot get a date and be shifted at once.', 'Choose one of the two.')
}

/** One task of a bulk edit: the same rules as one by one, except that nothing becomes a request. */
export function bulkRow(opened: OpenedTask, rev: number, change: BulkChange, facts: BulkFacts): BulkRow {
  const refused = accessProblem(opened, rev, change, facts)
  if (refused !== null) return { problems: [refused] }
  const { task } = opened
  const goal = change.goalId === undefined ? opened.goal : facts.goal
  const after = changed({ ...opened, goal }, change, facts)
  const fieldFacts = { today: facts.today, goal, chart: opened.chart }
  const { refusal, override } =
    change.to === undefined || change.to === task.state
      ? { refusal: null, override: false }
      : judgeMove(moveFacts(task), { to: change.to, reason: change.reason })
  const problems = [...fieldProblems(after, task, fieldFacts), ...(refusal?.items ?? [])]
  return problems.length > 0 ? { problems } : { after, override }
}

function accessProblem(
  opened: OpenedTask,
  rev: number,
  change: BulkChange,
  facts: BulkFacts,
): ErrorItem | null {
  const { task, goal, actions, chart } = opened
  const missing = neededActions(change).find(action => !actions.has(action))
  if (missing !== undefined)
    return problem('forbidden', 'You may not change this task in this way.', 'Leave it out.')
  if (task.rev !== rev)
    return problem('stale_rev', 'Somebody else changed this while you were editing.', 'Load the list again.')
  const goes = change.goalId === undefined ? goal : facts.goal
  if (change.goalId != null && goes !== null && facts.by !== null && !mayAddTo(facts.by, goes, chart))
    return problem(
      'goal_of_other_team',
      `“${goes.title}” belongs to another team.`,
      'Ask its owner, or choose another goal.',
    )
  if (change.assigneeId == null) return null
  return answerNeeded(facts.by, change.assigneeId, goes, chart) === 'receiver'
    ? problem(
        'other_team',
        'This person works in another team.',
        'Ask for it task by task: their manager answers.',
      )
    : null
}

function neededActions(change: BulkChange): TaskAction[] {
  const edits = [change.goalId, change.dueOn, change.shiftWorkingDays, change.critical]
  return [
    'see',
    ...(change.to === undefined ? [] : (['move'] as const)),
    ...(change.assigneeId === undefined ? [] : (['assign'] as const)),
    ...(change.estimateDays === undefined ? [] : (['estimate'] as const)),
    ...(edits.some(field => field !== undefined) ? (['edit'] as const) : []),
  ]
}

function changed(opened: OpenedTask, change: BulkChange, facts: BulkFacts): Task {
  const { task } = opened
  const held = change.assigneeId === undefined ? task : assigned(opened, change.assigneeId)
  const placed = {
    ...held,
    goalId: change.goalId === undefined ? held.goalId : change.goalId,
    teamId:
      change.goalId === undefined
        ? held.teamId
        : teamOf(opened.goal, held.assigneeId ?? held.authorId, opened.chart),
    dueOn: newDue(held, change, facts),
    estimateDays: change.estimateDays === undefined ? held.estimateDays : change.estimateDays,
    critical: change.critical ?? held.critical,
  }
  const to = change.to ?? task.state
  return to === task.state ? placed : moved(placed, to, change.reason ?? null, facts.today)
}

/** A task without a date has nothing to shift. */
function newDue(task: Task, change: BulkChange, facts: BulkFacts): LocalDate | null {
  if (change.dueOn !== undefined) return change.dueOn
  if (!change.shiftWorkingDays || task.dueOn === null) return task.dueOn
  return addWorkingDays(task.dueOn, change.shiftWorkingDays, facts.calendarOf(task.assigneeId)) ?? task.dueOn
}

function moveFacts(task: Task) {
  const openDependencies = task.openDependencies > 0 ? ['another task'] : []
  return { state: task.state, awaitsAnswer: task.awaits !== null, openDependencies }
}

function problem(code: string, message: string, fix: string): ErrorItem {
  return { field: '', code, message, fix }
}

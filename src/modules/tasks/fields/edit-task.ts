import { AppError, forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import { endsRequest, mayAddTo } from '../assignment/requests.ts'
import type { EditTask, Saved } from '../contract.ts'
import { taskEdited } from '../events.ts'
import { type Goal, goalsById } from '../goals/goals.ts'
import { mustBeCurrent, openTask, saved } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import { saveTasks } from '../store/save-tasks.ts'
import type { Task } from '../store/task-reads.ts'
import { fieldProblems } from './fields.ts'
import { teamOf } from './new-task.ts'

/** Changes fields of a task. Whoever does it may change the estimate; the rest is for those who answer for it. */
export async function editTask(work: Work, id: string, edit: EditTask): Promise<Saved> {
  const opened = await openTask(work, id)
  const { rev, overrideReason, ...wish } = edit
  const onlyEstimate = Object.keys(wish).every(field => field === 'estimateDays')
  mustBeAllowed(opened.actions, onlyEstimate ? 'estimate' : 'edit', 'change this task')
  mustBeCurrent(opened, rev)
  const goal = await goalAfter(work, opened, wish.goalId)
  const after = edited(work, opened, wish, goal)
  const facts = { today: work.today, goal, chart: opened.chart, overrideReason }
  const problems = fieldProblems(after, opened.task, facts)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const by = work.actor.personId
  const ends = endsRequest(by, opened.task, after, goal, opened.chart)
  await saveTasks(work, {
    updated: [after],
    answers: ends ? [{ taskId: id, answer: 'withdrawn', reason: null }] : [],
  })
  await work.publish(taskEdited(after, changesOf(opened.task, after, overrideReason), by))
  return saved(after, ends ? null : after.awaits)
}

/** The goal after a change: the same one, or another to which the actor may add work. */
async function goalAfter(
  work: Work,
  { task, goal, chart }: OpenedTask,
  goalId: string | null | undefined,
): Promise<Goal | null> {
  if (goalId === undefined || goalId === task.goalId) return goal
  const next = goalId === null ? null : ((await goalsById(work, [goalId])).get(goalId) ?? null)
  const by = work.actor.personId
  if (next !== null && by !== null && !mayAddTo(by, next, chart))
    throw forbidden(`move work to “${next.title}”`, 'its owner, or add a task there as a request')
  return next
}

/** Old and new values of what changed; texts only say that they did. */
export function changesOf(before: Task, after: Task, overrideReason?: string): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const field of ['goalId', 'assigneeId', 'dueOn', 'estimateDays', 'critical'] as const)
    if (before[field] !== after[field]) changed[field] = [before[field], after[field]]
  for (const field of ['title', 'note'] as const) if (before[field] !== after[field]) changed[field] = true
  if (JSON.stringify(before.recurrence) !== JSON.stringify(after.recurrence))
    changed['recurrence'] = [before.recurrence, after.recurrence]
  return overrideReason === undefined ? changed : { ...changed, overridden: true }
}

function edited(
  work: Work,
  { task, chart }: OpenedTask,
  wish: Omit<EditTask, 'rev'>,
  goal: Goal | null,
): Task {
  const { recurrence: every, ...fields } = wish
  const after = { ...task, ...defined(fields) }
  // Moving one task of a series leaves the rhythm of the others as it is.
  const recurrence = every === undefined ? task.recurrence : anchored(every, after.dueOn)
  const begins = recurrence !== null && task.seriesId === null
  return {
    ...after,
    recurrence,
    ...(begins ? { seriesId: newId(work.now.getTime()), occurrence: 1 } : {}),
    teamId: goal?.id === task.goalId ? task.teamId : teamOf(goal, after.assigneeId ?? after.authorId, chart),
  }
}

/** A new rhythm begins with the due date; the date it needs is demanded by the rules. */
function anchored(every: EditTask['recurrence'], dueOn: string | null): Recurrence | null {
  return every ? { ...every, anchorOn: dueOn ?? '' } : null
}

function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn } from '#modules/people/public.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { endsRequest } from '../assignment/requests.ts'
import { obstacleEvents, withObstacle } from '../blocking/obstacle-events.ts'
import type { BulkEdit, BulkSaved } from '../contract.ts'
import { taskCreated, taskEdited, taskMoved, taskReassigned } from '../events.ts'
import { changesOf } from '../fields/edit-task.ts'
import { type Goal, goalsById } from '../goals/goals.ts'
import { calendarsOf } from '../load/calendars.ts'
import { openTasks } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import { seriesChanges } from '../recurrence/series-changes.ts'
import { type MoveRow, saveTasks, type TaskChanges } from '../store/save-tasks.ts'
import { successorsOf } from '../store/series.ts'
import type { Task } from '../store/task-reads.ts'
import { type BulkFacts, bulkRow, changeProblem } from './bulk.ts'

/** Changes many tasks in the same way. One row that cannot be changed refuses all, and every such row is named. */
export async function bulkEdit(work: Work, edit: BulkEdit): Promise<BulkSaved> {
  const { change } = edit
  const wrong = changeProblem(change)
  if (wrong !== null) throw new AppError('rule_broken', { items: [wrong] })
  const opened = new Map(
    (
      await openTasks(
        work,
        edit.tasks.map(task => task.id),
      )
    ).map(each => [each.task.id, each]),
  )
  const goal =
    change.goalId == null ? null : ((await goalsById(work, [change.goalId])).get(change.goalId) ?? null)
  const facts: BulkFacts = {
    by: work.actor.personId,
    today: work.today,
    goal,
    calendarOf: await calendarsOf(work, await chartOn(work, work.today)),
  }
  const problems: ErrorItem[] = []
  const changes: Changed[] = []
  const named = new Set<string>()
  for (const [index, { id, rev }] of edit.tasks.entries()) {
    if (named.has(id)) continue
    named.add(id)
    const each = opened.get(id)
    const row = each?.actions.has('see') ? bulkRow(each, rev, change, facts) : { problems: [gone] }
    if ('problems' in row) problems.push(...row.problems.map(item => ({ ...item, field: `tasks.${index}` })))
    else if (each !== undefined)
      changes.push({
        before: each,
        goal: change.goalId === undefined ? each.goal : goal,
        ...row,
        after: withObstacle(work, each.task, row.after),
      })
  }
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  await save(work, changes, change.reason ?? null, facts)
  return { changed: changes.map(({ after }) => ({ id: after.id, rev: after.rev + 1 })) }
}

interface Changed {
  readonly before: OpenedTask
  readonly after: Task
  /** The goal after the change. */
  readonly goal: Goal | null
  readonly override: boolean
}

const gone: ErrorItem = {
  field: '',
  code: 'not_found',
  message: 'This task does not exist, or is not yours to see.',
  fix: 'Leave it out.',
}

async function save(
  work: Work,
  changes: readonly Changed[],
  reason: string | null,
  facts: BulkFacts,
): Promise<void> {
  const by = work.actor.personId
  const moves = changes.filter(isMove).map(({ before, after, override }) => ({
    from: before.task.state,
    task: after,
    row: moveRow(newId(work.now.getTime()), before.task, after, reason, override),
  }))
  const series = await changesOfSeries(work, changes, facts)
  await saveTasks(work, {
    inserted: series.flatMap(({ inserted = [] }) => inserted),
    updated: [...changes.map(({ after }) => after), ...series.flatMap(({ updated = [] }) => updated)],
    moves: [...moves.map(({ row }) => row), ...series.flatMap(({ moves: own = [] }) => own)],
    answers: changes
      .filter(change => endsWaiting(change, by))
      .map(({ after }) => ({ taskId: after.id, answer: 'withdrawn', reason })),
  })
  const obstacles = await obstacleEvents(
    work,
    changes.map(({ before, after }) => ({ before: before.task, after })),
  )
  await work.publish(
    ...obstacles,
    ...moves.map(({ task, from, row }) => taskMoved(task, from, row.id, row.override)),
    ...changes.flatMap(({ before, after }) => editEvents(before.task, after, by)),
    ...series.flatMap(({ inserted = [] }) => inserted).map(task => taskCreated(task, by)),
  )
}

/** Who asks for work takes that back with a move, or by giving it where nobody has to accept it. */
function endsWaiting(change: Changed, by: string | null): boolean {
  const { before, after, goal } = change
  return (
    before.task.awaits !== null && (isMove(change) || endsRequest(by, before.task, after, goal, before.chart))
  )
}

function isMove({ before, after }: Changed): boolean {
  return before.task.state !== after.state
}

/** Tasks that are changed themselves are left out: a series does not change the same task twice. */
async function changesOfSeries(
  work: Work,
  changes: readonly Changed[],
  facts: BulkFacts,
): Promise<TaskChanges[]> {
  const ends = changes.filter(isMove).filter(({ after }) => after.recurrence !== null)
  const successors = await successorsOf(
    work,
    ends.map(({ before }) => before.task),
  )
  const own = new Set(changes.map(({ after }) => after.id))
  return ends
    .filter(({ after }) => !own.has(successors.get(after.id)?.id ?? ''))
    .map(({ before, after, goal }) => {
      const { task, chart } = before
      const successor = successors.get(after.id) ?? null
      const calendar = facts.calendarOf(after.assigneeId)
      return seriesChanges(work, { before: task, after, goal, successor, calendar, chart })
    })
}

function editEvents(before: Task, after: Task, by: string | null): NewEvent[] {
  const changed = changesOf(before, after)
  const edited = Object.keys(changed).some(field => field !== 'assigneeId')
  return [
    ...(before.assigneeId === after.assigneeId ? [] : [taskReassigned(after, before.assigneeId, by)]),
    ...(edited ? [taskEdited(after, changed, by)] : []),
  ]
}

function moveRow(id: string, before: Task, after: Task, reason: string | null, override: boolean): MoveRow {
  return { id, taskId: before.id, fromState: before.state, toState: after.state, reason, override }
}

import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import { obstacleEvents, withObstacle } from '../blocking/obstacle-events.ts'
import type { TaskState } from '../contract/words.ts'
import type { NewMove, Saved } from '../contract.ts'
import { neighboursOf } from '../dependencies/neighbours.ts'
import { taskCreated, taskMoved } from '../events.ts'
import { calendarsOf } from '../load/calendars.ts'
import { mustBeCurrent, openTask, saved } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import { seriesChanges } from '../recurrence/series-changes.ts'
import { saveTasks, type TaskChanges } from '../store/save-tasks.ts'
import { successorsOf } from '../store/series.ts'
import type { Task } from '../store/task-reads.ts'
import { isOpen, judgeMove } from '../task.ts'
import { moved } from './moved.ts'

/** Moves a task to another state. What blocks it is raised as an obstacle. Ending a recurring one makes the next; reopening it takes that back. */
export async function moveTask(work: Work, id: string, move: NewMove): Promise<Saved> {
  const opened = await openTask(work, id)
  mustBeAllowed(opened.actions, 'move', 'move this task')
  mustBeCurrent(opened, move.rev)
  const { task } = opened
  const { refusal, override } = judgeMove(await moveFacts(work, opened, move.to), move)
  if (refusal !== null) throw refusal
  const reason = move.reason ?? null
  const inNewState = withObstacle(work, task, moved(task, move.to, reason, work.today))
  const after = move.endSeries && !isOpen(move.to) ? { ...inNewState, recurrence: null } : inNewState
  const row = {
    id: newId(work.now.getTime()),
    taskId: id,
    fromState: task.state,
    toState: move.to,
    reason,
    override,
  }
  const series = await changesOfSeries(work, opened, after)
  await saveTasks(work, {
    ...series,
    updated: [after, ...(series.updated ?? [])],
    moves: [row, ...(series.moves ?? [])],
    answers: task.awaits === null ? [] : [{ taskId: id, answer: 'withdrawn', reason }],
  })
  const next = series.inserted?.[0] ?? null
  const told = next === null ? [] : [taskCreated(next, work.actor.personId)]
  const obstacles = await obstacleEvents(work, [{ before: task, after }])
  await work.publish(taskMoved(after, task.state, row.id, override), ...told, ...obstacles)
  return saved(after, null, next?.id ?? null)
}

/** The titles of undone dependencies are read only when they matter. */
async function moveFacts(work: Work, { task, chart }: OpenedTask, to: TaskState) {
  const waits = to === 'done' && task.openDependencies > 0
  const { dependsOn } = waits ? await neighboursOf(work, task.id, chart) : { dependsOn: [] }
  const openDependencies = dependsOn.filter(other => isOpen(other.state)).map(other => other.title)
  return { state: task.state, awaitsAnswer: task.awaits !== null, openDependencies }
}

async function changesOfSeries(work: Work, opened: OpenedTask, after: Task): Promise<TaskChanges> {
  const { task, goal, chart } = opened
  if (after.recurrence === null || isOpen(task.state) === isOpen(after.state)) return {}
  const successor = (await successorsOf(work, [task])).get(task.id) ?? null
  const calendar = (await calendarsOf(work, chart))(after.assigneeId)
  return seriesChanges(work, { before: task, after, goal, successor, calendar, chart })
}

import { newId } from '#kernel/id.ts'
import type { WorkCalendar } from '#kernel/working-days.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { type Goal, hasEnded } from '../goals/goals.ts'
import { moved } from '../states/moved.ts'
import type { MoveRow, TaskChanges } from '../store/save-tasks.ts'
import type { Task } from '../store/task-reads.ts'
import { isOpen } from '../task.ts'
import { nextDue } from './recurrence.ts'

/** Why the next task of a series was taken back; it returns when the one before is done again. */
const TAKEN_BACK = 'The one before it was reopened.'

/** A task before and after a change, with what its series needs to know. */
export interface SeriesStep {
  readonly before: Task
  readonly after: Task
  readonly goal: Goal | null
  /** The next one of the series, where it was made already. */
  readonly successor: Task | null
  readonly calendar: WorkCalendar
  readonly chart: OrgChart
}

/**
 * What happens to the next task of the series: ending one makes it, or brings it back; reopening one takes it back
 * while nobody has touched it. Nothing for tasks that do not come back.
 */
export function seriesChanges(work: Work, step: SeriesStep): TaskChanges {
  const { before, after, successor } = step
  if (after.recurrence === null || isOpen(before.state) === isOpen(after.state)) return {}
  if (isOpen(after.state))
    return successor !== null && isUntouched(successor, before) ? takenBack(work, successor) : {}
  if (successor?.dropReason === TAKEN_BACK)
    return moveOf(work, successor, moved(successor, 'todo', null, work.today))
  const next = successor === null ? following(work, step) : null
  return next === null ? {} : { inserted: [next] }
}

/** The task that follows; null when its goal has ended, or is due before it. */
function following(work: Work, { after, goal, calendar, chart }: SeriesStep): Task | null {
  const { recurrence, dueOn, occurrence, assigneeId } = after
  if (recurrence === null || dueOn === null || occurrence === null) return null
  if (goal !== null && hasEnded(goal)) return null
  const next = nextDue(recurrence, dueOn, work.today, calendar)
  if (next === null || (goal?.dueOn && next > goal.dueOn)) return null
  return {
    ...moved(after, 'todo', null, work.today),
    id: newId(work.now.getTime()),
    rev: 1,
    createdAt: work.now,
    // Somebody who has left does not get the next one: it is nobody's until it is given to somebody.
    assigneeId: assigneeId !== null && chart.isActive(assigneeId) ? assigneeId : null,
    dueOn: next,
    startedOn: null,
    occurrence: occurrence + 1,
    awaits: null,
    openDependencies: 0,
  }
}

function isUntouched(next: Task, before: Task): boolean {
  return next.state === 'todo' && next.startedOn === null && next.assigneeId === before.assigneeId
}

function takenBack(work: Work, next: Task): TaskChanges {
  return moveOf(work, next, moved(next, 'dropped', TAKEN_BACK, work.today))
}

function moveOf(work: Work, before: Task, after: Task): TaskChanges {
  const move: MoveRow = {
    id: newId(work.now.getTime()),
    taskId: before.id,
    fromState: before.state,
    toState: after.state,
    reason: after.dropReason,
    override: false,
  }
  return { updated: [after], moves: [move] }
}

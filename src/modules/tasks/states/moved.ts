import type { LocalDate } from '#kernel/local-date.ts'
import type { TaskState } from '../contract/words.ts'
import type { Task } from '../store/task-reads.ts'
import { isOpen } from '../task.ts'

/** A task in a new state on this day: what blocks it, why it was dropped, when it was begun and ended. */
export function moved(task: Task, to: TaskState, reason: string | null, today: LocalDate): Task {
  return {
    ...task,
    state: to,
    blockedBy: to === 'blocked' ? reason : null,
    obstacleId: to === 'blocked' ? task.obstacleId : null,
    dropReason: to === 'dropped' ? reason : null,
    startedOn: to === 'doing' ? (task.startedOn ?? today) : task.startedOn,
    endedOn: isOpen(to) ? null : today,
  }
}

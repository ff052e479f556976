/**
 * The door of the room `tasks`: who does what until when, and which goal it serves.
 * Tables: `tasks_*`. Events: see `events.ts`, subject kind `task`; `calendar_feed.*` on a person.
 * Folders: what a task says (fields, goals, dependencies, recurrence), what happens to it (states, assignment with its requests,
 * bulk, history, blocking by obstacles), where it is read (list, week, load, feed, csv), and every "no" with its test (refusals).
 */

export { createHandoverTasks } from './assignment/handover.ts'
export {
  blockedTasks,
  blockTask,
  type SeenTask,
  seenTask,
  tasksOfObstacle,
  unblockTasks,
} from './blocking/block-task.ts'
export { type BlockedTask, provideTaskObstacles, type TaskObstacles } from './blocking/task-obstacles.ts'
export type { TaskRow } from './contract.ts'
export { addTaskRows, type NewTaskRow } from './demo/add-task-rows.ts'
export { addDemoTasks } from './demo/demo.ts'
export { type Touched, type WorkFacts, workFacts, workOfTouched } from './facts/work-facts.ts'
export { WORK_EVENTS, workTouchedSince } from './facts/work-touched.ts'
export { createTask } from './fields/create-task.ts'
export { taskFacts } from './goals/for-aims.ts'
export { tasksRoutes } from './http.ts'
export { searchTasks, tasksWaitingFor, type WaitingTasks } from './list/look-up-tasks.ts'
export { workOfPeople } from './load/work-of-people.ts'
export { tasksOffers } from './offers.ts'
export { openTask } from './open-task.ts'
export { openTasksOn } from './store/due-on.ts'
export { openTasksOfPersons, ownedTasks } from './store/goal-reads.ts'
export { recurringSeries, seriesKept } from './store/kept-series.ts'
export { type TaskHappening, taskHappenings } from './store/task-happenings.ts'
export { tasksById } from './store/task-reads.ts'
export { tasksBeside } from './store/tasks-beside.ts'
export { finishedTitles as finishedSince } from './store/week-reads.ts'
export { tasksOfWeek, tasksSeen } from './week/tasks-of-week.ts'

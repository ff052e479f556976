/**
 * The door of the room `tasks`: who does what until when, and which goal it serves.
 * Tables: `tasks_*`. Events: see `events.ts`, subject kind `task`; `calendar_feed.*` on a person.
 */
export { addTaskRows, type NewTaskRow } from './add-task-rows.ts'
export type { MyWeek, TaskRow } from './contract.ts'
export { exportTasks } from './csv/export-tasks.ts'
export { importTasks } from './csv/import-tasks.ts'
export { addDemoTasks } from './demo/demo.ts'
export { taskFacts } from './for-aims.ts'
export { createHandoverTasks, ownedTasks } from './handover.ts'
export { tasksRoutes } from './http.ts'
export type { Load, Window } from './load.ts'
export { loadOfGoals, loadsOf } from './loads-of.ts'
export { openTasksOf, searchTasks, tasksWaitingFor } from './look-up-tasks.ts'
export { readMyWeek as myWeek } from './read-my-week.ts'

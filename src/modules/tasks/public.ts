/**
 * The door of the room `tasks`: who does what until when, and which goal it serves.
 * Tables: `tasks_*`. Events: see `events.ts`, subject kind `task`; `calendar_feed.*` on a person.
 */
export { addTaskRows, type NewTaskRow } from './add-task-rows.ts'
export type { TaskRow } from './contract.ts'

export { addDemoTasks } from './demo/demo.ts'
export { taskFacts } from './for-aims.ts'
export { createHandoverTasks, ownedTasks } from './handover.ts'
export { tasksRoutes } from './http.ts'

export { tasksWaitingFor } from './look-up-tasks.ts'

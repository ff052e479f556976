import type { OrgChart } from '#modules/people/public.ts'
import type { TaskAction } from './contract/words.ts'
import type { Goal } from './goals/goals.ts'
import type { Task } from './store/task-reads.ts'

/** A task together with what every action on it needs. */
export interface OpenedTask {
  readonly task: Task
  readonly goal: Goal | null
  readonly chart: OrgChart
  /** What the actor may do with it. */
  readonly actions: ReadonlySet<TaskAction>
}

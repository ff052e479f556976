import type { Work } from '#platform/work.ts'
import type { Delivery } from './contract.ts'

/** What becomes of the open tasks of a goal that is closed. */
export type TaskSettlement = { readonly drop: string } | { readonly moveTo: string }

/** What aims ask about tasks. The room `tasks` answers; `src/app` introduces the two, so that aims imports nothing of it. */
export interface TaskFacts {
  /** Work on tasks that serve these aims, by aim; absent where there are none. At most one statement. */
  deliveryOf(work: Work, aimIds: readonly string[]): Promise<ReadonlyMap<string, Delivery>>
  /** Tasks of an aim that are neither done nor dropped. At most one statement. */
  openTasksOf(work: Work, aimId: string): Promise<readonly { readonly id: string; readonly title: string }[]>
  /** Drops the open tasks of an aim with a reason, or moves them to another goal. */
  settleOpenTasks(work: Work, aimId: string, settlement: TaskSettlement): Promise<void>
}

/** Called once by `src/app`. Until then no aim has tasks. */
export function provideTaskFacts(facts: TaskFacts): void {
  provided = facts
}

/** Whoever answers for tasks. */
export function taskFacts(): TaskFacts {
  return provided
}

const NO_TASKS: TaskFacts = {
  deliveryOf: async () => new Map(),
  openTasksOf: async () => [],
  settleOpenTasks: async () => {},
}

let provided = NO_TASKS

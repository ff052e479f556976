import type { NewEvent, Work } from '#platform/work.ts'

/** A task that cannot go on, and the id under which what is in its way is to be raised. */
export interface BlockedTask {
  readonly obstacleId: string
  readonly taskId: string
  readonly teamId: string
  readonly goalId: string | null
  readonly assigneeId: string | null
  readonly critical: boolean
  /** What it waits for, in one sentence. */
  readonly reason: string
}

/** What tasks ask of obstacles. The room `obstacles` answers; `src/app` introduces the two, so that tasks imports nothing of it. */
export interface TaskObstacles {
  /** Raises one obstacle for each task, by the actor. Answers the events, for the caller to publish with its own. */
  raiseFor(work: Work, blocked: readonly BlockedTask[]): Promise<readonly NewEvent[]>
  /** These tasks go on by themselves: takes back their obstacles that nobody has taken on. Answers the events. */
  letGo(work: Work, obstacleIds: readonly string[]): Promise<readonly NewEvent[]>
}

/** Called once by `src/app`. Until then nothing is raised. */
export function provideTaskObstacles(obstacles: TaskObstacles): void {
  provided = obstacles
}

/** Whoever answers for obstacles. */
export function taskObstacles(): TaskObstacles {
  return provided
}

let provided: TaskObstacles = { raiseFor: async () => [], letGo: async () => [] }

/** Steps that applying has done, of how many. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * How far the imports that this server applies have come. An import is one transaction, so nobody else can read its
 * progress from the database; another server of the same installation answers without it.
 */
const running = new Map<string, Progress>()

export function progressOf(importId: string): Progress | null {
  return running.get(importId) ?? null
}

/** Runs `steps` one after the other and counts them under the id of the import until all are done or one fails. */
export async function withProgress(importId: string, steps: readonly (() => Promise<void>)[]): Promise<void> {
  try {
    for (const [done, step] of steps.entries()) {
      running.set(importId, { done, total: steps.length })
      await step()
    }
  } finally {
    running.delete(importId)
  }
}

import { hasThreads, openThread } from '#platform/threads/thread.ts'

/** The thread in which large surveys are computed; it holds what it was told of them while it is used. */
export const surveyThread = openThread(new URL('./program.ts', import.meta.url), 300_000)

// Fewer people cost less than the way to another thread and back.
const MANY = 5000

/** Whether something about so many people is computed in the thread, so that nobody else waits for it. */
export function goesToThread(people: number, many = MANY): boolean {
  return hasThreads && people >= many
}

import type { PromiseView } from '#modules/commitments/public.ts'
import type { Agreement } from '../contract/shapes.ts'

/** Promises that were made in a talk, as its page shows them; those that got a new date once. */
export function agreementViews(promises: readonly PromiseView[]): Agreement[] {
  return promises
    .filter(({ state }) => state !== 'renegotiated')
    .map(({ id, what, by, dueOn, state, task }) => ({
      ...{ id, what, by: by.name, byId: by.kind === 'person' ? by.id : null, dueOn, state },
      taskId: task?.id ?? null,
    }))
}

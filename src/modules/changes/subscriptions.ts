import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetAsker } from './store/save.ts'

/** What this room does when somebody is erased: what they asked stays, as asked by nobody. */
export const changesSubscriptions: readonly Subscription[] = [
  {
    consumer: 'changes.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetAsker(work, subjectId),
  },
]

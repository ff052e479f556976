import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetCharters } from './store/forget.ts'

/** What this room does when others say that something happened. */
export const chartersSubscriptions: readonly Subscription[] = [
  {
    consumer: 'charters.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetCharters(work, subjectId),
  },
]

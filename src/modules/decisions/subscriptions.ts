import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetTexts } from './store/sweep.ts'

/** What this room does when somebody is erased. */
export const decisionsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'decisions.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetTexts(work, subjectId),
  },
]

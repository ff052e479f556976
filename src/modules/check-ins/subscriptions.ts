import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetTexts } from './store/check-in-store.ts'

/** What this room does when somebody is erased: their words go. */
export const checkInsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'check-ins.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetTexts(work, subjectId),
  },
]

import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetPerson } from './store/forget-person.ts'

/** Drops the words of somebody who is erased, also those that stood on past days. */
export const aimsForgets: Subscription = {
  consumer: 'aims.forget',
  types: ['person.erased'],
  handle: (work, event) => forgetPerson(work, event.subjectId),
}

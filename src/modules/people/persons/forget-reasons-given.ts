import { forgetWhys } from '#platform/events/steps.ts'
import type { Subscription } from '#platform/jobs/worker.ts'

/** Takes the reasons that an erased person gave for anything, in whatever room. */
export const forgetReasonsGiven: Subscription = {
  consumer: 'people.forget_reasons',
  types: ['person.erased'],
  handle: (work, { subjectId }) => forgetWhys(work, subjectId),
}

import { forgetWhys } from '#platform/events/steps.ts'
import type { Subscription } from '#platform/jobs/worker.ts'
import { handOver } from './rounds/hand-over.ts'
import { forgetTalks } from './store/forget.ts'

/** What this room does when others say that something happened. */
export const conversationsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'conversations.forget',
    types: ['person.erased'],
    handle: async (work, { subjectId }) => {
      await forgetTalks(work, subjectId)
      await forgetWhys(work, subjectId)
    },
  },
  {
    consumer: 'conversations.hand-over',
    types: ['placement.began', 'placement.changed', 'person.left'],
    handle: work => handOver(work),
  },
]

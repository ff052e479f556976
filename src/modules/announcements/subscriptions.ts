import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetReader } from './store/save-announcements.ts'

/** What this room does when somebody is erased: what they read and chose goes with them. */
export const announcementsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'announcements.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetReader(work, subjectId),
  },
]

import type { Subscription } from '#platform/jobs/worker.ts'
import { followAbsence } from './covers/follow-absence.ts'
import { noteReachIn, REACHING_EVENTS } from './reach-ins/note-reach-in.ts'
import { forgetWords } from './store/save.ts'

/** What this room does when others say that something happened. */
export const delegationsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'delegations.follow-absence',
    types: ['cover.accepted', 'cover.declined', 'cover.asked', 'absence.changed', 'absence.cancelled'],
    handle: async (work, { data: { absenceId } }) => {
      if (typeof absenceId === 'string') await followAbsence(work, absenceId)
    },
  },
  { consumer: 'delegations.note-reach-in', types: Object.keys(REACHING_EVENTS), handle: noteReachIn },
  {
    consumer: 'delegations.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetWords(work, subjectId),
  },
]

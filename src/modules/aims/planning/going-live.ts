import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import type { AimChanges, NewRows } from '../store/save-rows.ts'

/** What is written down when an aim goes live: since when, until when, and the due date it starts with. */
export function goingLive(work: Work, aim: AimRecord): { changes: AimChanges; rows: NewRows } {
  const startOn = aim.startOn ?? work.today
  return {
    changes: {
      startOn,
      liveOn: aim.liveOn ?? work.today,
      originalDueOn: aim.originalDueOn ?? aim.dueOn,
    },
    rows: {
      aimsSchedules: [
        {
          id: newId(work.now.getTime()),
          aimId: aim.id,
          startOn,
          dueOn: aim.dueOn,
          reason: null,
          setById: work.actor.personId,
          setOn: work.today,
        },
      ],
    },
  }
}

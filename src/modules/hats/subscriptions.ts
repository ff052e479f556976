import { forgetWhysAbout } from '#platform/events/steps.ts'
import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetFindingsOf } from './findings/store/findings.ts'
import { lookAgain } from './signals/look-again.ts'
import { LOOK_AGAIN } from './signals/look-again-at.ts'
import { wantRun } from './store/runs.ts'
import { forgetSignalsOf } from './store/standing-signals.ts'

/** What this room does when others say that something happened: it looks again soon, and forgets who is erased. */
export const signalsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'hats.forget',
    types: ['person.erased'],
    handle: async (work, { subjectId }) => {
      // What others said of a situation about them goes with it.
      await forgetWhysAbout(work, 'signal', await forgetSignalsOf(work, subjectId))
      await forgetFindingsOf(work, subjectId)
      await wantRun(work)
    },
  },
  {
    consumer: 'hats.look-again',
    types: LOOK_AGAIN,
    handle: (work, { at }) => lookAgain(work, at),
  },
]

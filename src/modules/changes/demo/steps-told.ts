import { addDays } from '#kernel/local-date.ts'
import type { PastEvent } from '#platform/events/ledger.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { ChangeState } from '../contract/words.ts'
import { changeStep } from '../events.ts'
import type { Change } from '../store/changes.ts'

/** How a change came to its state, as the ledger would tell it had it been written step by step; oldest first. */
export function stepsTold(change: Change): PastEvent[] {
  const { announcedOn, rolledOutOn, endedOn } = change
  const reached: readonly (readonly [ChangeState, string | null, string])[] = [
    ['shaping', change.createdOn, change.sponsorId],
    ['announced', announcedOn, change.sponsorId],
    ['rolling_out', rolledOutOn, change.managerId],
    // It is the usual way once eight weeks have shown it.
    ['embedding', endedOn === null ? null : addDays(endedOn, -EIGHT_WEEKS), change.managerId],
    ['embedded', endedOn, change.sponsorId],
  ]
  return reached.flatMap(([to, on, actorId], at) => {
    if (on === null) return []
    const from = reached[at - 1]?.[0] ?? null
    return [{ ...stepEvent(changeStep(change, from, to)), at: new Date(`${on}T08:00:00Z`), actorId }]
  })
}

const EIGHT_WEEKS = 56

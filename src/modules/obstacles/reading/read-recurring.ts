import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Recurring } from '../contract.ts'
import { raisedSince } from '../store/obstacle-reads.ts'
import { visibility } from './list-obstacles.ts'
import { RECURRING_DAYS, recurringGroups } from './recurring.ts'

/** What came up three times or more in 90 days, among what the actor may see; sensitive ones are never compared. */
export async function readRecurring(work: Work): Promise<Recurring> {
  const since = addDays(work.today, -RECURRING_DAYS)
  const groups = recurringGroups(await raisedSince(work, await visibility(work), since))
  return {
    groups: groups.map(({ cause, words, alike }) => ({
      cause,
      words: [...words],
      obstacles: alike.map(({ id, title, raisedOn, state }) => ({ id, title, raisedOn, state })),
    })),
  }
}

import type { Work } from '#platform/work.ts'
import { removeEnded } from './store.ts'

/** Days after their end that sign-in keys and sessions are kept, so that a person can still see a strange device. */
const KEPT_DAYS = 30

/** Once a day: removes keys and sessions that ended long ago. */
export async function tidyAccounts(work: Work): Promise<void> {
  await removeEnded(work, KEPT_DAYS)
}

import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { EXPIRES_DAYS } from './decision.ts'
import { happened, stepEventOf } from './events.ts'
import { expireOld, recordSilence } from './store/sweep.ts'

/** What happens to decisions by themselves: silence is recorded, and what nobody waits for ends. A second run changes nothing. */
export async function sweep(work: Work): Promise<void> {
  const silent = await recordSilence(work)
  const expired = await expireOld(work, addDays(work.today, -EXPIRES_DAYS))
  await work.publish(
    ...silent.map(id => happened('decision.silence_recorded', { id, restricted: null })),
    ...expired.map(({ from, ...decision }) => stepEventOf('decision.expired', from, 'expired', decision)),
  )
}

import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { lastRun, takeTurn } from '../store/runs.ts'
import { refresh } from './refresh.ts'
import { renew } from './renew.ts'

/** Time between two looks at everything for each person, which is some twenty times as long as one takes; and bounds of it. */
const PATIENCE_MS = { each: 6, least: 5_000, most: 10 * 60_000 }

/**
 * Looks at the records once a day, and soon after something happened that may change what the rules say: at what it happened to if
 * that is enough, else at everything, in an organisation of hundreds after seconds, of a hundred thousand after ten minutes.
 */
export async function refreshWhenDue(work: Work): Promise<void> {
  if (!(await takeTurn(work))) return
  const run = await lastRun(work)
  if (run?.ranOn == null || run.ranOn < work.today) await refresh(work)
  else if (run.wantedAt !== null && !(await renew(work, run)) && (await isRested(work, run.ranAt)))
    await refresh(work)
}

async function isRested(work: Work, ranAt: Date | null): Promise<boolean> {
  const people = (await chartOn(work, work.today)).personsActive().length
  const { each, least, most } = PATIENCE_MS
  const patience = Math.min(most, Math.max(least, each * people))
  return ranAt === null || work.now.getTime() - ranAt.getTime() >= patience
}

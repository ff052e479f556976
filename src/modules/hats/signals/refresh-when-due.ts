import type { Work } from '#platform/work.ts'
import { lastRun } from '../store/standing-signals.ts'
import { refresh } from './refresh.ts'

/** Time between two looks at the records, however much happens: a run reads the whole organisation. */
const PATIENCE_MS = 10 * 60_000

/** Looks at the records once a day, and soon after something happened that may change what the rules say. */
export async function refreshWhenDue(work: Work): Promise<void> {
  const run = await lastRun(work)
  const isNewDay = run?.ranOn == null || run.ranOn < work.today
  const isRested = run?.ranAt == null || work.now.getTime() - run.ranAt.getTime() >= PATIENCE_MS
  if (isNewDay || (run.wantedAt !== null && isRested)) await refresh(work)
}

import type { Work } from '#platform/work.ts'
import { takeTurn, wantRun } from '../store/runs.ts'
import { refreshWhenDue } from './refresh-when-due.ts'

/** Notes that something happened, and looks at once unless another run is under way or the last one was a moment ago. */
export async function lookAgain(work: Work, at: Date): Promise<void> {
  // The turn comes before the note: a run that holds it writes the note last.
  const isMine = await takeTurn(work)
  await wantRun(work, at)
  if (isMine) await refreshWhenDue(work)
}

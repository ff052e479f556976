import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { DecisionRow } from '../contract.ts'
import { decisionRow } from '../decision-row.ts'
import { openedFor } from '../open-decision.ts'
import { decisionsById } from '../store/decisions.ts'

/** These decisions as far as the actor may see them, the newest first; unknown and hidden ones are absent. One statement, and that of the chart. */
export async function decisionsSeen(work: Work, ids: readonly string[]): Promise<DecisionRow[]> {
  if (ids.length === 0) return []
  const chart = await chartOn(work, work.today)
  return (await decisionsById(work, work.actor.personId, ids)).map(decision =>
    decisionRow(openedFor(work, decision, chart), work),
  )
}

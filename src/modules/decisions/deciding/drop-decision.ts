import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import { saveDecision } from '../store/save.ts'

/** Lets it go undecided: nobody needs the answer any more. */
export async function dropDecision(work: Work, id: string, rev: number, why: string): Promise<Saved> {
  const opened = await openFor(work, id, 'drop', 'let this go', rev)
  const { decision } = opened
  const change = { state: 'expired' as const, endedOn: work.today }
  const next = await saveDecision(work, decision, change)
  await takeSteps(work, stepOf('decision.expired', decision.state, 'expired', decision, why))
  return saved(opened, next, change)
}

import { notFound } from '#kernel/errors.ts'
import { NewDecision, proposeDecision } from '#modules/decisions/public.ts'
import type { Work } from '#platform/work.ts'
import { impactedTeams } from '../change.ts'
import type { GiveDecision } from '../contract/bodies.ts'
import { happened } from '../events.ts'
import { mustBeAnnounced, mustBeOpen, openChange } from '../open-change.ts'
import { linkDecision } from '../store/save.ts'

/**
 * Gives control back (practice §3.5, H07 step 4): one impacted team decides something itself, and the leads of the others are asked
 * for their view. Who leads the team decides, unless charters or delegations name somebody else.
 */
export async function giveDecision(work: Work, id: string, wanted: GiveDecision): Promise<{ id: string }> {
  const opened = await openChange(work, id, 'talk', 'give this team something to decide')
  mustBeOpen(opened)
  mustBeAnnounced(opened)
  const { change } = opened
  const { teamId, question, options } = wanted
  const teams = impactedTeams(change)
  if (!teams.includes(teamId)) throw notFound('team')
  const touchesTeamIds = teams.filter(each => each !== teamId)
  const wish = NewDecision.parse({ question, options, kind: 'how_when', teamId })
  // A change touches more teams than somebody may name by hand.
  const decision = await proposeDecision(work, { ...wish, touchesTeamIds })
  await linkDecision(work, id, decision.id)
  await work.publish(happened('change.decision_proposed', change, { decisionId: decision.id, teamId }))
  return { id: decision.id }
}

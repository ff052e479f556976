import { forbidden, illegalTransition, notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mayDo, mustBeAllowed, rolesOf } from '../access.ts'
import { aboutPerson, placementEvents } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { lockChart } from '../store/organisation-store.ts'
import { answerRow, type Proposal, proposalById } from '../store/proposal-store.ts'
import { placeUnderLock } from './place-person.ts'
import type { PlacementChanges } from './placement.ts'
import type { ProposalAnswer } from './placement-shapes.ts'

/** The people team accepts (and the person is placed) or declines; whoever proposed can withdraw. */
export async function answerProposal(
  work: Work,
  id: string,
  { state, answer }: ProposalAnswer,
): Promise<Saved> {
  const proposal = await proposalById(work, id)
  if (proposal === null || !maySee(work, proposal)) throw notFound('proposal')
  if (state === 'withdrawn') mustBeOwn(work, proposal)
  else mustBeAllowed(rolesOf(work.actor), 'place')
  if (state === 'accepted') await lockChart(work)
  if (!(await answerRow(work, id, state, answer)))
    throw illegalTransition('proposal', proposal.state, state, [])
  const events = state === 'accepted' ? placementEvents(await place(work, proposal)) : []
  await work.publish(...events, aboutPerson(`proposal.${state}`, proposal.personId, { proposalId: id }))
  return { id, rev: 1 }
}

async function place(work: Work, proposal: Proposal): Promise<PlacementChanges> {
  const { personId, teamId, reportsTo, title, level, leadsTeam, kind, fte, from, to, reason } = proposal
  // Waiting for an answer is no reason to refuse a date that was in time when it was proposed.
  const because = reason ?? `Proposed on ${proposal.proposedAt.toISOString().slice(0, 10)}.`
  const position = { teamId, reportsTo, title, level, leadsTeam, kind, fte, from, to, reason: because }
  return await placeUnderLock(work, personId, { ...position, endsCurrent: true, takesOverFrom: null })
}

function maySee(work: Work, proposal: Proposal): boolean {
  return proposal.proposedBy === work.actor.personId || mayDo(rolesOf(work.actor), 'place')
}

function mustBeOwn(work: Work, proposal: Proposal): void {
  if (proposal.proposedBy !== work.actor.personId)
    throw forbidden('withdraw somebody else’s proposal', 'them, or decline it')
}

import type { Work } from '#platform/work.ts'
import { mayDo, rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import type { OrgChart } from '../org-chart.ts'
import { personRef, teamRef } from '../persons/person-card.ts'
import { openProposals, type Proposal } from '../store/proposal-store.ts'
import type { ProposalView } from './placement-shapes.ts'

/** Proposals that wait: all of them for the people team, one's own otherwise. */
export async function listProposals(work: Work): Promise<ProposalView[]> {
  const all = mayDo(rolesOf(work.actor), 'place')
  const proposals = await openProposals(work, all ? null : work.actor.personId)
  const chart = await chartOn(work, work.today)
  return proposals.map(proposal => proposalView(work, chart, proposal))
}

function proposalView(work: Work, chart: OrgChart, proposal: Proposal): ProposalView {
  const { personId, teamId, reportsTo, proposedBy, proposedAt, ...rest } = proposal
  return {
    ...rest,
    person: personRef(chart, personId),
    team: teamRef(chart, teamId),
    reportsTo: reportsTo === null ? null : personRef(chart, reportsTo),
    proposedBy: personRef(chart, proposedBy),
    proposedAt: proposedAt.toISOString(),
    may: { answer: mayDo(rolesOf(work.actor), 'place'), withdraw: proposedBy === work.actor.personId },
  }
}

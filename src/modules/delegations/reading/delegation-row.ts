import type { OrgChart } from '#modules/people/public.ts'
import { may, type Relation } from '../access.ts'
import type { DelegationRow, DelegationStep } from '../contract.ts'
import { mayBeRaised } from '../delegation.ts'
import type { Delegation } from '../store/delegations.ts'

/** A delegation as a line. `reachIns` are counted for the two alone; null where nobody counted. */
export function rowOf(
  delegation: Delegation,
  chart: OrgChart,
  relations: ReadonlySet<Relation>,
  reachIns: number | null,
): DelegationRow {
  const { id, rev, kind, title, aimId, taskId, level, areas, state, startsOn, untilOn } = delegation
  return {
    ...{ id, rev, kind, title, aimId, taskId, level, areas, state, startsOn, untilOn },
    team: delegation.teamId === null ? null : teamOf(delegation.teamId, chart),
    absent: delegation.absentId === null ? null : whoIs(delegation.absentId, chart),
    from: whoIs(delegation.fromId, chart),
    to: whoIs(delegation.toId, chart),
    nextCheckOn: state === 'active' ? delegation.nextCheckOn : null,
    mayBeRaised: state === 'active' && kind !== 'cover' && mayBeRaised(delegation),
    reachIns: may('seeReachIns', relations) ? reachIns : null,
    steps: stepsFor(delegation, relations),
  }
}

/** A person by id and name. */
export function whoIs(id: string, chart: OrgChart): { id: string; name: string } {
  return { id, name: chart.person(id)?.name ?? '' }
}

/** What somebody with these relations may do with it now. */
function stepsFor({ state, kind }: Delegation, relations: ReadonlySet<Relation>): DelegationStep[] {
  const waits = state === 'offered' || state === 'needs_more'
  const stands = state === 'accepted' || state === 'active'
  const possible: Record<DelegationStep, boolean> = {
    accept: waits && may('answer', relations),
    need_more: state === 'offered' && may('answer', relations),
    decline: waits && may('answer', relations),
    change_terms: waits && may('steer', relations),
    check: state === 'active' && kind !== 'cover' && may('steer', relations),
    set_level: stands && kind !== 'cover' && may('steer', relations),
    set_areas: stands && kind === 'cover' && may('setAreas', relations),
    recall: (waits || stands) && may('recall', relations),
    end: stands && may('end', relations),
  }
  return (Object.keys(possible) as DelegationStep[]).filter(step => possible[step])
}

function teamOf(id: string, chart: OrgChart) {
  return { id, name: chart.team(id)?.name ?? '' }
}

import { forbidden, notFound, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewNorms, NormsView } from '../contract.ts'
import { who } from '../reading/charter-view.ts'
import { insertAgreements, insertNorms, type NormsRecord, normsOf } from '../store/norms.ts'
import { membersOf, normsActions } from './norms-access.ts'

/** How a team works together, for its members and the line above. */
export async function readNorms(work: Work, teamId: string): Promise<NormsView> {
  const { chart, me } = await openTeam(work, teamId)
  return viewOf(chart, teamId, me, await normsOf(work, teamId))
}

/** Writes the next version. Who writes it agrees to it; everybody else is asked again. */
export async function writeNorms(
  work: Work,
  teamId: string,
  { version, purpose, ways }: NewNorms,
): Promise<NormsView> {
  const { chart, me, may } = await openTeam(work, teamId)
  if (!may.has('write')) throw forbidden('write how this team works', 'somebody of the team')
  const current = await normsOf(work, teamId)
  if ((current?.version ?? 0) !== version) throw staleRev(viewOf(chart, teamId, me, current))
  const next = { teamId, version: version + 1, purpose, ways, byId: me, at: work.now }
  // Somebody else of the team was a moment faster.
  if (!(await insertNorms(work, [next])))
    throw staleRev(viewOf(chart, teamId, me, await normsOf(work, teamId)))
  await insertAgreements(work, [{ teamId, version: next.version, personId: me, at: work.now }])
  await work.publish({
    type: 'norms.written',
    subject: { kind: 'team', id: teamId },
    data: { version: next.version },
  })
  return viewOf(chart, teamId, me, { ...next, agreedIds: [me] })
}

/** Agrees to the version in force. */
export async function agreeToNorms(work: Work, teamId: string, version: number): Promise<NormsView> {
  const { chart, me, may } = await openTeam(work, teamId)
  if (!may.has('agree')) throw forbidden('agree to how this team works', 'somebody of the team')
  const current = await normsOf(work, teamId)
  if (current === null || current.version !== version) throw staleRev(viewOf(chart, teamId, me, current))
  if (current.agreedIds.includes(me)) return viewOf(chart, teamId, me, current)
  await insertAgreements(work, [{ teamId, version, personId: me, at: work.now }])
  await work.publish({ type: 'norms.agreed', subject: { kind: 'team', id: teamId }, data: { version } })
  return viewOf(chart, teamId, me, { ...current, agreedIds: [...current.agreedIds, me] })
}

async function openTeam(work: Work, teamId: string) {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const may = normsActions(chart, teamId, me)
  if (chart.team(teamId) === null || !may.has('see')) throw notFound('team page')
  return { chart, me, may }
}

function viewOf(chart: OrgChart, teamId: string, me: string, norms: NormsRecord | null): NormsView {
  const members = membersOf(chart, teamId)
  const isMember = members.includes(me)
  const named = (ids: readonly string[]) => ids.map(id => who(chart, id))
  const hasAgreed = (id: string) => norms?.agreedIds.includes(id) === true
  return {
    norms:
      norms === null
        ? null
        : {
            ...{ version: norms.version, purpose: norms.purpose, ways: [...norms.ways] },
            by: norms.byId === null ? null : who(chart, norms.byId),
            at: norms.at.toISOString(),
            agreed: named(members.filter(hasAgreed)),
            open: named(members.filter(id => !hasAgreed(id))),
          },
    may: [
      ...(isMember ? ['write' as const] : []),
      ...(isMember && norms !== null && !hasAgreed(me) ? ['agree' as const] : []),
    ],
  }
}

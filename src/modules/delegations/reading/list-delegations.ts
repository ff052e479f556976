import { addDays } from '#kernel/local-date.ts'
import { aimAuthority } from '#modules/aims/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { may, relationsTo } from '../access.ts'
import type { DelegationRow } from '../contract.ts'
import { isOpen } from '../delegation.ts'
import { type Delegation, delegationsOf, delegationsOver } from '../store/delegations.ts'
import { reachInsPer } from '../store/record.ts'
import { rowOf } from './delegation-row.ts'
import { REACH_IN_DAYS } from './read-delegation.ts'

/** Days after its end that a delegation still stands in one's own list. */
const ENDED_DAYS = 90

/** What the actor gives and receives, and the covers around them; open ones before ended ones. */
export async function listMyDelegations(
  work: Work,
): Promise<{ given: DelegationRow[]; received: DelegationRow[]; covers: DelegationRow[] }> {
  const me = actingPerson(work)
  const found = await delegationsOf(work, [me], addDays(work.today, -ENDED_DAYS))
  const rows = await rowsFor(work, openFirst(found))
  const own = rows.filter(row => row.kind !== 'cover')
  return {
    given: own.filter(row => row.from.id === me),
    received: own.filter(row => row.to.id === me),
    covers: rows.filter(row => row.kind === 'cover'),
  }
}

/** Open delegations of a person, or over an aim and what stands above it, that the actor may see. */
export async function listDelegationsAround(
  work: Work,
  { personId, aimId }: { readonly personId?: string | undefined; readonly aimId?: string | undefined },
): Promise<{ entries: DelegationRow[] }> {
  const found = [
    ...(personId === undefined ? [] : await delegationsOf(work, [personId], work.today)),
    ...(aimId === undefined ? [] : await overAim(work, aimId)),
  ]
  // What somebody holds may be over the very aim that is asked about.
  const each = new Map(found.map(delegation => [delegation.id, delegation]))
  return {
    entries: await rowsFor(
      work,
      [...each.values()].filter(({ state }) => isOpen(state)),
    ),
  }
}

async function overAim(work: Work, aimId: string): Promise<Delegation[]> {
  await aimAuthority(work, aimId)
  return await delegationsOver(work, { aimIds: [aimId] })
}

async function rowsFor(work: Work, delegations: readonly Delegation[]): Promise<DelegationRow[]> {
  const me = actingPerson(work)
  const chart: OrgChart = await chartOn(work, work.today)
  const seen = delegations
    .map(delegation => ({ delegation, relations: relationsTo(delegation, me, chart) }))
    .filter(({ relations }) => may('see', relations))
  const between = seen.filter(({ relations }) => may('seeReachIns', relations))
  const counts = await reachInsPer(
    work,
    between.map(({ delegation }) => delegation.id),
    addDays(work.today, -REACH_IN_DAYS),
  )
  return seen.map(({ delegation, relations }) =>
    rowOf(delegation, chart, relations, counts.get(delegation.id) ?? 0),
  )
}

function openFirst(found: readonly Delegation[]): Delegation[] {
  return [...found.filter(({ state }) => isOpen(state)), ...found.filter(({ state }) => !isOpen(state))]
}

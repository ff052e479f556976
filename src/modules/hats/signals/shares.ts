import { delegationsOver } from '#modules/delegations/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Situations } from '../contract.ts'
import type { Told } from './situation-view.ts'
import type { Sequence } from './together.ts'

type Advice = Situations['advice'][number]
type Share = NonNullable<Advice['share']>
type Known = Pick<Told, 'chart' | 'names'>

/** Most of those who lead below that are offered by name. */
const MOST = 4

/** The level from which whoever has a half acts in it, at least after agreeing. */
const ACTS = 3

/**
 * Two hats for the same work can be shared (practice §3.3): what it is over, who below the actor can be given a half, who above can be
 * asked, and who has one already. An open delegation says so, which the actor gave over this work since both situations are there: over
 * the aim itself, or an area of the team that bears its name. One statement, and none where there is nothing to share.
 */
export async function sharesOf(work: Work, advice: readonly Sequence[], known: Known): Promise<Advice[]> {
  const me = actingPerson(work)
  const over = advice.map(({ shared }) => overOf(shared, known, me))
  const idsOf = (kind: Share['over']['kind']) => over.flatMap(each => (each?.kind === kind ? [each.id] : []))
  const open = await delegationsOver(work, { aimIds: idsOf('aim'), teamIds: idsOf('team') })
  const given = open.filter(
    ({ fromId, level, loweredFrom }) => fromId === me && (loweredFrom ?? level) >= ACTS,
  )
  return advice.map(({ shared, since, ...says }, at) => {
    const it = over[at] ?? null
    if (it === null) return { ...says, share: null }
    const half = given.find(each => each.offeredOn >= since && isOver(each, it))
    const share = { over: it, ...whoOf(shared, it, known.chart, me), given: givenOf(half, known.chart) }
    return { ...says, share: share.mayGive || share.above !== null || share.given !== null ? share : null }
  })
}

type Delegation = Awaited<ReturnType<typeof delegationsOver>>[number]

function isOver({ kind, aimId, teamId, title }: Delegation, over: Share['over']): boolean {
  if (over.kind === 'aim') return kind === 'aim' && aimId === over.id
  return kind === 'area' && teamId === over.id && title.toLowerCase().startsWith(over.name.toLowerCase())
}

function givenOf(half: Delegation | undefined, chart: OrgChart): Share['given'] {
  if (half === undefined) return null
  const { id, title, toId, state } = half
  return {
    ...{ id, title, isTaken: state === 'accepted' || state === 'active' },
    to: { id: toId, name: chart.person(toId)?.name ?? '' },
  }
}

/** The aim that they share; else the uppermost team, first of those that the actor answers for. */
function overOf(shared: readonly string[], { chart, names }: Known, me: string): Share['over'] | null {
  for (const id of shared) {
    const name = names.get(id)
    if (name !== undefined) return { kind: 'aim', id, name }
  }
  const teams = chart.teams().filter(({ id }) => shared.includes(id))
  const [team] = [...teams.filter(({ id }) => chart.runs(me, id)), ...teams]
  return team === undefined ? null : { kind: 'team', id: team.id, name: team.name }
}

/** Whom below the actor work can be given to: anybody, and by name those who lead a team of it and are here. And who is above. */
function whoOf(
  shared: readonly string[],
  over: Share['over'],
  chart: OrgChart,
  me: string,
): Pick<Share, 'mayGive' | 'below' | 'above'> {
  const ref = (id: string) => ({ id, name: chart.person(id)?.name ?? '' })
  const aboveId = chart.managerOf(me)
  const mayGive = chart.reportsOf(me).length > 0 && (over.kind === 'aim' || chart.runs(me, over.id))
  const leads = new Set(shared.flatMap(id => chart.leadOf(id) ?? []))
  const below = [...leads].filter(id => chart.isActive(id) && !chart.isAway(id) && chart.isInChain(me, id))
  return {
    ...{ mayGive, below: mayGive ? below.slice(0, MOST).map(ref) : [] },
    above: aboveId === null ? null : ref(aboveId),
  }
}

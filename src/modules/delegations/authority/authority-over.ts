import { notFound } from '#kernel/errors.ts'
import { type AimAuthority, aimAuthority } from '#modules/aims/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { openTask } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Matter } from '../contract.ts'
import { isOpen, OWN_DECISION } from '../delegation.ts'
import { type Delegation, delegationsOver } from '../store/delegations.ts'
import { type Authority, type AuthorityFacts, authorityOf } from './authority.ts'

/** A matter that authority is given over: what it is called, how far the actor can go, and who decides there already. */
export interface MatterFacts {
  readonly title: string
  readonly teamId: string | null
  readonly authority: Authority
  /** It is closed, done, or dropped: nobody needs authority over it any more. */
  readonly isOver: boolean
  /** Open delegations of the very same aim or task. */
  readonly same: readonly Delegation[]
}

/** What the actor may give to `toId` over a matter; 404 when they may not know of it. */
export async function authorityOver(work: Work, matter: Matter, toId: string): Promise<MatterFacts> {
  const chart = await chartOn(work, work.today)
  switch (matter.kind) {
    case 'aim':
      return await overAim(work, matter.aimId)
    case 'task':
      return await overTask(work, matter.taskId, chart)
    case 'area':
      return await overArea(work, { ...matter, toId }, chart)
    case 'cover':
      return overCover(work, matter.personId, chart)
  }
}

async function overAim(work: Work, id: string): Promise<MatterFacts> {
  const me = actingPerson(work)
  const aim = await aimAuthority(work, id)
  const over = await delegationsOver(work, { aimIds: aim.line, teamIds: teams(aim.teamId) })
  return {
    title: aim.title,
    teamId: null,
    authority: authorityOf({ ...NOTHING, ...ofAim(aim, me), held: heldBy(over, me) }),
    isOver: ['closed', 'retired', 'archived'].includes(aim.state),
    same: over.filter(({ aimId }) => aimId === id),
  }
}

async function overTask(work: Work, id: string, chart: OrgChart): Promise<MatterFacts> {
  const me = actingPerson(work)
  const { task, goal } = await openTask(work, id)
  const aim = goal === null ? null : await aimAuthority(work, goal.id)
  const over = await delegationsOver(work, {
    taskIds: [id],
    aimIds: aim?.line ?? [],
    teamIds: teams(task.teamId),
  })
  const facts: AuthorityFacts = {
    ...NOTHING,
    ...(aim === null ? {} : ofAim(aim, me)),
    inLine: task.assigneeId !== null && chart.isInChain(me, task.assigneeId),
    position: chart.levelOf(me),
    assignee: task.assigneeId === me,
    held: heldBy(over, me),
  }
  return {
    title: task.title,
    teamId: null,
    authority: authorityOf(facts),
    isOver: task.state === 'done' || task.state === 'dropped',
    same: over.filter(({ taskId }) => taskId === id),
  }
}

async function overArea(
  work: Work,
  { area, teamId, toId }: { readonly area: string; readonly teamId: string | null; readonly toId: string },
  chart: OrgChart,
): Promise<MatterFacts> {
  const me = actingPerson(work)
  if (teamId !== null && chart.team(teamId) === null) throw notFound('team')
  const place = teamId ?? onlyTeamOf(toId, chart)
  const over = await delegationsOver(
    work,
    place === null ? { ownOf: toId } : { teamIds: [place, ...chart.teamsAbove(place)] },
  )
  const facts: AuthorityFacts = {
    ...NOTHING,
    inLine: chart.isInChain(me, toId) && (teamId === null || chart.runs(me, teamId)),
    position: chart.levelOf(me),
    held: heldBy(over, me),
  }
  const same = over.filter(each => each.teamId === place && each.title.toLowerCase() === area.toLowerCase())
  return { title: area, teamId: place, authority: authorityOf(facts), isOver: false, same }
}

/** An area without a team is all that the receiver leads; what they lead is only one team's where that is clear. */
function onlyTeamOf(personId: string, chart: OrgChart): string | null {
  const [led, ...more] = chart.teamsLedBy(personId)
  return led !== undefined && more.length === 0 ? led : null
}

/** Somebody hands over their own work while they are away, or a manager that of somebody below them, also of an empty post. */
function overCover(work: Work, absentId: string, chart: OrgChart): MatterFacts {
  const me = actingPerson(work)
  const absent = chart.person(absentId)
  if (absent === null) throw notFound('person')
  const inLine = absentId !== me && chart.chainOf(absentId).includes(me)
  const facts = { ...NOTHING, briefGiver: absentId === me, inLine, position: chart.levelOf(me) }
  return {
    title: `Cover for ${absent.name}`,
    teamId: null,
    authority: authorityOf(facts),
    isOver: false,
    same: [],
  }
}

const NOTHING: AuthorityFacts = {
  briefGiver: false,
  owner: null,
  inLine: false,
  position: 1,
  assignee: false,
  held: [],
}

/** Nobody leaves the owner of a vision or a strategy a level: it is theirs. */
function ofAim(aim: AimAuthority, me: string): Pick<AuthorityFacts, 'briefGiver' | 'owner'> {
  const authority = aim.kind === 'goal' ? aim.authority : 5
  return { briefGiver: aim.isBriefGiver, owner: aim.ownerId === me ? { authority } : null }
}

function heldBy(over: readonly Delegation[], me: string) {
  return over.filter(({ toId, state, level }) => toId === me && state === 'active' && level >= OWN_DECISION)
}

function teams(teamId: string | null): string[] {
  return teamId === null ? [] : [teamId]
}

/** Who decides here already, or is asked to: another open delegation of the same matter; null when nobody does. */
export function otherHolder(
  same: readonly Delegation[],
  offer: { readonly fromId: string; readonly toId: string; readonly level: number },
): string | null {
  const other = same.find(
    ({ toId, state, level, loweredFrom }) =>
      isOpen(state) &&
      toId !== offer.fromId &&
      // A lowered level comes back by itself.
      (toId === offer.toId || ((loweredFrom ?? level) >= OWN_DECISION && offer.level >= OWN_DECISION)),
  )
  return other?.toId ?? null
}

/** The name of who else decides there already when a delegation gets a level; null where nobody does. */
export function nameOfOther(
  { delegation, chart }: { readonly delegation: Delegation; readonly chart: OrgChart },
  same: readonly Delegation[],
  level: number,
): string | null {
  const others = same.filter(({ id }) => id !== delegation.id)
  const holder = otherHolder(others, { fromId: delegation.fromId, toId: delegation.toId, level })
  return holder === null ? null : (chart.person(holder)?.name ?? '')
}

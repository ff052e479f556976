import { aimCards, lineOfSight } from '#modules/aims/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { tasksById } from '#modules/tasks/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import { OWN_DECISION } from '../delegation.ts'
import { ownAreasGivenBy } from '../store/delegations.ts'
import type { ReachInAct } from '../store/tables.ts'
import { type Act, passesOver } from './reached-into.ts'
import { recordReachIns } from './record-reach-in.ts'

/** What this room listens to, and which act each event is. */
export const REACHING_EVENTS: Readonly<Record<string, ReachInAct>> = {
  'task.created': 'task_created',
  'task.edited': 'task_redated',
  'task.reassigned': 'task_reassigned',
  'aim.plan_changed': 'plan_changed',
  'aim.reassigned': 'reassigned',
}

/**
 * Notes it when somebody acts inside what they gave away at level 4 or 5, past the person who decides there. While that person
 * is away it is no reach-in: then somebody has to act.
 */
export async function noteReachIn(work: Work, event: LedgerEvent): Promise<void> {
  const { actorId: byId, type, subjectId, subjectKind } = event
  const act = REACHING_EVENTS[type]
  if (byId === null || act === undefined || (act === 'task_redated' && !changesDate(event))) return
  const given = await ownAreasGivenBy(work, byId, OWN_DECISION)
  if (given.length === 0) return
  const chart = await chartOn(work, work.today)
  const place =
    subjectKind === 'task' ? await taskPlace(work, subjectId, chart) : await aimPlace(work, subjectId, chart)
  if (place === null) return
  const into = given.filter(area => !chart.isAway(area.toId) && passesOver(area, { ...place, act, byId }))
  const subject = { kind: subjectKind, id: subjectId }
  await recordReachIns(work, into, { byId, act, subject, eventId: event.id })
}

function changesDate({ data }: LedgerEvent): boolean {
  const { changed } = data
  return typeof changed === 'object' && changed !== null && 'dueOn' in changed
}

type Place = Omit<Act, 'act' | 'byId'>

/** Where a task lies. Work that is only asked of another team passes nobody over: they answer it. */
async function taskPlace(work: Work, id: string, chart: OrgChart): Promise<Place | null> {
  const [task] = await tasksById(work, [id])
  if (task === undefined || task.awaits !== null) return null
  return {
    taskId: id,
    aimIds: task.goalId === null ? [] : await lineAbove(work, task.goalId),
    teamIds: [task.teamId, ...chart.teamsAbove(task.teamId)],
    ownerId: task.assigneeId,
  }
}

/** Where an aim lies; null when it has been taken away since. */
async function aimPlace(work: Work, id: string, chart: OrgChart): Promise<Place | null> {
  const [aim] = await aimCards(work, [id])
  if (aim === undefined) return null
  const { teamId, owner } = aim
  return {
    taskId: null,
    aimIds: await lineAbove(work, id),
    teamIds: teamId === null ? [] : [teamId, ...chart.teamsAbove(teamId)],
    ownerId: owner?.id ?? null,
  }
}

/** The aim and everything above it; empty when it has been taken away since. */
async function lineAbove(work: Work, aimId: string): Promise<string[]> {
  return ((await lineOfSight(work, [aimId])).get(aimId) ?? []).map(({ id }) => id)
}

import { notFound } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { actionsOf, mustBeAllowed, type Relation, type TalkAction } from '../access.ts'
import { type TalkRecord, talkById } from '../store/talks.ts'

/** A talk as the actor stands to it. */
export interface OpenedTalk {
  readonly talk: TalkRecord
  readonly chart: OrgChart
  readonly me: string
  readonly actions: ReadonlySet<TalkAction>
}

/** Loads a talk for an action: 404 when it is not the actor's to see, 403 when they may not do this. */
export async function openTalk(
  work: Work,
  id: string,
  action: TalkAction,
  words: string,
  hold = false,
): Promise<OpenedTalk> {
  const talk = await talkById(work, id, hold)
  if (talk === null) throw notFound('talk')
  const chart = await chartOn(work, work.today)
  const opened = openedBy(talk, chart, actingPerson(work))
  mustBeAllowed(opened.actions, action, words)
  return opened
}

/** A loaded talk as somebody stands to it. */
export function openedBy(talk: TalkRecord, chart: OrgChart, me: string): OpenedTalk {
  return { talk, chart, me, actions: actionsOf(talk.type, relationsTo(talk, chart, me)) }
}

function relationsTo(talk: TalkRecord, chart: OrgChart, me: string): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  const isThere = talk.personIds.includes(me)
  if (isThere) relations.add('participant')
  if (isThere && talk.organiserId === me) relations.add('organiser')
  if (talk.sharedWithId === me && talk.state === 'held') relations.add('successor')
  if (talk.teamIds.length > 0 && teamsAround(chart, me).some(id => talk.teamIds.includes(id)))
    relations.add('audience')
  return relations
}

/** Teams whose direction talks are for somebody: their own, those they lead, and all above them. */
export function teamsAround(chart: OrgChart, me: string): readonly string[] {
  const own = [...chart.teamsOf(me), ...chart.teamsLedBy(me)]
  return [...new Set(own.flatMap(id => [id, ...chart.teamsAbove(id)]))]
}

/** Everybody in these teams and those below them, with who leads them. */
export function audienceOf(chart: OrgChart, teamIds: readonly string[]): readonly string[] {
  const teams = teamIds.flatMap(id => chart.teamAndBelow(id))
  const people = teams.flatMap(id => [...chart.membersOf(id), chart.leadOf(id)])
  return [...new Set(people.filter(id => id !== null))]
}

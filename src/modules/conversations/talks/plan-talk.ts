import { AppError, type ErrorItem, forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { currentParties } from '#modules/partners/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewTalk, TalkView } from '../contract/shapes.ts'
import { talkFacts } from '../events.ts'
import { addTalks, type NewTalkRow } from '../store/save-talks.ts'
import { talkById } from '../store/talks.ts'
import { addTopics } from '../store/topics.ts'
import { momentProblems } from '../talk.ts'
import { openedBy } from './open-talk.ts'
import { talkView } from './talk-view.ts'

/** Plans a direction talk, an alignment session or a talk with people from outside. */
export async function planTalk(work: Work, wanted: NewTalk): Promise<TalkView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const items = [...momentProblems(wanted.startsAt, work.now), ...whoProblems(wanted, chart, me)]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  if (wanted.type === 'direction') mustLead(chart, me, wanted.teamIds)
  const row = { ...rowOf(work, wanted, me), parties: await guestsOf(work, wanted) }
  await addTalks(work, [row])
  if (wanted.type !== 'external')
    await addTopics(
      work,
      wanted.topics.map(text => topicOf(work, row.id, me, text)),
    )
  await takeSteps(work, {
    subject: { kind: 'talk', id: row.id },
    ...{ from: null, to: 'planned', event: 'talk.planned', data: talkFacts(row) },
  })
  const talk = await talkById(work, row.id)
  if (talk === null) throw new Error('A talk that was just added is gone.')
  return await talkView(work, openedBy(talk, chart, me))
}

function rowOf(work: Work, wanted: NewTalk, me: string): NewTalkRow {
  const { type, title, startsAt, minutes } = wanted
  return {
    ...{ id: newId(work.now.getTime()), type, title, startsAt, minutes, seriesId: null, organiserId: me },
    personIds: wanted.type === 'direction' ? [me] : [...new Set([me, ...wanted.personIds])],
    teamIds: wanted.type === 'direction' ? wanted.teamIds : [],
  }
}

/** Who comes from outside: partners from the list first, then names that are in none. */
async function guestsOf(work: Work, wanted: NewTalk): Promise<NonNullable<NewTalkRow['parties']>> {
  if (wanted.type !== 'external') return []
  const partners = await currentParties(work, wanted.partnerIds)
  return [
    ...partners.map(({ id, name }) => ({ name, partyId: id })),
    ...wanted.parties.map(name => ({ name, partyId: null })),
  ]
}

function topicOf(work: Work, talkId: string, byId: string, text: string) {
  return {
    ...{
      id: newId(work.now.getTime()),
      seriesId: null,
      talkId,
      text,
      tag: 'direction' as const,
      byId,
      link: null,
    },
    ...{ needsGuidance: false, state: 'open' as const, endedInId: null, endedAt: null },
  }
}

function whoProblems(wanted: NewTalk, chart: OrgChart, me: string): ErrorItem[] {
  if (wanted.type === 'direction')
    return wanted.teamIds.every(id => chart.team(id) !== null)
      ? []
      : [
          problem(
            'teamIds',
            'unknown_team',
            'One of these teams is not there.',
            'Choose teams from the list.',
          ),
        ]
  if (!wanted.personIds.every(id => chart.isActive(id)))
    return [
      problem(
        'personIds',
        'not_here',
        'One of these people does not work here.',
        'Choose somebody who does.',
      ),
    ]
  return wanted.type === 'alignment' && wanted.personIds.every(id => id === me)
    ? [problem('personIds', 'alone', 'It takes two sides to align.', 'Choose who the other side is.')]
    : []
}

/** Direction is given to teams one leads, or that stand below one. */
function mustLead(chart: OrgChart, me: string, teamIds: readonly string[]): void {
  const mine = new Set(chart.teamsLedBy(me).flatMap(id => chart.teamAndBelow(id)))
  const below = new Set(chart.allBelow(me))
  const leads = (id: string) =>
    mine.has(id) || below.has(chart.leadOf(id) ?? '') || chart.membersOf(id).some(each => below.has(each))
  if (!teamIds.every(leads))
    throw forbidden('give a direction talk to a team that is not yours', 'who leads this team')
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

import type { z } from 'zod'
import { promisesFrom } from '#modules/commitments/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { TalkAction } from '../access.ts'
import { topicViews } from '../agenda/topic-view.ts'
import { agreementViews } from '../agreements/agreement-view.ts'
import type { Part, TalkLine, TalkView, Who } from '../contract/shapes.ts'
import { keptOf, type PartRecord } from '../store/notes.ts'
import type { TalkRecord } from '../store/talks.ts'
import { topicsOfTalk } from '../store/topics.ts'
import { canEndInDecisions, confirmationOf, isEarly } from '../talk.ts'
import { type OpenedTalk, openedBy } from './open-talk.ts'

/** How clear a direction talk was is told from this many answers on, so that nobody's stands alone. */
const FEWEST_ANSWERS = 5

/** A talk with everything the actor may see of it. At most five statements. */
export async function talkView(work: Work, opened: OpenedTalk): Promise<TalkView> {
  const { talk, chart, me, actions } = opened
  const kept = await keptOf(work, talk.id, me)
  const topics = await topicsOfTalk(work, talk.id)
  const promises = await promisesFrom(work, { kind: 'conversation', id: talk.id })
  const isThere = actions.has('keep')
  const said = Object.values(kept.understood).reduce((sum, count) => sum + count, 0)
  return {
    ...talkLine(work, talk, chart, me),
    notes: actions.has('notes') ? { text: talk.sharedNotes, rev: talk.notesRev } : null,
    privateNotes: isThere ? (kept.privateNotes ?? { text: '', rev: 0 }) : null,
    topics: topicViews(topics, chart),
    parts: isThere ? kept.parts.map(part => partView(part, chart)) : [],
    agreements: agreementViews(promises),
    decisions: isThere ? [...talk.decisions] : [],
    understood: actions.has('move') && said >= FEWEST_ANSWERS ? kept.understood : null,
    mine: kept.mine,
    acts: actsOf(opened, work.now, kept.wasThere),
  }
}

/** A talk as a line of a list. */
export function talkLine(work: Work, talk: TalkRecord, chart: OrgChart, me: string): TalkLine {
  const { id, type, seriesId, title, startsAt, minutes, state, parties, partners, rev } = talk
  const isThere = talk.personIds.includes(me)
  return {
    ...{ id, type, seriesId, title, startsAt, minutes, state, rev, parties: [...parties] },
    partners: [...partners],
    confirmation: confirmationOf(talk, work.now),
    organiser: whoIs(chart, talk.organiserId),
    people: talk.personIds.filter(each => each !== me).map(each => whoIs(chart, each)),
    teams: talk.teamIds.map(each => ({ id: each, name: chart.team(each)?.name ?? '' })),
    openTopics: isThere || type === 'direction' ? talk.openTopics : null,
    waitsFor: waitsFor(openedBy(talk, chart, me), isThere, work.now),
  }
}

/** What somebody brought, by name. */
export function partView({ personId, ...part }: PartRecord, chart: OrgChart): Part {
  return { ...part, person: whoIs(chart, personId) }
}

/** Somebody by name. */
export function whoIs(chart: OrgChart, id: string): Who {
  return { id, name: chart.person(id)?.name ?? 'Former colleague' }
}

function waitsFor({ talk, me, actions }: OpenedTalk, isThere: boolean, now: Date): TalkLine['waitsFor'] {
  if (talk.state === 'planned') return isThere && talk.startsAt <= now ? 'held' : null
  const isOpen = actions.has('confirm') && confirmationOf(talk, now) === 'waiting'
  return isOpen && talk.heldById !== me ? 'confirm' : null
}

type Act = z.output<typeof TalkView>['acts'][number]

/** What the actor can do with it now. */
export function actsOf({ talk, me, actions }: OpenedTalk, now: Date, wasThere: boolean): Act[] {
  const isPlanned = talk.state === 'planned'
  const isOpen = isPlanned || talk.state === 'held'
  const waits = talk.heldById !== me && confirmationOf(talk, now) === 'waiting'
  const possible: readonly (readonly [Act, TalkAction, boolean])[] = [
    ['move', 'move', isPlanned],
    ['hold', 'hold', isPlanned && !isEarly(talk, now)],
    ['miss', 'hold', isPlanned && talk.startsAt <= now],
    [
      'confirm',
      'confirm',
      waits || (talk.type === 'direction' && talk.state === 'held' && !wasThere && talk.heldById !== me),
    ],
    ['plan', 'plan', isPlanned],
    ['write', 'write', isOpen],
    ['bring', 'bring', isOpen],
    ['agree', 'agree', isOpen],
    ['decide', 'agree', isOpen && canEndInDecisions(talk)],
  ]
  return possible.filter(([, action, now]) => now && actions.has(action)).map(([act]) => act)
}

import { cutTo } from '#kernel/text.ts'
import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { talkActs } from './store/acts.ts'
import { talkDeeds } from './store/deeds.ts'
import { talkDates, talksFound, talksWaiting } from './store/offered.ts'
import { seriesById } from './store/series.ts'
import { type TalkRecord, talkById } from './store/talks.ts'
import { confirmTalk } from './talks/confirm-talk.ts'
import { linkOf } from './talks/invitation.ts'
import { audienceOf } from './talks/open-talk.ts'

/** What this room offers to the queue, calendars, the search, notices and mailed links. */
export const conversationsOffers: Offers = {
  room: 'conversations',
  waiting: (work, asker) => talksWaiting(work, asker, asker.teamIds),
  dates: (work, asker, from, to) => talkDates(work, asker, asker.teamIds, from, to),
  found: talksFound,
  acts: talkActs,
  deeds: talkDeeds,
  notices: {
    'talk.planned': (work, event) =>
      tell(
        work,
        event,
        event.actorId === null
          ? nothing
          : ({ by, what }) => `${by} invites you to ${what.replace(/^your /, 'a ')}.`,
      ),
    'talk.moved': (work, event) =>
      tell(work, event, ({ by, what }) => `${by} moved ${what}.`, { immediate: true }),
    'talk.called_off': (work, event) =>
      tell(work, event, ({ by, what }) => `${by} called off ${what}.`, { immediate: true }),
    'talk.reminded': (work, event) =>
      tell(work, event, ({ what }) => `In two hours: ${what}.`, { immediate: true }),
    'talk.asked': (work, event) => tell(work, event, ({ what }) => `What did you agree in ${what}?`),
    'talk.held': (work, event) =>
      tell(work, event, ({ by, what }) => `${by} says that ${what} took place. Were you there?`, {
        confirms: true,
      }),
    'topic.added': guidanceAsked,
  },
  mailActions: {
    talk_confirm: async (work, subjectId) => {
      await confirmTalk(work, subjectId, null)
      return 'Thank you: the talk is confirmed.'
    },
  },
}

const nothing = () => null

interface Words {
  readonly by: string
  /** "your one-to-one with Grace", or the title. */
  readonly what: string
}

/** A sentence for everybody who takes part, except who did it; each is told of a one-to-one by the name of the other. */
async function tell(
  work: Work,
  event: LedgerEvent,
  sentence: (words: Words) => string | null,
  { immediate = false, confirms = false }: { readonly immediate?: boolean; readonly confirms?: boolean } = {},
): Promise<Notice[]> {
  // The row of an old moment names the talk it moved to.
  const id = typeof event.data['talkId'] === 'string' ? event.data['talkId'] : event.subjectId
  const talk = await talkById(work, id)
  if (talk === null || (confirms && talk.type === 'standup')) return []
  const chart = await chartOn(work, work.today)
  const nameOf = (personId: string) => chart.person(personId)?.name ?? 'Somebody'
  const invited = [...talk.personIds, ...audienceOf(chart, talk.teamIds)]
  const to = [...new Set(invited)].filter(personId => personId !== event.actorId && chart.isActive(personId))
  return to.flatMap(personId => {
    const by = event.actorId === null ? 'Somebody' : nameOf(event.actorId)
    const text = sentence({ by, what: whatFor(talk, personId, event.actorId, nameOf) })
    if (text === null) return []
    const actions = confirms ? [{ name: 'talk_confirm', subjectId: talk.id, label: 'Yes, we talked' }] : []
    return [{ to: [personId], text: cutTo(text, 280, '…'), link: linkOf(talk), immediate, actions }]
  })
}

function whatFor(
  talk: TalkRecord,
  personId: string,
  actorId: string | null,
  nameOf: (id: string) => string,
): string {
  if (talk.title !== null) return `“${talk.title}”`
  const other = talk.personIds.find(id => id !== personId)
  return other === undefined || other === actorId
    ? 'your one-to-one'
    : `your one-to-one with ${nameOf(other)}`
}

/** "I need guidance on this" reaches the other one at once; the topic itself stays on the page. */
async function guidanceAsked(
  work: Work,
  { actorId, subjectKind, subjectId, data }: LedgerEvent,
): Promise<Notice[]> {
  if (subjectKind !== 'talk_series' || data['needsGuidance'] !== true || actorId === null) return []
  const series = await seriesById(work, subjectId)
  const other = series?.oneId === actorId ? series.otherId : (series?.oneId ?? null)
  if (other === null) return []
  const name = (await chartOn(work, work.today)).person(actorId)?.name ?? 'Somebody'
  return [
    {
      to: [other],
      text: `${name} asks for your guidance.`,
      link: `/conversations/${subjectId}`,
      immediate: true,
    },
  ]
}

import { notFound } from '#kernel/errors.ts'
import { promisesFrom } from '#modules/commitments/public.ts'
import { askerOf, chartOn } from '#modules/people/public.ts'
import { gather } from '#platform/offers.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { topicViews } from '../agenda/topic-view.ts'
import { agreementViews } from '../agreements/agreement-view.ts'
import type { SeriesLine, SeriesView, Suggestion } from '../contract/shapes.ts'
import { keptOf } from '../store/notes.ts'
import { pairSeries, type SeriesRecord, seriesById } from '../store/series.ts'
import { type TalkRecord, talksOfSeries } from '../store/talks.ts'
import { type TopicRecord, topicsOfSeries } from '../store/topics.ts'
import { openedBy } from '../talks/open-talk.ts'
import { actsOf, talkLine, whoIs } from '../talks/talk-view.ts'
import { untilOf } from './for-a-time.ts'
import { type OpenedSeries, openSeries } from './open-series.ts'
import { otherOf, seriesLine } from './series-line.ts'
import { lineManager } from './start-series.ts'

/** Talks of the past on the page of a pair. */
const PAST = 26

/** The page of two people. At most eight statements. 404 for stand-ups: each of theirs has a page of its own. */
export async function readSeries(work: Work, id: string): Promise<SeriesView> {
  const opened = await openSeries(work, id, false)
  const { series, chart, me, relation } = opened
  if (series.type !== 'one_to_one') throw notFound('page')
  const isParty = relation === 'party'
  const otherId = (isParty ? otherOf(series, me) : series.reportId) ?? ''
  const talks = await talksOfSeries(work, id, PAST + 1)
  const topics = await topicsOfSeries(work, id)
  const promises = isParty ? await promisesFrom(work, { kind: 'conversation', id }) : []
  const next = isParty ? currentTalk(talks) : null
  return {
    ...{ id, other: whoIs(chart, otherId), reportId: series.reportId, cadence: series.cadence },
    ...{ weekday: series.weekday, atTime: series.atTime, timeZone: series.timeZone, minutes: series.minutes },
    until: untilOf(series),
    ...{ state: series.state, rev: series.rev, readOnly: !isParty },
    ...sharingOf(opened),
    earlierId: await earlierOf(work, opened),
    next: next === null ? null : await nextView(work, next, opened),
    // The next manager reads what was written together, not what the two put on their list.
    topics: isParty
      ? topicViews(
          topics.filter(topic => topic.state === 'open' || isTicked(topic, next)),
          chart,
        )
      : [],
    suggestions: isParty && series.state === 'running' ? await suggestions(work, otherId, topics) : [],
    agreements: agreementViews(promises),
    past: talks
      .filter(talk => talk.state === 'held' || (isParty && talk.state === 'missed'))
      .map(talk => ({
        ...talkLine(work, talk, chart, me),
        notes: talk.sharedNotes,
        topics: isParty ? topics.filter(topic => topic.endedInId === talk.id).map(({ text }) => text) : [],
      })),
  }
}

/** The page with the manager before, when the actor may open it: the report may, the manager since only once it is shared. */
async function earlierOf(work: Work, { series, me }: OpenedSeries): Promise<string | null> {
  const earlier = series.followsId === null ? null : await seriesById(work, series.followsId)
  if (earlier === null) return null
  return [earlier.oneId, earlier.otherId, earlier.sharedWithId].includes(me) ? earlier.id : null
}

/** Whether the actor has one-to-ones with somebody, for that person's page. */
export async function readPair(
  work: Work,
  personId: string,
): Promise<{ series: SeriesLine | null; mayStart: boolean }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (chart.person(personId) === null) throw notFound('person')
  const found = personId === me ? null : await pairSeries(work, me, personId)
  return {
    series: found === null ? null : seriesLine(found, chart, me),
    mayStart: found === null && personId !== me && chart.isActive(personId),
  }
}

/** Talked about in the talk that is on: it stays in sight, ticked, until that one is held. */
function isTicked(topic: TopicRecord, next: TalkRecord | null): boolean {
  return topic.state === 'done' && next !== null && topic.endedInId === next.id
}

/** The talk whose notes stand open: the planned one. */
function currentTalk(talks: readonly TalkRecord[]): TalkRecord | null {
  return talks.find(talk => talk.state === 'planned') ?? null
}

async function nextView(
  work: Work,
  talk: TalkRecord,
  { chart, me }: OpenedSeries,
): Promise<SeriesView['next']> {
  const kept = await keptOf(work, talk.id, me)
  return {
    ...talkLine(work, talk, chart, me),
    ...{
      notes: { text: talk.sharedNotes, rev: talk.notesRev },
      privateNotes: kept.privateNotes ?? { text: '', rev: 0 },
    },
    ...{ topics: [], parts: [], agreements: [], decisions: [], understood: null, mine: null },
    acts: actsOf(openedBy(talk, chart, me), work.now, kept.wasThere),
  }
}

/** What is open between the two and not on the agenda yet. */
async function suggestions(
  work: Work,
  otherId: string,
  topics: readonly TopicRecord[],
): Promise<Suggestion[]> {
  const asker = await askerOf(work)
  const rows = await gather(work, offers => offers.between?.(work, asker, otherId))
  const known = new Set(topics.filter(topic => topic.state === 'open').map(topic => topic.link ?? topic.text))
  return rows
    .filter(row => !known.has(row.link) && !known.has(row.text))
    .sort((a, b) => (a.sinceOn ?? '').localeCompare(b.sinceOn ?? '') || a.text.localeCompare(b.text))
    .slice(0, 12)
}

function sharingOf({ series, chart, me }: OpenedSeries): Pick<SeriesView, 'sharedWith' | 'mayShareWith'> {
  const sharedWith = series.sharedWithId === null ? null : whoIs(chart, series.sharedWithId)
  const successor = successorOf(series, chart, me)
  return { sharedWith, mayShareWith: successor === null ? null : whoIs(chart, successor) }
}

/** Who answers for the report since, when the actor is that report; else null. */
export function successorOf(series: SeriesRecord, chart: OpenedSeries['chart'], me: string): string | null {
  if (series.reportId !== me) return null
  const manager = lineManager(chart, me)
  return manager === null || manager === otherOf(series, me) ? null : manager
}

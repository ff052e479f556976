import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { SeriesLine, TalkLine } from '../contract/shapes.ts'
import { seriesLine } from '../series/series-line.ts'
import { seriesOf } from '../store/series.ts'
import { openTalks, pastTalks, talksWithParty } from '../store/talks.ts'
import { teamsAround } from './open-talk.ts'
import { talkLine } from './talk-view.ts'

/** The actor's next talks, what waits for their word, and their series. */
export async function listConversations(
  work: Work,
): Promise<{ next: TalkLine[]; waiting: TalkLine[]; series: SeriesLine[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const teams = teamsAround(chart, me)
  const open = await openTalks(work, me, teams)
  const series = await seriesOf(work, me, chart.teamsOf(me))
  const lines = open.map(talk => lineOf(talkLine(work, talk, chart, me)))
  return {
    next: lines.filter(line => line.state === 'planned' && line.waitsFor === null),
    waiting: lines.filter(line => line.waitsFor !== null),
    series: series.map(each => seriesLine(each, chart, me)),
  }
}

/** A held talk among the open ones waits for the actor's word. */
function lineOf(line: TalkLine): TalkLine {
  return line.state === 'held' ? { ...line, waitsFor: 'confirm' } : line
}

/** The actor's own talks with a partner, newest first: what others talked about is theirs. */
export async function listTalksWithPartner(work: Work, partnerId: string): Promise<{ entries: TalkLine[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const found = await talksWithParty(work, me, partnerId)
  return { entries: found.map(talk => talkLine(work, talk, chart, me)) }
}

/** One page of the actor's talks that are over, newest first. The cursor is the id of the last one. */
export async function listPastTalks(
  work: Work,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ entries: TalkLine[]; nextCursor: string | null }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const found = await pastTalks(work, me, teamsAround(chart, me), { before: cursor, limit: limit + 1 })
  const page = found.slice(0, limit)
  return {
    entries: page.map(talk => talkLine(work, talk, chart, me)),
    nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

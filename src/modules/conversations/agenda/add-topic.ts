import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { NewTopic, Topic } from '../contract/shapes.ts'
import { aboutSeries, aboutTalk } from '../events.ts'
import { openSeries, requireRunning } from '../series/open-series.ts'
import { addTopics } from '../store/topics.ts'
import { requireStep } from '../talk.ts'
import { openTalk } from '../talks/open-talk.ts'
import { topicView } from './topic-view.ts'

/** Puts something on the agenda of a series, where it stays until it was talked about. */
export async function addSeriesTopic(work: Work, seriesId: string, wanted: NewTopic): Promise<Topic> {
  const { series, chart, me } = await openSeries(work, seriesId, true)
  requireRunning(series, 'prepared')
  const topic = newTopic(work, me, wanted, { seriesId, talkId: null })
  await addTopics(work, [topic])
  const { tag, needsGuidance } = topic
  await work.publish(aboutSeries('topic.added', seriesId, { tag, needsGuidance }))
  return topicView({ ...topic, carried: 0, rev: 1 }, chart)
}

/** Puts something on the agenda of one talk. In a direction talk everybody it is for may: that is where questions go. */
export async function addTalkTopic(work: Work, talkId: string, wanted: NewTopic): Promise<Topic> {
  const { talk, chart, me } = await openTalk(work, talkId, 'plan', 'put something on this agenda')
  requireStep(talk, 'held')
  const topic = newTopic(work, me, wanted, {
    seriesId: talk.seriesId,
    talkId: talk.seriesId === null ? talkId : null,
  })
  await addTopics(work, [topic])
  await work.publish(aboutTalk('topic.added', talkId, { tag: topic.tag, needsGuidance: topic.needsGuidance }))
  return topicView({ ...topic, carried: 0, rev: 1 }, chart)
}

function newTopic(
  work: Work,
  byId: string,
  { text, tag, link, needsGuidance }: NewTopic,
  where: { readonly seriesId: string | null; readonly talkId: string | null },
) {
  return {
    ...{ id: newId(work.now.getTime()), text, tag, byId, needsGuidance, link, ...where },
    ...{ state: 'open' as const, endedInId: null, endedAt: null },
  }
}

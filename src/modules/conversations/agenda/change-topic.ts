import { forbidden, notFound, staleRev } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Topic, TopicChange } from '../contract/shapes.ts'
import { aboutSeries, aboutTalk } from '../events.ts'
import { openSeries } from '../series/open-series.ts'
import { talksOfSeries } from '../store/talks.ts'
import { type TopicRecord, topicById, updateTopic } from '../store/topics.ts'
import { openTalk } from '../talks/open-talk.ts'
import { topicView } from './topic-view.ts'

/** Ticks a topic off, takes it up again, or changes the words of one's own. */
export async function changeTopic(work: Work, id: string, { rev, ...wanted }: TopicChange): Promise<Topic> {
  const topic = await topicById(work, id)
  if (topic === null) throw notFound('topic')
  const { chart, me } = await openAround(work, topic)
  const changesWords = wanted.text !== undefined || wanted.tag !== undefined || wanted.state === 'dropped'
  if (changesWords && topic.byId !== me) throw forbidden('change this topic', 'the one who put it there')
  if (topic.rev !== rev) throw staleRev(topicView(topic, chart))
  const changes = {
    ...{ text: wanted.text ?? topic.text, tag: wanted.tag ?? topic.tag },
    ...(await ending(work, topic, wanted.state)),
  }
  if (!(await updateTopic(work, id, rev, changes))) throw staleRev(topicView(topic, chart))
  await publish(work, topic, wanted.state)
  return topicView({ ...topic, ...changes, rev: rev + 1 }, chart)
}

/** The topic's series or talk, checked: who may put something on the agenda may tick it off. */
async function openAround(work: Work, topic: TopicRecord): Promise<{ chart: OrgChart; me: string }> {
  if (topic.seriesId !== null) return await openSeries(work, topic.seriesId, true)
  const opened = await openTalk(work, topic.talkId ?? '', 'plan', 'change this agenda')
  // In a direction talk the organiser ticks off; the others only touch what is theirs.
  if (!opened.actions.has('write') && topic.byId !== opened.me)
    throw forbidden('change this topic', 'the one who invited to the talk')
  return opened
}

async function ending(work: Work, topic: TopicRecord, state: TopicChange['state']) {
  if (state === undefined) return {}
  if (state === 'open') return { state, endedInId: null, endedAt: null }
  // The talk it was talked about in: the planned one, else the last.
  const talk = topic.seriesId === null ? undefined : (await talksOfSeries(work, topic.seriesId, 1))[0]
  return { state, endedInId: topic.talkId ?? talk?.id ?? null, endedAt: work.now }
}

async function publish(work: Work, topic: TopicRecord, state: TopicChange['state']): Promise<void> {
  const type = state === undefined ? 'topic.changed' : 'topic.ended'
  const { seriesId, talkId } = topic
  const data = { state: state ?? topic.state }
  await work.publish(
    seriesId === null ? aboutTalk(type, talkId ?? '', data) : aboutSeries(type, seriesId, data),
  )
}

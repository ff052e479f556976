import type { OrgChart } from '#modules/people/public.ts'
import type { Topic } from '../contract/shapes.ts'
import type { TopicRecord } from '../store/topics.ts'

/** Topics as they are shown. */
export function topicViews(topics: readonly TopicRecord[], chart: OrgChart): Topic[] {
  return topics.map(topic => topicView(topic, chart))
}

/** One topic as it is shown. */
export function topicView(topic: TopicRecord, chart: OrgChart): Topic {
  const { id, text, tag, byId, needsGuidance, link, state, carried, endedInId, rev } = topic
  const by = { id: byId, name: chart.person(byId)?.name ?? 'Former colleague' }
  return { id, text, tag, by, needsGuidance, link, state, carried, endedInId, rev }
}

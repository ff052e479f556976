import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { FeedbackView, NewFeedback } from './contract.ts'

/** What Grace says to Linus in tests, unless they say otherwise. */
export const THANKS = {
  kind: 'recognition' as const,
  whatHappened: 'You stayed on the line until the Aurora was in.',
  ledTo: 'Nobody waited outside in the storm.',
  visibility: 'organisation' as const,
}
export const GUIDANCE = {
  kind: 'guidance' as const,
  whatHappened: 'In the briefing the pilots heard three plans at once.',
  ledTo: 'They asked me afterwards which one counts.',
  suggestion: 'Say the one plan first, and the others when somebody asks.',
  visibility: 'pair' as const,
}

/** Somebody says something to others; insists that it works. */
export async function said(
  org: Organisation,
  as: Name,
  to: readonly Name[],
  words: Partial<NewFeedback> = {},
): Promise<FeedbackView> {
  const body = { ...THANKS, ...words, to: to.map(name => org.id[name]) }
  const { status, body: answer } = await org.http.post('/api/feedback', body, { as })
  if (status !== 200) throw new Error(JSON.stringify(answer))
  return answer
}

/** Ids of what somebody finds when they list recognition or guidance. */
export async function listed(org: Organisation, as: Name, what: string): Promise<string[]> {
  const { body } = await org.http.get(`/api/feedback/${what}`, { as })
  return body.entries.map((entry: FeedbackView) => entry.id)
}

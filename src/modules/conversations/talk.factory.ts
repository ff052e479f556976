import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { SeriesView, TalkView } from './contract/shapes.ts'

/** Words that must never leave the two they are between. */
export const SECRET = {
  topic: 'I think of leaving for the lighthouse',
  shared: 'We agreed that nights are too many this spring',
  mine: 'Grace looked tired when I said it',
} as const

/** Sends something as somebody, and insists that it works. */
export async function sent(
  org: Organisation,
  as: Name,
  method: 'get' | 'post' | 'put' | 'patch',
  url: string,
  body?: unknown,
) {
  const answer =
    method === 'get' ? await org.http.get(url, { as }) : await org.http[method](url, body, { as })
  if (answer.status >= 300) throw new Error(`${method} ${url}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Grace and Linus have one-to-ones on Tuesdays at ten, from 3 March on; answers the ids. */
export async function pair(
  org: Organisation,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<{ id: string; talkId: string }> {
  const body = {
    type: 'one_to_one',
    withId: org.id.Linus,
    cadence: 'weekly',
    startsOn: '2026-03-03',
    atTime: '10:00',
  }
  return await sent(org, 'Grace', 'post', '/api/conversations/series', { ...body, ...changes })
}

/** The page of a pair as one of them reads it. */
export async function page(org: Organisation, as: Name, id: string): Promise<SeriesView> {
  return await sent(org, as, 'get', `/api/conversations/series/${id}`)
}

/** Somebody says that a talk took place. */
export async function hold(org: Organisation, as: Name, talkId: string): Promise<TalkView> {
  const { rev } = await sent(org, as, 'get', `/api/conversations/talks/${talkId}`)
  return await sent(org, as, 'post', `/api/conversations/talks/${talkId}/held`, { rev })
}

/** What Ada plans, unless a test says otherwise. */
export const PLANNED = {
  direction: {
    type: 'direction',
    title: 'Where the harbour goes',
    startsAt: '2026-03-05T10:00:00Z',
    minutes: 60,
  },
  alignment: { type: 'alignment', title: 'Pilots and people', startsAt: '2026-03-05T10:00:00Z', minutes: 60 },
  external: { type: 'external', title: 'Tug contract', startsAt: '2026-03-05T10:00:00Z', minutes: 45 },
} as const

/** Somebody plans a talk; insists that it works. */
export async function planned(
  org: Organisation,
  as: Name,
  type: keyof typeof PLANNED,
  who: Readonly<Record<string, unknown>>,
): Promise<TalkView> {
  return await sent(org, as, 'post', '/api/conversations/talks', { ...PLANNED[type], ...who })
}

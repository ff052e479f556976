import type { Name } from '#test/story.ts'
import type { AboutView } from '../contract.ts'
import { handInBy, type largeHarbour, mailedLinks } from '../harbour-surveys.factory.ts'

export type Harbour = Awaited<ReturnType<typeof largeHarbour>>
export const TITLE = 'How I lead: Grace Hopper'
export const at = (id: string, path = '') => `/api/surveys/about/${id}${path}`

export async function sent(
  org: Harbour,
  as: Name,
  method: 'post' | 'put',
  url: string,
  body: object,
): Promise<AboutView> {
  const answer = await org.http[method](url, body, { as })
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Grace asks five of those she answers for and three colleagues. */
export const ratersOf = (org: Harbour) => [
  ...[org.id.Linus, ...org.crew.slice(0, 4)].map(personId => ({ personId, category: 'reports' })),
  ...[org.id.Margaret, ...org.crew.slice(6)].map(personId => ({ personId, category: 'peers' })),
]
export async function chosen(org: Harbour, raters: object[] = ratersOf(org)): Promise<AboutView> {
  const { id, rev } = await sent(org, 'Grace', 'post', '/api/surveys/about', { instrument: 'own-styles' })
  return await sent(org, 'Grace', 'put', at(id, '/raters'), { rev, raters })
}
export async function proposed(org: Harbour): Promise<AboutView> {
  const { id, rev } = await chosen(org)
  return await sent(org, 'Grace', 'post', at(id, '/proposal'), { rev })
}
export async function open(org: Harbour, managerAnswers = true): Promise<AboutView> {
  const { id, rev } = await proposed(org)
  return await sent(org, 'Ada', 'post', at(id, '/agreement'), { rev, managerAnswers })
}
/** Everybody who was mailed answers; words by those who are named. */
export async function answered(org: Harbour, give: Readonly<Record<string, number>>): Promise<void> {
  const links = await mailedLinks(org, TITLE)
  for (const [who, value] of Object.entries(give)) {
    const link = links.get(`${who}@harbour.example`) ?? ''
    const comments = { comments: { keep: `Words of ${who}.` } }
    const { status, body } = await handInBy(
      org,
      link,
      { ds1: value, ds2: value, ds3: value, ds4: value },
      comments,
    )
    if (status !== 200) throw new Error(`${who} ${JSON.stringify(body)}`)
  }
}
export const EIGHT = { linus: 4, crew0: 4, crew1: 2, crew2: 3, crew3: 4, margaret: 5, crew6: 2, crew7: 3 }

import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { AnnouncementPage } from './contract.ts'

/** "What changes on Monday?", where the second answer is the one that is meant. */
export const ASKING = {
  question: 'Where do the pilots meet from Monday on?',
  choices: ['At the old pier', 'At the new pier', 'Nothing changes'],
  meant: 1,
}

/** Says something: Ada to everybody by Friday, unless told otherwise. */
export async function announced(
  org: Organisation,
  wish: Readonly<Record<string, unknown>> = {},
  as: Name = 'Ada',
): Promise<AnnouncementPage> {
  const { status, body } = await org.http.post(
    '/api/announcements',
    { title: 'We move to the new pier', body: 'From Monday on.', readByOn: '2026-03-06', ...wish },
    { as },
  )
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

/** Lets somebody say that they have read it. */
export async function read(org: Organisation, id: string, as: Name, choice: number | null = null) {
  return await org.http.post(`/api/announcements/${id}/reading`, { choice }, { as })
}

/** The page as somebody sees it. */
export async function seen(org: Organisation, id: string, as: Name) {
  return await org.http.get(`/api/announcements/${id}`, { as })
}

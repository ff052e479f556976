import { sql } from 'kysely'
import { addDays, todayIn } from '#kernel/local-date.ts'
import type { Database } from '#platform/db/database.ts'
import type { Inside } from './inside.ts'
import { ZONE } from './world.ts'

/** A survey of everybody in Tidewell, answered by all who were mailed a link, and closed, so that its report can be read; a draft; and one with names. */
export async function surveyTidewell(
  database: Database,
  orgId: string,
  inside: Inside,
  cookies: ReadonlyMap<string, string>,
): Promise<void> {
  const cookie = cookies.get(await peopleOfficer(database, orgId)) ?? ''
  const body = await inside.get('/api/survey-instruments', cookie)
  const { instruments } = JSON.parse(body.body) as { instruments: { code: string; definition: Definition }[] }
  const [first] = instruments
  if (first === undefined) throw new Error('No questionnaire is shipped.')
  const { definition } = first
  const made = (await inside.post('/api/surveys', cookie, { title: 'How is it here?', definition })) as Saved
  const path = `/api/surveys/${made.id}`
  const closesOn = addDays(todayIn(ZONE, new Date()), 14)
  const edited = (await inside.patch(path, cookie, { rev: made.rev, closesOn })) as Saved
  const launched = (await inside.post(`${path}/launch`, cookie, { rev: edited.rev })) as Saved
  for (const link of await mailedLinks(database, orgId))
    await inside.post('/api/ballots', '', { link, answers: answersTo(definition) })
  await inside.post(`${path}/closing`, cookie, { rev: launched.rev })
  await inside.post('/api/surveys', cookie, { title: 'How will it be here?', definition })
  await withNames(inside, cookie, definition)
}

/** A survey that follows from dates: its answers bear names. */
async function withNames(inside: Inside, cookie: string, definition: Definition): Promise<void> {
  const made = { title: 'How did you arrive?', kind: 'onboarding', definition }
  const { id, rev } = (await inside.post('/api/surveys', cookie, made)) as Saved
  const dated = { since: 'joining', days: 30, withinDays: 14 }
  const set = (await inside.put(`/api/surveys/${id}/dates`, cookie, { rev, dated })) as Saved
  await inside.post(`/api/surveys/${id}/launch`, cookie, { rev: set.rev })
}

interface Saved {
  readonly id: string
  readonly rev: number
}

interface Definition {
  readonly sections: readonly {
    readonly questions: readonly { readonly code: string; readonly kind: string }[]
  }[]
}

function answersTo({ sections }: Definition): Record<string, number> {
  const scaled = sections.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'scale'))
  return Object.fromEntries(scaled.map(({ code }, i) => [code, 1 + (i % 2)]))
}

async function peopleOfficer(database: Database, orgId: string): Promise<string> {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{ id: string }>`
      select id from people_persons where is_people and left_on is null order by id limit 1`.execute(db)
    return rows[0]?.id ?? ''
  })
}

async function mailedLinks(database: Database, orgId: string): Promise<string[]> {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{ body: string }>`
      select body from platform_mails where org_id = ${orgId}::uuid and body like '%/ballot#%'`.execute(db)
    return rows.flatMap(({ body }) => /ballot#(\S+)/.exec(body)?.[1] ?? [])
  })
}

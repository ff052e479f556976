import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { BallotView, SurveyPage } from './contract.ts'
import { asking, scaled } from './definition/clarity.factory.ts'
import type { Definition } from './definition/definition.ts'
import { turnSurveys } from './launch/turn-surveys.ts'

/** Harbour Works with eight more: six crew of the Pilots (the last two without e-mail), two in People. Fourteen people in all. */
export async function largeHarbour(): Promise<Organisation & { readonly crew: readonly string[] }> {
  const org = await organisation()
  const crew = Array.from({ length: 8 }, (_, at) => ({
    ...{ id: newId(), place: newId(), name: `Crew ${at}` },
    ...{ team: at < 6 ? org.team.Pilots : org.team.People, boss: at < 6 ? org.id.Grace : org.id.Margaret },
    email: at === 4 || at === 5 ? null : `crew${at}@harbour.example`,
    attributes: { Site: at % 2 === 0 ? 'Quay' : 'Boat' },
    since: at < 4 ? '2026-01-01' : '2020-01-01',
  }))
  await org.system(async work => {
    const rows = sql`jsonb_to_recordset(${JSON.stringify(crew)}::jsonb)
      as x(id uuid, place uuid, name text, email text, team uuid, boss uuid, attributes jsonb, since date)`
    await sql`insert into people_persons (org_id, id, email, name, status, attributes)
      select ${org.orgId}, id, email, name, 'active', attributes from ${rows}`.execute(work.sql)
    await sql`insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, kind, from_on)
      select ${org.orgId}, place, id, team, boss, 'Crew', 1, 'permanent', since from ${rows}`.execute(
      work.sql,
    )
    await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
  })
  return { ...org, crew: crew.map(({ id }) => id) }
}

/** What the surveys of the story ask: two on a scale, the first also with words. */
export const TWO: Definition = asking(scaled('results', { required: true, comment: true }), scaled('stuck'))

/** A draft of Margaret's until 16 March; `over` changes it. Returns its id. */
export async function drafted(org: Organisation, over: object = {}): Promise<string> {
  const made = await org.http.post(
    '/api/surveys',
    { title: 'Clarity in spring', kind: 'clarity', definition: TWO },
    { as: 'Margaret' },
  )
  const { id } = made.body
  const edit = { rev: 1, closesOn: '2026-03-16', ...over }
  const { status, body } = await org.http.patch(`/api/surveys/${id}`, edit, { as: 'Margaret' })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}

/** The same, launched. */
export async function launched(org: Organisation, over: object = {}): Promise<string> {
  const id = await drafted(org, over)
  const { status, body } = await act(org, id, 'launch')
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}

/** Posts an act as Margaret on the present version. */
export async function act(
  org: Organisation,
  id: string,
  path: string,
  body: object = {},
  as: Name = 'Margaret',
) {
  const { rev } = await pageOf(org, id)
  return await org.http.post(`/api/surveys/${id}/${path}`, { rev, ...body }, { as })
}

/** Its page as somebody sees it. */
export async function pageOf(org: Organisation, id: string, as: Name = 'Margaret'): Promise<SurveyPage> {
  return (await org.http.get(`/api/surveys/${id}`, { as })).body
}

/** Personal links by recipient, from the mails of one kind. */
export async function mailedLinks(org: Organisation, subject: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await org.system(work =>
    sql<{ recipient: string; body: string }>`
      select recipient, body from platform_mails where subject = ${subject} order by id`.execute(work.sql),
  )
  return new Map(rows.map(({ recipient, body }) => [recipient, /ballot#(\S+)/.exec(body)?.[1] ?? '']))
}

/** The link that Linus was mailed when it opened. */
export async function linusLink(org: Organisation): Promise<string> {
  return (await mailedLinks(org, 'Clarity in spring')).get('linus@harbour.example') ?? ''
}

/** Hands in by a link, signed out. */
export function handInBy(
  org: Organisation,
  link: string,
  answers: object = { results: 4 },
  more: object = {},
) {
  return org.http.post('/api/ballots', { link, answers, ...more })
}

/** What stands behind a link. */
export async function ballotOf(org: Organisation, link: string): Promise<BallotView> {
  return (await org.http.post('/api/ballots/question', { link })).body
}

/** Moves the clock and does what happens by itself. */
export async function turnAt(org: Organisation, iso: string): Promise<void> {
  org.at(iso)
  await org.system(turnSurveys)
}

/** All rows of a table of this room, as the database has them. */
export async function rowsOf(org: Organisation, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await org.system(work =>
    sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(work.sql),
  )
  return rows
}

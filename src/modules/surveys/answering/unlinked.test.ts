import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Organisation } from '#test/organisation.ts'
import { act, handInBy, largeHarbour, launched, mailedLinks, rowsOf } from '../harbour-surveys.factory.ts'

type Rows = ReadonlyMap<string, ReadonlySet<string>>

/** Every row of every table that the organisation has, as text. */
async function everything(org: Organisation): Promise<Rows> {
  return await org.system(async work => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'org_id' order by table_name`.execute(work.sql)
    const found = new Map<string, Set<string>>()
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`
        select row_to_json(t)::text as row from ${sql.table(name)} t where org_id = ${work.orgId}::uuid`.execute(
        work.sql,
      )
      found.set(name, new Set(rows.map(({ row }) => row)))
    }
    return found
  })
}

/** Rows that are there now and were not before, by table; tables without any are left out. */
function added(before: Rows, now: Rows): Record<string, string[]> {
  const fresh = [...now].map(([table, rows]) => [
    table,
    [...rows].filter(row => !before.get(table)?.has(row)),
  ])
  return Object.fromEntries(fresh.filter(([, rows]) => rows?.length))
}

/** Whatever tells of one person: ids, tickets, links, mails, names. */
async function tracesOf(org: Organisation): Promise<string[]> {
  const people = await rowsOf(org, 'people_persons')
  const invitations = await rowsOf(org, 'surveys_invitations')
  const links = await rowsOf(org, 'surveys_links')
  const codes = await rowsOf(org, 'surveys_codes')
  return [
    ...people.flatMap(({ id, email, name }) => [id, email, name]),
    ...[...invitations, ...codes].map(({ ticket }) => ticket),
    ...links.map(({ linkHash }) => linkHash),
    ...codes.map(({ codeHash }) => codeHash),
  ].filter((trace): trace is string => typeof trace === 'string')
}

test('after everybody has answered no table says more than before of who said what: id, mail, name, ticket or link', async () => {
  const org = await largeHarbour()
  const id = await launched(org, { breakdowns: ['Site', 'level', 'tenure'] })
  const print = { unitId: org.team.Pilots, count: 2 }
  const codes = (await org.http.post(`/api/surveys/${id}/codes`, print, { as: 'Margaret' })).body.codes
  const links = [
    ...(await mailedLinks(org, 'Clarity in spring')).values(),
    ...codes.map(({ link }: { link: string }) => link),
  ]
  expect(links).toHaveLength(14)
  const traces = await tracesOf(org)
  expect(traces.length).toBeGreaterThan(60)
  const before = await everything(org)

  for (const [at, link] of links.entries()) {
    await org.http.post('/api/ballots/question', { link })
    const draft = { link, answers: { results: 1 }, comments: { results: `Begun ${at}` } }
    await org.http.put('/api/ballots/draft', draft)
  }
  const begun = added(before, await everything(org))
  expect(Object.keys(begun).toSorted()).toEqual(['surveys_drafts', 'surveys_invitations'])
  expect(begun['surveys_drafts']).toHaveLength(14)

  for (const [at, link] of links.entries()) {
    const answers = { results: 1 + (at % 5), stuck: 1 + (at % 3) }
    const { status } = await handInBy(org, link, answers, { comments: { results: `Said ${at}` } })
    expect(status).toBe(200)
  }
  const answered = added(before, await everything(org))
  expect(Object.keys(answered).toSorted()).toEqual([
    ...['surveys_ballots', 'surveys_codes', 'surveys_comments', 'surveys_invitations'],
  ])
  const anonymous = [...(answered['surveys_ballots'] ?? []), ...(answered['surveys_comments'] ?? [])]
  expect(anonymous).toHaveLength(28)
  for (const trace of traces) expect(anonymous.filter(row => row.includes(trace))).toEqual([])
  // What people wrote stands in one table and no other; what was begun is gone.
  for (const [table, rows] of Object.entries(answered))
    expect([table, rows.some(row => row.includes('Said'))]).toEqual([table, table === 'surveys_comments'])
  expect(JSON.stringify(answered)).not.toContain('Begun')

  await act(org, id, 'closing')
  const closed = await everything(org)
  const mixed = added(before, closed)
  for (const table of ['surveys_ballots', 'surveys_comments']) {
    const rows = mixed[table] ?? []
    expect(rows).toHaveLength(14)
    // New ids and lots: nothing that was noted while it was open finds a row again.
    const ids = (each: readonly string[]) => each.map(row => JSON.parse(row).id ?? JSON.parse(row).lot)
    expect(ids(rows).filter(each => ids(answered[table] ?? []).includes(each))).toEqual([])
    for (const trace of traces) expect(rows.filter(row => row.includes(trace))).toEqual([])
  }
  expect([...(closed.get('surveys_drafts') ?? [])]).toEqual([])
  for (const table of ['platform_events', 'platform_mails'])
    expect((mixed[table] ?? []).filter(row => /Said|Begun/.test(row))).toEqual([])
})

test('two who answer differently leave invitations that differ in nothing but who they are and where they stand', async () => {
  const org = await largeHarbour()
  await launched(org, { breakdowns: [] })
  const links = await mailedLinks(org, 'Clarity in spring')
  const of = (name: string) => links.get(`${name}@harbour.example`) ?? ''
  await handInBy(org, of('linus'), { results: 1 }, { comments: { results: 'Fog.' } })
  await handInBy(org, of('radia'), { results: 5, stuck: 5 })
  const kept = (await rowsOf(org, 'surveys_invitations'))
    .filter(({ personId }) => personId === org.id.Linus || personId === org.id.Radia)
    .map(({ personId: _, ticket: _ticket, ...rest }) => rest)
  expect(kept).toHaveLength(2)
  expect(kept[0]).toEqual(kept[1])
})

import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import type { Work } from '#platform/work.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { csvFile } from '../import/people-file.factory.ts'

const PERSONAL = ['Torres', 'linus@harbour.example', 'HW-linus', 'Lin Tor', 'he/him', 'Locker 17']

test('an erased name, address, id, pronoun and attribute is in no column of any table, packed or not', async () => {
  const org = await organisation()
  const file = [
    'Name,Email,Preferred Name,Pronouns,Locker,Job Title,Manager Email',
    'Linus Torres,linus@harbour.example,Lin Tor,he/him,Locker 17,Pilot,grace@harbour.example',
    'Radia Perl,radia@harbour.example,,,,Pilot,linus@harbour.example',
  ]
  await imported(org, file)
  const again = [
    file[0] ?? '',
    'Linus Torres,linus@harbour.example,(none),,,,',
    'Radia Perl,radia@harbour.example,,,,,grace@harbour.example',
  ]
  await imported(org, again)
  await post(org, '/api/people/imports', upload(file))
  await post(
    org,
    `/api/people/${org.id.Linus}/absences`,
    { from: '2026-03-02', to: null, coverId: org.id.Radia },
    'Linus',
  )
  await org.system(work =>
    sendMails(work, [{ recipient: 'Linus@harbour.example', subject: 'Hello', body: 'Hello Lin Tor.' }]),
  )
  const { body } = await org.http.get(`/api/people/${org.id.Linus}`, { as: 'Margaret' })
  await post(org, `/api/people/${org.id.Linus}/departure`, { lastDay: '2026-03-03', rev: body.rev })
  org.at('2026-03-04T09:00:00Z')
  const before = await whereFound(org, PERSONAL)
  expect(before).toEqual(
    expect.arrayContaining([
      'people_persons.name',
      'people_persons.search',
      'people_imports.before',
      'platform_mails.recipient',
    ]),
  )
  await post(org, `/api/people/${org.id.Linus}/erasure`, { rev: body.rev + 1 })
  expect(await whereFound(org, PERSONAL)).toEqual([])
})

test('the counts of imports stay, their contents answer as gone', async () => {
  const org = await organisation()
  const id = await imported(org, ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skipper'])
  await post(org, `/api/people/${org.id.Linus}/departure`, { lastDay: '2026-03-02', rev: 1 })
  org.at('2026-03-03T09:00:00Z')
  await post(org, `/api/people/${org.id.Linus}/erasure`, { rev: 2 })
  const kept = await org.http.get(`/api/people/imports/${id}`, { as: 'Margaret' })
  expect(kept.body).toMatchObject({ state: 'applied', counts: { updates: 1 }, updates: [] })
  const gone = await org.http.get(`/api/people/imports/${id}/before.csv`, { as: 'Margaret' })
  expect([gone.status, gone.body.error.code]).toEqual([404, 'not_found'])
})

test('a file that waits to be applied has to be chosen again after an erasure', async () => {
  const org = await organisation()
  const checked = await post(
    org,
    '/api/people/imports',
    upload(['Name,Email', 'Alan Turner,alan@harbour.example']),
  )
  await post(org, `/api/people/${org.id.Linus}/departure`, { lastDay: '2026-03-01', rev: 1 })
  await post(org, `/api/people/${org.id.Linus}/erasure`, { rev: 2 })
  const url = `/api/people/imports/${checked.id}/application`
  const answer = await org.http.post(url, { leavers: [] }, { as: 'Margaret' })
  expect([answer.status, answer.body.error.items[0].code]).toEqual([409, 'import_expired'])
  expect(answer.body.error.items[0].fix).toBe('Choose the file again.')
})

const upload = (lines: readonly string[]) => ({
  fileName: 'people.csv',
  mode: 'partial',
  content: Buffer.from(csvFile(...lines)).toString('base64'),
})

async function imported(org: Organisation, lines: readonly string[]): Promise<string> {
  const { id } = await post(org, '/api/people/imports', upload(lines))
  await post(org, `/api/people/imports/${id}/application`, { leavers: [] })
  return id
}

async function post(org: Organisation, url: string, body: object, as: 'Margaret' | 'Linus' = 'Margaret') {
  const answer = await org.http.post(url, body, { as })
  expect([url, answer.status, answer.body.error?.items]).toEqual([url, 200, undefined])
  return answer.body
}

/** `table.column` of every column of every table in which one of the words stands, also inside packed contents. */
async function whereFound(org: Organisation, words: readonly string[]): Promise<string[]> {
  return await org.system(async work => {
    const found: string[] = []
    for (const table of await tablesWithOrganisation(work)) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.table(table)} t where t.org_id = ${work.orgId}::uuid`.execute(
        work.sql,
      )
      for (const [column, value] of rows.flatMap(({ row }) => Object.entries(row))) {
        const text = (await unpacked(typeof value === 'string' ? value : JSON.stringify(value))).toLowerCase()
        if (words.some(word => text.includes(word.toLowerCase()))) found.push(`${table}.${column}`)
      }
    }
    return Array.from(new Set(found)).sort()
  })
}

async function tablesWithOrganisation(work: Work): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'org_id' order by 1`.execute(work.sql)
  expect(rows.length).toBeGreaterThan(20)
  return rows.map(row => row.name)
}

/** Gzip in base64 begins so, whatever is inside. */
async function unpacked(text: string): Promise<string> {
  if (!text.startsWith('H4sI')) return text
  return (await promisify(gunzip)(Buffer.from(text, 'base64'))).toString('utf8')
}

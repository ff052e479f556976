import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { offered, SECRET } from './charter.factory.ts'
import { answerExchange } from './exchanges/answer-exchange.ts'
import { match } from './writes.factory.ts'
import { queryCharter } from './writing/query-charter.ts'
import { showCharter } from './writing/show-charter.ts'

const POINT = 'I have never been trained in fog'

let org: Organisation
let id: string
let matchId: string
let text: string

// Linus's charter is in force and shown, its next version was asked about, and one of two has answered the match.
beforeAll(async () => {
  org = await organisation()
  const found = await match(org)
  matchId = found.id
  await org.as('Linus', work =>
    answerExchange(work, found.id, { picks: found.options.slice(0, 3).map(each => each.id) }),
  )
  const { body } = await org.http.get(`/api/charters/of/${org.id.Linus}`, { as: 'Linus' })
  await org.as('Linus', work => showCharter(work, body.standing.current.id, { rev: 2, exemplar: true }))
  const next = await offered(org)
  id = next.id
  await org.as('Linus', work => queryCharter(work, id, next.rev, POINT))
  text = SECRET
})

/** Who reads what is between Linus and Grace. */
const READERS: readonly (readonly [Name, string, boolean])[] = [
  ['Linus', 'the person', true],
  ['Grace', 'who answers for them', true],
  ['Ada', 'the executive above both', false],
  ['Radia', 'a team mate', false],
  ['Margaret', 'the people team', false],
  ['Alan', 'an administrator', false],
]

describe.each(READERS)('%s, %s', (as, _, reads) => {
  test(`reads the charter and the point that was asked about: ${reads}`, async () => {
    const { status, body } = await org.http.get(`/api/charters/${id}`, { as })
    expect(status).toBe(reads ? 200 : 404)
    expect(JSON.stringify(body).includes(text)).toBe(reads)
    expect(JSON.stringify(body).includes(POINT)).toBe(reads)
  })

  test(`knows of the match: ${reads}`, async () => {
    expect((await org.http.get(`/api/charters/exchanges/${matchId}`, { as })).status).toBe(reads ? 200 : 404)
  })

  test('finds no private text in any list, export or page that anybody may call', async () => {
    const anybody = [
      ...['/api/charters', '/api/charters/coverage', `/api/charters/of/${org.id.Linus}`, '/api/home'],
      ...[`/api/people/${org.id.Linus}`, `/api/teams/${org.team.Pilots}`, '/api/people?q=radio&limit=50'],
      ...['/api/aims/export.csv', '/api/tasks/export.csv'],
    ]
    for (const url of anybody) {
      const { body } = await org.http.get(url, { as })
      expect(JSON.stringify(body), url).not.toContain(text)
      expect(JSON.stringify(body), url).not.toContain(POINT)
    }
  })
})

test.each(['platform_events', 'platform_mails', 'platform_outbox'])(
  '%s holds no private text',
  async table => {
    const { rows } = await org.system(work =>
      sql<{ all: string | null }>`select string_agg(t::text, '') as all from ${sql.table(table)} t`.execute(
        work.sql,
      ),
    )
    const all = rows[0]?.all ?? ''
    if (table === 'platform_events') expect(all).toContain('charter.queried')
    for (const secret of [
      text,
      POINT,
      'Bring ships in',
      'Whether a ship may enter in fog',
      'Keep the tide log',
    ])
      expect(all).not.toContain(secret)
  },
)

test('neither answer of a match is in the ledger', async () => {
  const { rows } = await org.system(work =>
    sql<{ data: object }>`select data from platform_events where type like 'priority_match.%'`.execute(
      work.sql,
    ),
  )
  expect(rows.length).toBeGreaterThan(0)
  const keys = new Set(rows.flatMap(row => Object.keys(row.data)))
  expect([...keys].sort()).toEqual(['from', 'managerId', 'personId', 'to'])
})

import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { DecisionRow } from '../contract.ts'
import { proposed, standing } from '../decision.factory.ts'
import { cursorText, readCursor } from './cursor.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  // Ties on the same day, days out of order, two that only some know of, and one that stands.
  for (const [at, day] of [
    '2026-03-20',
    '2026-03-10',
    '2026-03-10',
    '2026-04-01',
    '2026-03-10',
    '2026-03-20',
  ].entries())
    await proposed(org, 'Linus', {
      ...{ question: `Berth ${at}?`, decideByOn: day, restricted: at === 2 || at === 5 ? 'A price.' : null },
    })
  await standing(org)
})

const page = async (as: Name, query: string) => (await org.http.get(`/api/decisions?${query}`, { as })).body
async function walk(as: Name, query: string, limit: number): Promise<string[]> {
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const { entries, nextCursor } = await page(as, `${query}&limit=${limit}${cursor}`)
    expect(entries.length).toBeLessThanOrEqual(limit)
    seen.push(...entries.map((row: DecisionRow) => row.id))
    if (nextCursor === null) return seen
    expect(entries).toHaveLength(limit)
    cursor = `&cursor=${nextCursor}`
  }
}

describe.each([
  'state=open',
  'state=any',
  'state=standing',
  'state=any&text=berth',
  'whose=proposed&state=any',
])('the list of %s', query => {
  it.each<Name>(['Linus', 'Alan'])('has in pages of any size what it has in one, as %s', async name => {
    const whole = (await page(name, `${query}&limit=200`)).entries.map((row: DecisionRow) => row.id)
    for (const limit of [1, 2, 3, whole.length, whole.length + 1].filter(size => size > 0))
      expect(await walk(name, query, limit), `${limit}`).toEqual(whole)
  })
})

test('open ones come by their day, and those of one day in the order in which they were proposed', async () => {
  const { entries } = await page('Linus', 'state=open')
  expect(entries.map((row: DecisionRow) => row.question)).toEqual([
    ...['Berth 1?', 'Berth 2?', 'Berth 4?', 'Berth 0?', 'Berth 5?', 'Berth 3?'],
  ])
  expect((await page('Alan', 'state=open')).entries).toHaveLength(4)
})

test('what is proposed while somebody pages is neither shown twice nor does it hide another', async () => {
  const other = await organisation()
  for (const day of ['2026-03-10', '2026-03-20']) await proposed(other, 'Linus', { decideByOn: day })
  const get = async (query: string) =>
    (await other.http.get(`/api/decisions?state=open&${query}`, { as: 'Alan' })).body
  const first = await get('limit=1')
  await proposed(other, 'Linus', { decideByOn: '2026-03-05' })
  await proposed(other, 'Linus', { decideByOn: '2026-03-15' })
  const rest = await get(`limit=5&cursor=${first.nextCursor}`)
  expect(rest.entries.map((row: DecisionRow) => row.decideByOn)).toEqual(['2026-03-15', '2026-03-20'])
})

describe('a place that nobody made is refused', () => {
  const made = cursorText({ on: '2026-03-10', id: newId() })
  it.each([
    ['cut', made.slice(0, -6)],
    ['of two days', Buffer.from(`${newId()} 2026-03-10 2026-03-11`).toString('base64url')],
    ['of an id alone', Buffer.from(newId()).toString('base64url')],
    [
      'with words of a database in it',
      Buffer.from(`${newId()} 2026-03-10' or true --`).toString('base64url'),
    ],
    ['of a day that is not there', Buffer.from(`${newId()} 2026-02-30`).toString('base64url')],
    ['that is no text at all', '%FF%FE'],
  ])('%s', async (_, cursor) => {
    const { status, body } = await org.http.get(`/api/decisions?cursor=${cursor}`, { as: 'Alan' })
    expect({ status, field: body.error.items[0].field }).toEqual({ status: 400, field: 'cursor' })
  })

  it('and one that points behind the end is an empty page', async () => {
    const end = cursorText({ on: '9999-12-31', id: 'ffffffff-ffff-7fff-bfff-ffffffffffff' })
    expect(await page('Linus', `state=open&cursor=${end}`)).toEqual({ entries: [], nextCursor: null })
  })

  it('and whatever is made comes back', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.uuid({ version: 7 }), (at, id) => {
        const place = { on: at.toISOString().slice(0, 10), id }
        expect(readCursor(cursorText(place))).toEqual(place)
      }),
    )
  })
})

test('a place in a list of another organisation shows nothing of it', async () => {
  const other = await organisation()
  const { nextCursor } = await page('Linus', 'state=any&limit=1')
  const there = await other.http.get(`/api/decisions?state=any&cursor=${nextCursor}`, { as: 'Ada' })
  expect(there.body).toEqual({ entries: [], nextCursor: null })
})

test('a team or an aim that nobody has: 404, and no list', async () => {
  expect((await org.http.get(`/api/decisions?teamId=${newId()}`, { as: 'Ada' })).status).toBe(404)
  expect((await page('Ada', `aimId=${newId()}`)).entries).toEqual([])
})

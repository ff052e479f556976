import { describe, expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { gather } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { agreed, complete, drafted, offered, SECRET } from './charter.factory.ts'
import { CharterContent } from './contract/charter-shapes.ts'
import { ExchangeAnswer } from './contract/exchange-shapes.ts'
import { NewNorms } from './contract/norms-shapes.ts'
import { chartersOffers } from './offers.ts'
import { showCharter } from './writing/show-charter.ts'

const ID = '01938c5e-0000-7000-8000-000000000001'
const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const
const times = (count: number, text = 'Berth ships') => Array.from({ length: count }, () => text)
const duties = (count: number) =>
  times(count).map(title => ({ title, standard: 'without a scratch', aimId: null }))
const partner = { who: 'Harbour office', gives: 'times', gets: 'berths' }
const fits = (over: object) => CharterContent.safeParse({ ...complete(ID), ...over }).success

describe('what a charter can say', () => {
  test.each<[string, object]>([
    ['all that the example says', {}],
    ['no purpose yet', { purpose: '' }],
    ['a purpose of 280 characters', { purpose: 'x'.repeat(280) }],
    ['280 characters between spaces', { purpose: `  ${'x'.repeat(280)}  ` }],
    ['no responsibility yet', { responsibilities: [] }],
    ['nine responsibilities', { responsibilities: duties(9) }],
    ['a responsibility by its title alone', { responsibilities: [{ title: 'Log' }] }],
    ['a title of 140 characters', { responsibilities: [{ title: 'x'.repeat(140) }] }],
    ['twelve decisions', { decidesAlone: times(12) }],
    ['five signs of success', { success: times(5) }],
    ['twelve partners', { worksWith: times(12).map(() => partner) }],
    ['no review yet', { reviewOn: null }],
    ['29 February of a leap year', { reviewOn: '2028-02-29' }],
    ['markup, as text', { purpose: '<script>alert(1)</script>' }],
    ['statements for databases, as text', { notMine: ["'; drop table charters_charters; --"] }],
  ])('%s', (_, over) => expect(fits(over)).toBe(true))

  test.each<[string, object]>([
    ['a purpose of 281 characters', { purpose: 'x'.repeat(281) }],
    ['a purpose that is none', { purpose: null }],
    ['a purpose of two lines', { purpose: 'Bring ships in.\nSafely.' }],
    ['ten responsibilities', { responsibilities: duties(10) }],
    ['a title of two characters', { responsibilities: [{ title: 'ab' }] }],
    ['a title of spaces', { responsibilities: [{ title: '     ' }] }],
    ['a title of 141 characters', { responsibilities: [{ title: 'x'.repeat(141) }] }],
    ['a standard of 281 characters', { responsibilities: [{ title: 'Log', standard: 'x'.repeat(281) }] }],
    ['a responsibility with more', { responsibilities: [{ title: 'Log', weight: 3 }] }],
    ['a responsibility under a bad id', { responsibilities: [{ title: 'Log', id: 'first' }] }],
    ['a responsibility for a bad aim', { responsibilities: [{ title: 'Log', aimId: '1' }] }],
    ['thirteen decisions', { decidesAlone: times(13) }],
    ['thirteen proposals', { recommends: times(13) }],
    ['thirteen notices', { isTold: times(13) }],
    ['thirteen things that are not mine', { notMine: times(13) }],
    ['thirteen standards', { standards: times(13) }],
    ['six signs of success', { success: times(6) }],
    ['an empty line', { success: ['Nobody waits', ' '] }],
    ['a line of 281 characters', { isTold: ['x'.repeat(281)] }],
    ['thirteen partners', { worksWith: times(13).map(() => partner) }],
    ['a partner without a name', { worksWith: [{ ...partner, who: ' ' }] }],
    ['a partner with 141 characters', { worksWith: [{ ...partner, who: 'x'.repeat(141) }] }],
    ['a partner with more', { worksWith: [{ ...partner, phone: '112' }] }],
    ['30 February', { reviewOn: '2026-02-30' }],
    ['a moment for a day', { reviewOn: '2026-08-03T09:00:00Z' }],
    ['a field nobody knows', { salary: 90_000 }],
    ['a null byte', { purpose: 'Bring\u0000 ships in' }],
    ['an escape', { standards: ['\u001b[31mred'] }],
    ['text that turns its direction', { decidesAlone: ['fog \u202egof'] }],
    ['text that is isolated', { recommends: ['\u2066boats\u2069'] }],
  ])('not %s', (_, over) => expect(fits(over)).toBe(false))

  test('is trimmed', () => {
    const content = CharterContent.parse({ ...complete(ID), purpose: '  Bring ships in. ', success: [' a '] })
    expect(content).toMatchObject({ purpose: 'Bring ships in.', success: ['a'] })
  })

  test.each(Object.keys(complete(ID)))('only with %s', field => {
    const rest = Object.entries(complete(ID)).filter(([name]) => name !== field)
    expect(CharterContent.safeParse(Object.fromEntries(rest)).success).toBe(false)
  })
})

test.each<[boolean, object]>([
  [true, { version: 0, purpose: 'Sail', ways: ['Log'] }],
  [true, { version: 7, purpose: 'x'.repeat(280), ways: times(12) }],
  [false, { version: -1, purpose: 'Sail', ways: ['Log'] }],
  [false, { version: 0.5, purpose: 'Sail', ways: ['Log'] }],
  [false, { version: '0', purpose: 'Sail', ways: ['Log'] }],
  [false, { version: 0, purpose: ' ', ways: ['Log'] }],
  [false, { version: 0, purpose: 'x'.repeat(281), ways: ['Log'] }],
  [false, { version: 0, purpose: 'Sail', ways: [] }],
  [false, { version: 0, purpose: 'Sail', ways: times(13) }],
  [false, { version: 0, purpose: 'Sail', ways: ['Log', ''] }],
  [false, { version: 0, purpose: 'Sail', ways: ['Log\u0007'] }],
  [false, { version: 0, purpose: 'Sail', ways: ['Log'], byId: ID }],
])('norms fit: %j %j', (expected, norms) => expect(NewNorms.safeParse(norms).success).toBe(expected))

test.each<[boolean, object]>([
  [true, { picks: times(3, ID) }],
  [true, { scores: [1, 2, 3, 4, 5, 1, 2, 3] }],
  [false, { picks: times(2, ID) }],
  [false, { picks: times(4, ID) }],
  [false, { picks: times(3, 'first') }],
  [false, { scores: [1, 2, 3, 4, 5, 1, 2] }],
  [false, { scores: [0, 2, 3, 4, 5, 1, 2, 3] }],
  [false, { scores: [6, 2, 3, 4, 5, 1, 2, 3] }],
  [false, { scores: [1.5, 2, 3, 4, 5, 1, 2, 3] }],
  [false, { picks: times(3, ID), scores: [1, 2, 3, 4, 5, 1, 2, 3] }],
  [false, {}],
])('an answer fits: %j %j', (expected, answer) =>
  expect(ExchangeAnswer.safeParse(answer).success).toBe(expected),
)

describe('an offer over HTTP', () => {
  test.each([0, 1, 2])('with %i responsibilities is refused, and stays a draft', async count => {
    const org = await organisation()
    const { id, rev } = await drafted(org, { over: { responsibilities: duties(count) } })
    const refused = await org.http.post(`/api/charters/${id}/offer`, { rev }, { as: 'Grace' })
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'rule_broken' } } })
    expect(JSON.stringify(refused.body)).toContain('too_few_responsibilities')
    const { body } = await org.http.get(`/api/charters/${id}`, { as: 'Linus' })
    expect(body.state).toBe('draft')
    expect(body.missing).toHaveLength(1)
  })

  test.each([3, 9])('with %i is made', async count => {
    const org = await organisation()
    const { id, rev } = await drafted(org, { over: { responsibilities: duties(count) } })
    const made = await org.http.post(`/api/charters/${id}/offer`, { rev }, { as: 'Grace' })
    expect(made).toMatchObject({ status: 200, body: { id, state: 'offered' } })
  })
})

const waiting = (org: Organisation, as: Name) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather(work, each => each.waiting?.(work, asker), [chartersOffers])
  })
const dates = (org: Organisation, as: Name, from: string, to: string) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather(work, each => each.dates?.(work, asker, from, to), [chartersOffers])
  })
const between = (org: Organisation, as: Name, other: Name) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather(work, each => each.between?.(work, asker, org.id[other]), [chartersOffers])
  })
const found = (org: Organisation, as: Name, pattern: string) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather(work, each => each.found?.(work, asker, pattern, 5), [chartersOffers])
  })

describe('for each reader', () => {
  test('an offer waits for the other side alone', async () => {
    const org = await organisation()
    await offered(org, { by: 'Linus' })
    for (const name of EVERYBODY) expect(await waiting(org, name)).toHaveLength(name === 'Grace' ? 1 : 0)
  })

  test('a draft that was never offered waits for nobody and is no topic', async () => {
    const org = await organisation()
    await drafted(org)
    for (const name of EVERYBODY) expect(await waiting(org, name)).toEqual([])
    expect(await between(org, 'Grace', 'Linus')).toEqual([])
  })

  test('a review is in the calendar of the two, and its title says nothing of the text', async () => {
    const org = await organisation()
    await agreed(org)
    for (const name of EVERYBODY) {
      const rows = await dates(org, name, '2026-08-03', '2026-08-03')
      expect(rows).toHaveLength(name === 'Grace' || name === 'Linus' ? 1 : 0)
      expect(JSON.stringify(rows)).not.toContain(SECRET)
    }
  })

  test.each([
    ['2026-08-01', '2026-08-02', 0],
    ['2026-08-01', '2026-08-03', 1],
    ['2026-08-03', '2026-08-09', 1],
    ['2026-08-04', '2026-08-09', 0],
  ])('from %s to %s the calendar has %i', async (from, to, count) => {
    const org = await organisation()
    await agreed(org)
    expect(await dates(org, 'Linus', from, to)).toHaveLength(count)
  })

  test('a charter that is only offered has no review yet', async () => {
    const org = await organisation()
    await offered(org)
    expect(await dates(org, 'Linus', '2026-08-01', '2026-08-31')).toEqual([])
  })

  test('a topic is one of the two who talk, in whichever direction', async () => {
    const org = await organisation()
    await offered(org)
    const pairs = EVERYBODY.flatMap(me => EVERYBODY.map(other => [me, other] as const))
    const talking: string[] = []
    for (const [me, other] of pairs)
      if (me !== other && (await between(org, me, other)).length > 0) talking.push(`${me} ${other}`)
    expect(talking).toEqual(['Grace Linus', 'Linus Grace'])
  })

  test('a review is a topic from two weeks ahead', async () => {
    const org = await organisation()
    await agreed(org)
    org.at('2026-07-19T09:00:00Z')
    expect(await between(org, 'Grace', 'Linus')).toEqual([])
    org.at('2026-07-20T09:00:00Z')
    expect(await between(org, 'Grace', 'Linus')).toMatchObject([{ text: 'Look at the charter again' }])
  })

  test('an exemplary charter is found by all; who may not open it is led to the person', async () => {
    const org = await organisation()
    const { id, rev } = await agreed(org)
    await org.as('Linus', work => showCharter(work, id, { rev, exemplar: true }))
    for (const name of EVERYBODY) {
      const isOneOfTwo = name === 'Grace' || name === 'Linus'
      const link = isOneOfTwo ? `/charters/${id}` : `/people/${org.id.Linus}`
      expect(await found(org, name, '%linus%')).toMatchObject([{ id, link }])
    }
  })

  test.each(['%tide log%', '%shouting%', '%fog%', "%'%"])('%s in the text is not searched', async pattern => {
    const org = await organisation()
    await agreed(org)
    for (const name of EVERYBODY) expect(await found(org, name, pattern)).toEqual([])
  })

  test('nothing of another organisation is offered', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await agreed(org)
    expect(await found(other, 'Grace', '%linus%')).toEqual([])
    expect(await dates(other, 'Grace', '2026-01-01', '2026-12-31')).toEqual([])
    expect(await waiting(other, 'Grace')).toEqual([])
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { NewDelegation } from './contract.ts'
import { offerTo } from './delegation.factory.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})
const send = (over: object) =>
  org.http.post('/api/delegations', { ...offerTo(org, 'Grace'), ...over }, { as: 'Ada' })

describe('an offer is malformed', () => {
  test.each<[string, object]>([
    ['at level 0', { level: 0 }],
    ['at level 6', { level: 6 }],
    ['at level three and a half', { level: 3.5 }],
    ['without an outcome', { outcome: '' }],
    ['with an outcome of blanks', { outcome: '   ' }],
    ['with an outcome of 281 characters', { outcome: 'x'.repeat(281) }],
    ['with an outcome of two lines', { outcome: 'One.\nTwo.' }],
    ['with money below nothing', { moneyLimit: -1 }],
    ['with half a unit of money', { moneyLimit: 0.5 }],
    ['with more money than fits', { moneyLimit: 2_000_000_001 }],
    ['with a limit that turns what stands beside it', { riskLimit: 'Storms \u202egnp' }],
    ['with a limit for people of 281 characters', { peopleLimit: 'x'.repeat(281) }],
    ['without means', { resources: '' }],
    ['checked never', { checkDays: 0 }],
    ['checked less than once a year', { checkDays: 367 }],
    ['from a day that does not exist', { startsOn: '2026-02-30' }],
    ['without a last day', { untilOn: null }],
    ['to nobody', { toId: 'Grace' }],
    ['with a handover of 10,001 characters', { handover: 'x'.repeat(10_001) }],
    ['with a field that nobody knows', { state: 'active' }],
    ['over nothing', { matter: undefined }],
    ['over something unknown', { matter: { kind: 'budget', budgetId: newId() } }],
    ['over an area of two letters', { matter: { kind: 'area', area: 'Ab', teamId: null } }],
    ['over an area of 141 characters', { matter: { kind: 'area', area: 'x'.repeat(141), teamId: null } }],
    ['over a goal without its id', { matter: { kind: 'aim' } }],
    [
      'over a part of the work that a cover does not have',
      { matter: { kind: 'cover', personId: newId(), areas: { lunch: 5 } } },
    ],
  ])('%s', async (_, over) => {
    const answer = await send(over)
    expect(answer.status).toBe(400)
    expect(['malformed', 'unknown_field']).toContain(answer.body.error.code)
  })
})

test('hostile words come back as they were written, and do nothing', async () => {
  const words = `'; drop table delegations_delegations; -- <img src=x onerror=alert(1)> %_\\ {{x}} 🛥`
  const over: Partial<NewDelegation> = {
    ...{
      outcome: words,
      riskLimit: words,
      peopleLimit: words,
      resources: words,
      handover: `${words}\n${words}`,
    },
    matter: { kind: 'area', area: words, teamId: null },
  }
  const made = await send(over)
  expect(made).toMatchObject({ status: 200, body: { title: words } })
  const page = await org.http.get(`/api/delegations/${made.body.id}`, { as: 'Grace' })
  expect(page.body).toMatchObject({
    ...{ title: words, outcome: words, riskLimit: words, peopleLimit: words, resources: words },
    handover: `${words}\n${words}`,
  })
})

test('words are kept without the blanks around them, at their full length', async () => {
  const made = await send({ outcome: `  ${'é'.repeat(280)}  `, moneyLimit: 2_000_000_000, checkDays: 366 })
  const page = await org.http.get(`/api/delegations/${made.body.id}`, { as: 'Grace' })
  expect(page.body).toMatchObject({ outcome: 'é'.repeat(280), moneyLimit: 2_000_000_000, checkDays: 366 })
})

test('everything that is wrong with an offer is named at once', async () => {
  const answer = await org.http.post(
    '/api/delegations',
    {
      ...offerTo(org, 'Ada', { startsOn: '2026-03-01', untilOn: '2026-02-01', moneyLimit: null }),
      ...{ peopleLimit: '', riskLimit: '' },
    },
    { as: 'Grace' },
  )
  expect(answer.status).toBe(422)
  expect(
    answer.body.error.items.map(({ field, code }: Record<string, string>) => `${field} ${code}`),
  ).toEqual([
    'toId upward',
    'level no_authority',
    'startsOn start_in_past',
    'untilOn until_before_start',
    'riskLimit no_limit',
  ])
})

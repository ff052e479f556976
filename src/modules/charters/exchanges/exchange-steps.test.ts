import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { ExchangeState, ExchangeView } from '../contract.ts'
import { match } from '../writes.factory.ts'
import { answerExchange } from './answer-exchange.ts'
import { cancelExchange, settleExchange } from './end-exchange.ts'

const picks = ({ options }: ExchangeView, places = [0, 1, 2]) => ({
  picks: places.map(at => options[at]?.id ?? ''),
})
const answers = async (org: Organisation, found: ExchangeView) => {
  for (const name of ['Linus', 'Grace'] as const)
    await org.as(name, work => answerExchange(work, found.id, picks(found)))
}

const at = {} as Record<ExchangeState, { org: Organisation; found: ExchangeView }>
beforeAll(async () => {
  for (const state of ['asked', 'revealed', 'settled', 'cancelled'] as const) {
    const org = await organisation()
    const found = await match(org)
    if (state === 'revealed' || state === 'settled') await answers(org, found)
    if (state === 'settled') await org.as('Grace', work => settleExchange(work, found.id))
    if (state === 'cancelled') await org.as('Grace', work => cancelExchange(work, found.id))
    at[state] = { org, found }
  }
})

type Step = 'answer' | 'settlement' | 'cancellation'

async function take(state: ExchangeState, step: Step, as: Name | undefined, body?: object) {
  const { org, found } = at[state]
  const url = `/api/charters/exchanges/${found.id}/${step}`
  const asking = as === undefined ? {} : { as }
  return step === 'answer'
    ? await org.http.put(url, body ?? picks(found), asking)
    : await org.http.post(url, undefined, asking)
}

describe('a step that a question cannot take is refused, and the answer names those it can', () => {
  test.each<[ExchangeState, Step, string[]]>([
    ['asked', 'settlement', ['revealed', 'cancelled']],
    ['revealed', 'answer', ['settled']],
    ['revealed', 'cancellation', ['settled']],
    ['settled', 'answer', []],
    ['settled', 'settlement', []],
    ['settled', 'cancellation', []],
    ['cancelled', 'answer', []],
    ['cancelled', 'settlement', []],
    ['cancelled', 'cancellation', []],
  ])('%s: %s', async (state, step, legal) => {
    for (const as of ['Linus', 'Grace'] as const) {
      const { status, body } = await take(state, step, as)
      expect([status, body.error.code]).toEqual([409, 'illegal_transition'])
      expect(body.error.current).toEqual({ state, legal })
    }
  })
})

describe.each<Step>(['answer', 'settlement', 'cancellation'])('%s', step => {
  test.each<ExchangeState>(['asked', 'revealed', 'settled', 'cancelled'])(
    'of one that is %s does not exist for others, nor for who is signed out',
    async state => {
      for (const as of ['Ada', 'Radia', 'Margaret', 'Alan'] as const)
        expect((await take(state, step, as)).status, as).toBe(404)
      expect((await take(state, step, undefined)).status).toBe(401)
    },
  )
})

describe('an answer is refused', () => {
  const id = newId()
  test.each<[string, object, number, string]>([
    ['with two', { picks: [id, newId()] }, 400, 'malformed'],
    ['with four', { picks: [id, newId(), newId(), newId()] }, 400, 'malformed'],
    ['with what is no id', { picks: ['a', 'b', 'c'] }, 400, 'malformed'],
    ['with seven numbers', { scores: [1, 2, 3, 4, 5, 1, 2] }, 400, 'malformed'],
    ['with nine numbers', { scores: [1, 2, 3, 4, 5, 1, 2, 3, 4] }, 400, 'malformed'],
    ['with a zero', { scores: [0, 2, 3, 4, 5, 1, 2, 3] }, 400, 'malformed'],
    ['with a six', { scores: [1, 2, 3, 4, 6, 1, 2, 3] }, 400, 'malformed'],
    ['with a half', { scores: [1, 2, 3.5, 4, 5, 1, 2, 3] }, 400, 'malformed'],
    [
      'with both kinds at once',
      { picks: [id, newId(), newId()], scores: [1, 2, 3, 4, 5, 1, 2, 3] },
      400,
      'malformed',
    ],
    ['with nothing', {}, 400, 'malformed'],
    ['with one chosen twice', { picks: [id, id, newId()] }, 422, 'picked_twice'],
    ['with what is not in the list', { picks: [id, newId(), newId()] }, 422, 'unknown_option'],
    ['with numbers where priorities are asked', { scores: [1, 2, 3, 4, 5, 1, 2, 3] }, 422, 'picks_missing'],
  ])('%s', async (_, body, status, code) => {
    const answer = await take('asked', 'answer', 'Linus', body)
    expect(answer.status).toBe(status)
    const { error } = answer.body
    expect(status === 422 ? error.items[0].code : error.code).toBe(code)
  })

  test('and nothing of it is kept', async () => {
    const { org, found } = at.asked
    const { body } = await org.http.get(`/api/charters/exchanges/${found.id}`, { as: 'Linus' })
    expect(body).toMatchObject({ state: 'asked', mine: null, otherHasAnswered: false })
    expect(await org.eventsOfType('priority_match.answered')).toBe(0)
  })
})

test.each<[ExchangeState, string[], string[]]>([
  ['asked', ['answer'], ['answer', 'cancel']],
  ['revealed', ['settle'], ['settle']],
  ['settled', [], []],
  ['cancelled', [], []],
])('the page of one that is %s offers each of the two what they can do', async (state, linus, grace) => {
  const { org, found } = at[state]
  const may = async (as: Name) => (await org.http.get(`/api/charters/exchanges/${found.id}`, { as })).body.may
  expect([await may('Linus'), await may('Grace')]).toEqual([linus, grace])
})

test('one that was taken back shows no answer of the other, also when one was in', async () => {
  const org = await organisation()
  const found = await match(org)
  await org.as('Linus', work => answerExchange(work, found.id, picks(found)))
  await org.as('Grace', work => cancelExchange(work, found.id))
  const { body } = await org.http.get(`/api/charters/exchanges/${found.id}`, { as: 'Grace' })
  expect(body).toMatchObject({ state: 'cancelled', mine: null, revealed: null })
  expect((await org.http.get('/api/charters', { as: 'Linus' })).body.exchanges).toEqual([])
})

test('can be asked again once it is shown, and both stand in the list', async () => {
  const { org } = at.revealed
  const ask = { personId: org.id.Linus, kind: 'priorities' }
  expect((await org.http.post('/api/charters/exchanges', ask, { as: 'Linus' })).status).toBe(200)
  const { exchanges } = (await org.http.get('/api/charters', { as: 'Grace' })).body
  expect(
    exchanges.map((each: { state: string; waitsForMe: boolean }) => [each.state, each.waitsForMe]),
  ).toEqual([
    ['asked', true],
    ['revealed', false],
  ])
})

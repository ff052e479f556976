import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { agreed, goalIn } from '../charter.factory.ts'
import type { ExchangeView } from '../contract.ts'
import { listCharters } from '../reading/list-charters.ts'
import { moveTo } from '../standing-in.factory.ts'
import { answerExchange } from './answer-exchange.ts'
import { askExchange } from './ask-exchange.ts'
import { cancelExchange, settleExchange } from './end-exchange.ts'
import { exchangeView, openExchange } from './open-exchange.ts'

const EIGHT = { scores: [4, 4, 2, 4, 4, 4, 4, 4] }

async function asked(org: Organisation, by: Name = 'Grace'): Promise<ExchangeView> {
  await agreed(org)
  await goalIn(org, { title: 'Fewer groundings', owner: 'Linus', scope: 'person' })
  return await org.as(by, work => askExchange(work, { personId: org.id.Linus, kind: 'priorities' }))
}
const look = (org: Organisation, as: Name, id: string) =>
  org.as(as, async work => exchangeView(await openExchange(work, id, 'read')))
const pick = (org: Organisation, as: Name, { id, options }: ExchangeView, places: readonly number[]) =>
  org.as(as, work => answerExchange(work, id, { picks: places.map(at => options[at]?.id ?? '') }))

describe('a blind match of priorities', () => {
  test('offers the responsibilities, and goals that no responsibility stands for', async () => {
    const match = await asked(await organisation())
    expect(match.options.map(({ kind, title }) => [kind, title])).toEqual([
      ['responsibility', 'Pilot ships to their berth'],
      ['responsibility', 'Keep the tide log'],
      ['responsibility', 'Train new pilots'],
      ['responsibility', 'Check the pilot boat'],
      ['goal', 'Fewer groundings'],
    ])
  })

  test('shows neither what the other chose before both have, only whether', async () => {
    const org = await organisation()
    const match = await asked(org)
    await pick(org, 'Linus', match, [0, 1, 2])
    const grace = await look(org, 'Grace', match.id)
    expect(grace).toMatchObject({ mine: null, otherHasAnswered: true, revealed: null, state: 'asked' })
    const linus = await look(org, 'Linus', match.id)
    expect(linus).toMatchObject({ otherHasAnswered: false, revealed: null })
    expect(linus.mine).toEqual({ picks: [0, 1, 2].map(at => match.options[at]?.id) })
  })

  test('shows both to both with the second answer, and how many they share', async () => {
    const org = await organisation()
    const match = await asked(org)
    await pick(org, 'Linus', match, [0, 1, 2])
    const grace = await pick(org, 'Grace', match, [3, 4, 0])
    const linus = await look(org, 'Linus', match.id)
    expect(linus.revealed).toEqual(grace.revealed)
    expect(grace.revealed).toMatchObject({ common: 1 })
    expect(await org.eventsOfType('priority_match.revealed')).toBe(1)
  })

  test('can be answered differently until then, and not afterwards', async () => {
    const org = await organisation()
    const match = await asked(org)
    await pick(org, 'Linus', match, [0, 1, 2])
    await pick(org, 'Linus', match, [4, 3, 2])
    const { revealed } = await pick(org, 'Grace', match, [4, 3, 2])
    expect(revealed?.common).toBe(3)
    expect((await rejected(pick(org, 'Linus', match, [0, 1, 2]))).code).toBe('illegal_transition')
  })

  test('is over when the two say that they have talked', async () => {
    const org = await organisation()
    const match = await asked(org)
    const early = await rejected(org.as('Linus', work => settleExchange(work, match.id)))
    expect(early).toMatchObject({ code: 'illegal_transition', current: { legal: ['revealed', 'cancelled'] } })
    await pick(org, 'Linus', match, [0, 1, 2])
    await pick(org, 'Grace', match, [3, 4, 0])
    const settled = await org.as('Linus', work => settleExchange(work, match.id))
    expect(settled).toMatchObject({ state: 'settled', revealed: { common: 1 }, may: [] })
  })

  test('is taken back by who asked it, and by nobody else', async () => {
    const org = await organisation()
    const match = await asked(org, 'Linus')
    expect((await rejected(org.as('Grace', work => cancelExchange(work, match.id)))).code).toBe('forbidden')
    await org.as('Linus', work => cancelExchange(work, match.id))
    const again = await org.as('Grace', work =>
      askExchange(work, { personId: org.id.Linus, kind: 'priorities' }),
    )
    expect(again.id).not.toBe(match.id)
  })

  test.each<[string, Name, Name, string]>([
    ['asked twice', 'Linus', 'Linus', 'duplicate'],
    ['about somebody one does not answer for', 'Ada', 'Linus', 'forbidden'],
    ['by the people team', 'Margaret', 'Linus', 'forbidden'],
    ['about the head of the organisation', 'Ada', 'Ada', 'rule_broken'],
    ['about somebody without a charter or goals', 'Radia', 'Radia', 'rule_broken'],
  ])('cannot be %s', async (_, by, of, code) => {
    const org = await organisation()
    await asked(org)
    const asking = org.as(by, work => askExchange(work, { personId: org.id[of], kind: 'priorities' }))
    expect((await rejected(asking)).code).toBe(code)
  })

  test('is of the two it was put to: not of a later manager, the line above, the people team or an administrator', async () => {
    const org = await organisation()
    const match = await asked(org)
    await moveTo(org, 'Linus', { manager: 'Margaret' })
    for (const name of ['Margaret', 'Ada', 'Radia', 'Alan'] as const)
      expect((await rejected(look(org, name, match.id))).code).toBe('not_found')
    expect((await look(org, 'Grace', match.id)).side).toBe('manager')
  })

  test('stands in the lists of both, first where it waits', async () => {
    const org = await organisation()
    const match = await asked(org)
    await pick(org, 'Linus', match, [0, 1, 2])
    expect((await org.as('Linus', listCharters)).exchanges).toMatchObject([
      { id: match.id, waitsForMe: false },
    ])
    expect((await org.as('Grace', listCharters)).exchanges).toMatchObject([
      { id: match.id, waitsForMe: true },
    ])
    expect((await org.as('Ada', listCharters)).exchanges).toEqual([])
  })
})

test('eight sentences about clarity are compared in the same way', async () => {
  const org = await organisation()
  const pulse = await org.as('Linus', work => askExchange(work, { personId: org.id.Linus, kind: 'clarity' }))
  expect(pulse.options).toEqual([])
  await org.as('Linus', work => answerExchange(work, pulse.id, EIGHT))
  const wrong = org.as('Grace', work =>
    answerExchange(work, pulse.id, { picks: [pulse.id, pulse.id, pulse.id] }),
  )
  expect((await rejected(wrong)).items[0]?.code).toBe('scores_missing')
  const seen = await org.as('Grace', work => answerExchange(work, pulse.id, { scores: Array(8).fill(4) }))
  expect(seen.revealed).toMatchObject({ picks: null, clarity: { flagged: ['C3'], unclear: true } })
  expect(await org.eventsOfType('clarity_pulse.revealed')).toBe(1)
})

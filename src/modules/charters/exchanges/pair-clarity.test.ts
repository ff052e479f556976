import { beforeAll, describe, expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { gather, type TopicRow } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { chartersOffers } from '../offers.ts'
import { pairClarity } from '../public.ts'
import { answerExchange } from './answer-exchange.ts'
import { askExchange } from './ask-exchange.ts'
import { settleExchange } from './end-exchange.ts'

type Eight = readonly number[]

const FOURS = Array<number>(8).fill(4)
const BLUR: Eight = [2, 4, 4, 3, 4, 4, 4, 4]

async function askedBoth(org: Organisation, own: Eight, seen: Eight | null): Promise<string> {
  const asked = { personId: org.id.Linus, kind: 'clarity' } as const
  const { id } = await org.as('Grace', work => askExchange(work, asked))
  await org.as('Linus', work => answerExchange(work, id, { scores: [...own] }))
  if (seen !== null) await org.as('Grace', work => answerExchange(work, id, { scores: [...seen] }))
  return id
}

describe('what was said last about how clear the work is', () => {
  let org: Organisation
  let first: string
  let second: string
  beforeAll(async () => {
    org = await organisation()
    first = await askedBoth(org, BLUR, FOURS)
    await org.as('Grace', work => settleExchange(work, first))
    org.at('2026-04-20T09:00:00Z')
    second = await askedBoth(org, FOURS, FOURS)
    org.at('2026-05-04T09:00:00Z')
    await askedBoth(org, BLUR, null)
  })
  const told = (as: Name, on: string, manager: Name = 'Grace') =>
    org.as(as, work => pairClarity(work, org.id[manager], [org.id.Linus, org.id.Radia], on))

  test('is the latest that both have answered, on any day', async () => {
    const then = (await told('Grace', '2026-04-19')).get(org.id.Linus)
    expect(then).toMatchObject({ exchangeId: first, on: '2026-03-02', personMean: 3.625, managerMean: 4 })
    expect(then).toMatchObject({ meanGap: -0.375, worstGap: -2, unclear: true })
    const now = (await told('Grace', '2026-05-04')).get(org.id.Linus)
    expect(now).toMatchObject({ exchangeId: second, on: '2026-04-20', worstGap: null, unclear: false })
    expect((await told('Grace', '2026-03-01')).size).toBe(0)
  })

  test('is missing for somebody who was never asked', async () => {
    expect([...(await told('Grace', '2026-05-04')).keys()]).toEqual([org.id.Linus])
  })

  test.each<[Name, string, number]>([
    ['Grace', 'the manager', 1],
    ['Linus', 'the person', 1],
    ['Ada', 'who leads above both', 0],
    ['Radia', 'a team mate', 0],
    ['Margaret', 'the people team', 0],
    ['Alan', 'an administrator', 0],
  ])('is told to %s, %s: %i', async (as, _, count) => {
    expect((await told(as, '2026-05-04')).size).toBe(count)
  })

  test('is told to the system, which shows it to the two', async () => {
    const found = await org.system(work => pairClarity(work, org.id.Grace, [org.id.Linus], '2026-05-04'))
    expect(found.get(org.id.Linus)?.exchangeId).toBe(second)
  })

  test('is of that manager, not of another', async () => {
    expect((await told('Ada', '2026-05-04', 'Ada')).size).toBe(0)
  })
})

describe('what a one-to-one should be about', () => {
  test.each<[string, Eight, string[]]>([
    ['clear to one of them only', BLUR, ['The work is less clear than it looks']],
    ['much clearer to the person', [...FOURS].fill(5), ['One of us may be too sure how clear the work is']],
    ['seen alike', FOURS, []],
    ['one less on one sentence', [3, 4, 4, 4, 4, 4, 4, 4], []],
  ])('%s', async (_, own, texts) => {
    const org = await organisation()
    const id = await askedBoth(org, own, FOURS)
    for (const [as, other] of [
      ['Linus', 'Grace'],
      ['Grace', 'Linus'],
    ] as const) {
      const rows = await org.as(as, async work => {
        const asker = await askerOf(work)
        return await gather<TopicRow>(work, each => each.between?.(work, asker, org.id[other]), [
          chartersOffers,
        ])
      })
      expect(rows.map(({ text }) => text)).toEqual(texts)
      for (const { link } of rows) expect(link).toBe(`/charters/exchanges/${id}`)
    }
  })
})

describe('eight sentences about the work of Linus', () => {
  const SECRET = [1, 5, 1, 5, 1, 5, 1, 5]
  let org: Organisation
  let id: string
  beforeAll(async () => {
    org = await organisation()
    id = await askedBoth(org, SECRET, null)
  })
  const page = (as: Name) => org.http.get(`/api/charters/exchanges/${id}`, { as })

  test('are not shown to the other before the other has answered', async () => {
    const { body } = await page('Grace')
    expect(body).toMatchObject({ mine: null, otherHasAnswered: true, revealed: null })
    expect(JSON.stringify(body)).not.toContain(SECRET.join(','))
  })

  test('are shown to both with the second answer, and to nobody else: not to an administrator', async () => {
    await org.as('Grace', work => answerExchange(work, id, { scores: FOURS }))
    for (const as of ['Linus', 'Grace'] as const)
      expect((await page(as)).body.revealed.clarity).toMatchObject({ person: SECRET, manager: FOURS })
    for (const as of ['Alan', 'Margaret', 'Ada', 'Radia'] as const) {
      expect((await page(as)).status, as).toBe(404)
      const { body } = await org.http.get('/api/charters', { as })
      expect(body.exchanges, as).toEqual([])
    }
  })
})

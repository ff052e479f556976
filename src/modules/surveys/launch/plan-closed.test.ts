import { describe, expect, test } from 'vitest'
import { layoutOf } from '../definition/layout.ts'
import { act, handInBy, largeHarbour, launched, mailedLinks, TWO } from '../harbour-surveys.factory.ts'
import { readBallots } from '../store/ballots.ts'
import { readComments } from '../store/comments.ts'
import { planOf } from '../store/plans.ts'
import { askedOf } from '../store/surveys.ts'

/** All with e-mail answer, but for the people whose address begins with one of these. */
async function closed(over: object, ...silent: string[]) {
  const org = await largeHarbour()
  const id = await launched(org, over)
  const links = [...(await mailedLinks(org, 'Clarity in spring'))].filter(
    ([email]) => !silent.some(name => email.startsWith(name)),
  )
  for (const [at, [, link]] of links.entries())
    await handInBy(
      org,
      link,
      { results: (at % 5) + 1, stuck: 5 - (at % 5) },
      { comments: { results: `Words ${at}` } },
    )
  await act(org, id, 'closing')
  return { org, id, answered: links.length }
}

describe('what may be told of a closed survey', () => {
  test('is fixed at the close: everybody, and Pilots only when neither they nor the others are fewer than six', async () => {
    const { org, id } = await closed({ breakdowns: [] })
    const plan = await org.system(work => planOf(work, id))
    const { units } = await org.system(work => askedOf(work, id))
    expect(units.map(({ name }) => name)).toEqual(['Harbour Works', 'People', 'Pilots'])
    // Of 12 who answered 7 are Pilots: the 5 others would be known from the difference.
    expect(plan).toMatchObject({
      ...{ least: 6, instead: [0, 0, 0], fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      released: [{ unit: 0, attribute: null, level: null, n: 12 }],
    })
  })

  test('is nothing when fewer answered than the threshold', async () => {
    const { org, id } = await closed({}, 'crew', 'ada')
    const plan = await org.system(work => planOf(work, id))
    expect(plan).toMatchObject({ released: [], instead: [-1, -1, -1] })
  })

  test('is there for a survey that nobody answered', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    expect(await org.system(work => planOf(work, id))).toBeNull()
    await act(org, id, 'closing')
    expect(await org.system(work => planOf(work, id))).toMatchObject({ released: [] })
    expect(await org.system(work => readBallots(work, id, 2))).toMatchObject({ count: 0 })
  })
})

test('ballots are read as long values in the order of units, each with its levels', async () => {
  const { org, id, answered } = await closed({ breakdowns: ['Site', 'level'] })
  const ballots = await org.system(work => readBallots(work, id, 2))
  expect(ballots.count).toBe(answered)
  expect([...ballots.units]).toEqual([0, 1, 1, 1, 1, ...Array(7).fill(2)])
  expect(ballots.levels).toHaveLength(answered * 2)
  expect(ballots.answers).toHaveLength(answered * layoutOf(TWO).length)
  // Ada leads at level 5 and has no site; each stuck is the other way round of results.
  expect([...ballots.levels.slice(0, 2)]).toEqual([0, 5])
  for (let at = 0; at < answered; at++)
    expect((ballots.answers[at * 2] ?? 0) + (ballots.answers[at * 2 + 1] ?? 0)).toBe(6)
  expect(await org.system(work => readComments(work, id))).toHaveLength(answered)
})

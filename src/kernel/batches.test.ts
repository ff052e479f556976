import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inBatches, type Outcome } from './batches.ts'

/** Batches that stay under way until they are told what became of them. */
function watched(most: number) {
  const begun: { key: string; asked: readonly number[]; end: (as: 'well' | 'badly') => Promise<void> }[] = []
  const ask = inBatches<number, string>(most, (key, asked) => {
    const batch = Promise.withResolvers<readonly Outcome<string>[]>()
    const end = async (as: 'well' | 'badly') => {
      if (as === 'well') batch.resolve(asked.map(outcomeOf))
      else batch.reject(new Error(`${asked.join()} failed`))
      // What follows from it happens in the next turns.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    }
    begun.push({ key, asked, end })
    return batch.promise
  })
  return { ask, begun, last: () => begun.at(-1)?.asked }
}

/** Even numbers are answered, odd ones refused. */
const outcomeOf = (asked: number): Outcome<string> =>
  asked % 2 === 0 ? { answer: `answer ${asked}` } : { refused: new Error(`refused ${asked}`) }

const said = (promise: Promise<string>) => promise.catch((error: Error) => error.message)

describe('what is asked', () => {
  it('while nothing is under way goes at once and alone', async () => {
    const { ask, begun } = watched(3)
    const answer = ask('a', 2)
    expect(begun.map(({ asked }) => asked)).toEqual([[2]])
    await begun[0]?.end('well')
    expect(await answer).toBe('answer 2')
    void ask('a', 4)
    expect(begun.map(({ asked }) => asked)).toEqual([[2], [4]])
  })

  it('meanwhile goes next, in the order of coming and no more together than may', async () => {
    const { ask, begun } = watched(3)
    for (const asked of [0, 2, 4, 6, 8]) void ask('a', asked)
    expect(begun).toHaveLength(1)
    await begun[0]?.end('well')
    void ask('a', 10)
    await begun[1]?.end('well')
    expect(begun.map(({ asked }) => asked)).toEqual([[0], [2, 4, 6], [8, 10]])
  })

  it('under another key waits for nobody', () => {
    const { ask, begun } = watched(3)
    for (const key of ['a', 'b', 'a', 'c']) void ask(key, 2)
    expect(begun.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('is answered to whom it was asked by, a refusal to the refused alone', async () => {
    const { ask, begun } = watched(9)
    const all = [0, 1, 2, 3, 4].map(asked => said(ask('a', asked)))
    await begun[0]?.end('well')
    await begun[1]?.end('well')
    expect(await Promise.all(all)).toEqual(['answer 0', 'refused 1', 'answer 2', 'refused 3', 'answer 4'])
  })
})

describe('a batch that throws', () => {
  it('is run again one by one: who is at fault fails with what was thrown, the others are answered', async () => {
    const { ask, begun, last } = watched(9)
    const all = [0, 2, 4, 6].map(asked => said(ask('a', asked)))
    await begun[0]?.end('well')
    expect(last()).toEqual([2, 4, 6])
    await begun[1]?.end('badly')
    expect(begun.slice(2).map(({ asked }) => asked)).toEqual([[2], [4], [6]])
    void ask('a', 8)
    // Nobody else's turn comes before all of them are through.
    await begun[2]?.end('well')
    await begun[3]?.end('badly')
    expect(last()).toEqual([6])
    await begun[4]?.end('well')
    expect(last()).toEqual([8])
    expect(await Promise.all(all)).toEqual(['answer 0', 'answer 2', '4 failed', 'answer 6'])
  })

  it('of one alone is not run again', async () => {
    const { ask, begun } = watched(9)
    const answer = said(ask('a', 2))
    await begun[0]?.end('badly')
    expect(await answer).toBe('2 failed')
    expect(begun).toHaveLength(1)
  })

  it('before it promises anything counts as one that throws', async () => {
    const ask = inBatches<number, string>(2, () => {
      throw new Error('not even begun')
    })
    expect(await Promise.all([said(ask('a', 2)), said(ask('a', 4))])).toEqual([
      ...['not even begun', 'not even begun'],
    ])
  })
})

test('who is not told what became of them is told that something is wrong', async () => {
  const ask = inBatches<number, string>(2, async () => [])
  expect(await said(ask('a', 2))).toBe('A batch did not tell what became of each.')
})

test('whatever comes when, and whatever fails: each is told its own, once, and one batch of a key is under way at a time', async () => {
  const step = fc.record({ key: fc.constantFrom('a', 'b'), asked: fc.nat(99), pause: fc.nat(3) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      async (steps, most) => {
        const together = new Map<string, number>()
        const settled: string[] = []
        const ask = inBatches<number, string>(most, async (key, asked) => {
          together.set(key, (together.get(key) ?? 0) + asked.length)
          expect(asked.length).toBeLessThanOrEqual(most)
          // One by one after a failure, but never more of a key than a batch may have.
          expect(together.get(key)).toBeLessThanOrEqual(most)
          for (let turn = 0; turn < (asked[0] ?? 0) % 5; turn++) await Promise.resolve()
          together.set(key, (together.get(key) ?? 0) - asked.length)
          if (asked.some(each => each % 7 === 0)) throw new Error('sevenths fail')
          settled.push(...asked.map(String))
          return asked.map(outcomeOf)
        })
        const told: Promise<string>[] = []
        for (const { key, asked, pause } of steps) {
          told.push(said(ask(key, asked)))
          for (let turn = 0; turn < pause; turn++) await Promise.resolve()
        }
        expect(await Promise.all(told)).toEqual(
          steps.map(({ asked }) =>
            asked % 7 === 0 ? 'sevenths fail' : asked % 2 === 0 ? `answer ${asked}` : `refused ${asked}`,
          ),
        )
        const ran = steps.filter(({ asked }) => asked % 7 !== 0).map(({ asked }) => String(asked))
        expect(settled.toSorted()).toEqual(ran.toSorted())
      },
    ),
  )
})

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { crew, factsOf, teamWork } from '../facts.factory.ts'
import { judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import { crossedBy, PAIRS } from './pairs.ts'
import { isCounted, THRESHOLDS, type ThresholdKey, thresholdsWith } from './thresholds.ts'

const KEYS = Object.keys(THRESHOLDS) as ThresholdKey[]
const rows = PAIRS.map(pair => [`${pair.of} stays ${pair.stays} ${pair.than}`, pair] as const)

/** Any value that a number can be set to. */
function settable(key: ThresholdKey): fc.Arbitrary<number> {
  const { low, high } = THRESHOLDS[key]
  return isCounted(THRESHOLDS[key])
    ? fc.integer({ min: low, max: high })
    : fc.integer({ min: Math.round(low * 100), max: Math.round(high * 100) }).map(each => each / 100)
}

const fits = (one: number, other: number, stays: (typeof PAIRS)[number]['stays']) =>
  ({ below: one < other, 'at most': one <= other, 'at least': one >= other })[stays]

describe('two numbers that may not cross', () => {
  test.each(rows)('cross at no default, and are of one kind: %s', (_, { of, stays, than }) => {
    expect(fits(THRESHOLDS[of].default, THRESHOLDS[than].default, stays)).toBe(true)
    expect(isCounted(THRESHOLDS[of])).toBe(isCounted(THRESHOLDS[than]))
  })

  test.each(rows)('are refused exactly where they would: %s', (_, { of, stays, than }) => {
    fc.assert(
      fc.property(settable(of), settable(than), (one, other) => {
        // Only this pair: what else a number may not cross is another row.
        const is = { ...thresholdsWith(), [than]: other }
        const others = PAIRS.some(
          pair => pair.of === of && pair.than !== than && !fits(one, is[pair.than], pair.stays),
        )
        if (!others) expect(crossedBy(of, one, is) === undefined).toBe(fits(one, other, stays))
        const turned = { ...thresholdsWith(), [of]: one }
        const more = PAIRS.some(
          pair => pair.than === than && pair.of !== of && !fits(turned[pair.of], other, pair.stays),
        )
        if (!more) expect(crossedBy(than, other, turned) === undefined).toBe(fits(one, other, stays))
      }),
    )
  })

  test('are kept apart and within their bounds whatever is stored', () => {
    const stored = fc.dictionary(fc.constantFrom(...KEYS), fc.double({ min: -10, max: 500, noNaN: true }), {
      minKeys: 30,
    })
    const at = new Snapshot(
      factsOf({ people: crew(12), work: { teams: [teamWork('Pilots', { open: 20 })] } }),
    )
    fc.assert(
      fc.property(stored, own => {
        const is = thresholdsWith(own)
        for (const { of, stays, than } of PAIRS)
          expect([of, is[of], than, is[than], fits(is[of], is[than], stays)]).toContain(true)
        for (const key of KEYS) {
          expect(is[key]).toBeGreaterThanOrEqual(THRESHOLDS[key].low)
          expect(is[key]).toBeLessThanOrEqual(THRESHOLDS[key].high)
        }
        expect(judge(RULES, at, is).broken).toEqual([])
      }),
    )
  })

  test('give way alone: none gives way to a number that does so itself', () => {
    const yielding = new Set(PAIRS.map(({ of }) => of))
    expect(PAIRS.filter(({ than }) => yielding.has(than))).toEqual([])
  })
})

describe('an edit that would cross another number', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
  })
  const edit = (key: string, value: number, version = 0) =>
    org.http.put(
      `/api/hats/thresholds/${key}`,
      { version, value, reason: 'Ours differ.' },
      { as: 'Margaret' },
    )

  test.each([
    ['H01.calm', 20, 'below', '10'],
    ['H01.strong', 6, 'no lower than', '10'],
    ['H01.reports', 8, 'above', '8'],
    ['H08.calm', 1.5, 'no higher than', '85%'],
    ['H12.calm', 0.9, 'below', '25%'],
  ])('%s = %s is refused with the other number named', async (key, value, must, limit) => {
    const { status, body } = await edit(key, value)
    expect(status).toBe(422)
    expect(body.error.items[0]).toMatchObject({ field: 'value', code: 'crosses' })
    expect(body.error.items[0].message).toMatch(
      new RegExp(`^This number must be ${must} “.+”, which is ${limit} now`),
    )
  })

  test('is taken once the other one was changed', async () => {
    expect((await edit('H01.reports', 30)).status).toBe(422)
    expect((await edit('H01.strong', 40)).status).toBe(200)
    expect((await edit('H01.reports', 30, 1)).status).toBe(200)
    const { status, body } = await edit('H01.calm', 20, 2)
    expect(status).toBe(200)
    expect(body.rules[0].clears).toMatch(/^20 reports or fewer/)
  })

  test('in parts of a percent is refused: nobody would read them', async () => {
    const { status, body } = await edit('H13.late', 0.255)
    expect([status, body.error.items[0].code]).toEqual([422, 'not_whole'])
  })
})

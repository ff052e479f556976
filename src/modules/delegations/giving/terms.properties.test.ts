import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Authority, Source } from '../authority/authority.ts'
import { levelProblems } from '../checks/level-change.ts'
import { areasAt, COVER_PARTS, type CoverAreas } from '../contract/cover-areas.ts'
import { areaProblems, type Parties, partiesProblems, type Terms, termsProblems } from './terms.ts'

const TODAY = '2026-03-02'
const day = fc.integer({ min: 1, max: 28 }).map(on => `2026-03-${String(on).padStart(2, '0')}`)
const money = fc.option(fc.integer({ min: 0, max: 10_000 }))
const someLevel = fc.integer({ min: 1, max: 5 })
const someAreas: fc.Arbitrary<CoverAreas> = fc.record({
  ...{ approvals: someLevel, one_to_ones: someLevel, stand_ups: someLevel, priorities: someLevel },
  hiring: someLevel,
})
const someTerms: fc.Arbitrary<Terms> = fc.record({
  level: someLevel,
  areas: fc.constant(null),
  outcome: fc.constant('Calm'),
  moneyLimit: money,
  peopleLimit: fc.constantFrom('', 'Your own team'),
  riskLimit: fc.constantFrom('', 'Storms'),
  resources: fc.constant('Boats'),
  checkDays: fc.integer({ min: 1, max: 366 }),
  startsOn: day,
  untilOn: day,
})
const SOURCES = ['brief_giver', 'line', 'owner', 'held', 'assignee', 'none'] as const
const someAuthority: fc.Arbitrary<Authority> = fc.record({
  most: fc.integer({ min: 0, max: 5 }),
  source: fc.constantFrom<Source>(...SOURCES),
  untilOn: fc.option(day),
  moneyLimit: money,
})

describe('terms without a problem', () => {
  test('never go beyond what the giver has, in any respect', () => {
    fc.assert(
      fc.property(someTerms, someAuthority, (terms, authority) => {
        if (termsProblems(terms, authority, TODAY).length > 0) return
        expect(terms.level).toBeLessThanOrEqual(authority.most)
        expect(terms.startsOn >= TODAY && terms.untilOn >= terms.startsOn).toBe(true)
        if (authority.untilOn !== null) expect(terms.untilOn <= authority.untilOn).toBe(true)
        if (authority.moneyLimit !== null)
          expect(terms.moneyLimit ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(authority.moneyLimit)
        expect([terms.moneyLimit !== null, terms.peopleLimit !== '', terms.riskLimit !== '']).toContain(true)
      }),
    )
  })

  test('stay so for a lower level, a smaller sum and an earlier end', () => {
    fc.assert(
      fc.property(someTerms, someAuthority, (terms, authority) => {
        if (termsProblems(terms, authority, TODAY).length > 0) return
        const smaller = {
          ...terms,
          level: Math.max(1, terms.level - 1),
          moneyLimit: terms.moneyLimit && terms.moneyLimit - 1,
          untilOn: terms.startsOn,
        }
        expect(termsProblems(smaller, authority, TODAY)).toEqual([])
      }),
    )
  })
})

describe('a cover', () => {
  test('goes in no part further than its giver can, and names each part that does', () => {
    fc.assert(
      fc.property(someTerms, someAreas, someAuthority, (terms, areas, authority) => {
        const found = termsProblems({ ...terms, areas }, authority, TODAY)
        const parts = found.filter(({ code }) => code === 'above_authority').map(({ field }) => field)
        const wrong = COVER_PARTS.filter(area => areas[area] > authority.most).map(area => `areas.${area}`)
        expect(parts).toEqual(authority.most === 0 ? [] : wrong)
        expect(found.some(({ code }) => code === 'no_authority')).toBe(authority.most === 0)
      }),
    )
  })

  test('keeps what it has, and goes less far, also by who could not give it', () => {
    fc.assert(
      fc.property(someAreas, someAreas, someAuthority, (from, areas, authority) => {
        const raised = areaProblems(areas, authority, from).map(({ field }) => field)
        const wrong = COVER_PARTS.filter(area => areas[area] > Math.max(authority.most, from[area]))
        expect(raised).toEqual(wrong.map(area => `areas.${area}`))
        expect(areaProblems(from, authority, from)).toEqual([])
      }),
    )
  })

  test('that names no part has its level in each, and one that names some keeps them', () => {
    expect(new Set(Object.values(areasAt(3)))).toEqual(new Set([3]))
    expect(areasAt(2, { hiring: 5 })).toMatchObject({ hiring: 5, approvals: 2, stand_ups: 2 })
  })
})

test('every problem of an offer says what to do, once', () => {
  fc.assert(
    fc.property(someTerms, someAuthority, (terms, authority) => {
      const problems = termsProblems(terms, authority, TODAY)
      const codes = problems.map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      for (const { message, fix } of problems) expect(`${message} ${fix}`).toMatch(/^[A-Z].+\. [A-Z].+\.$/)
    }),
  )
})

test.each<[Source, string]>([
  ['brief_giver', 'you give its brief'],
  ['line', 'that is what your position carries'],
  ['owner', 'that is what its brief leaves to you'],
  ['held', 'that is the level at which you hold it'],
  ['assignee', 'the task is yours, the say about it is not'],
])('an offer that goes too far by %s says why', (source, why) => {
  const terms: Terms = {
    ...{
      level: 4,
      areas: null,
      outcome: '',
      moneyLimit: 0,
      peopleLimit: '',
      riskLimit: '',
      resources: '',
      checkDays: 14,
    },
    ...{ startsOn: TODAY, untilOn: TODAY },
  }
  const authority: Authority = { most: 3, source, untilOn: null, moneyLimit: null }
  expect(termsProblems(terms, authority, TODAY)).toEqual([
    {
      field: 'level',
      code: 'above_authority',
      message: `You can give up to level 3 here: ${why}.`,
      fix: 'Offer that level or a lower one, or ask for more authority first.',
    },
  ])
})

test('an offer to oneself, to somebody gone or upward names one reason; another holder and an absence add theirs', () => {
  const someone = fc.constantFrom('Ada', 'Grace', 'Linus')
  const parties: fc.Arbitrary<Parties> = fc.record({
    ...{ fromId: someone, toId: someone, absentId: fc.option(someone), holder: fc.option(someone) },
    ...{ toIsHere: fc.boolean(), toIsAbove: fc.boolean(), toIsAway: fc.boolean() },
  })
  fc.assert(
    fc.property(parties, given => {
      const codes = partiesProblems(given).map(({ code }) => code)
      const who = ['cover_is_self', 'to_self', 'not_here', 'upward']
      expect(codes.filter(code => who.includes(code)).length).toBeLessThanOrEqual(1)
      expect(codes.includes('delegated_already')).toBe(given.holder !== null)
      expect(codes.includes('cover_away')).toBe(given.absentId !== null && given.toIsAway)
      if (given.toId === given.fromId || !given.toIsHere) expect(codes).not.toEqual([])
    }),
  )
})

test('a level never rises above the authority, and never falls without a reason and a way back', () => {
  const wanted = fc.record({
    ...{
      level: fc.integer({ min: 1, max: 5 }),
      why: fc.option(fc.constant('Storm.')),
      untilOn: fc.option(day),
    },
  })
  const present = fc.record({ level: fc.integer({ min: 1, max: 5 }), untilOn: fc.option(day) })
  fc.assert(
    fc.property(wanted, present, fc.integer({ min: 0, max: 5 }), (change, now, most) => {
      if (levelProblems(change, now, { most }, TODAY).length > 0) return
      expect(change.level).not.toBe(now.level)
      if (change.level > now.level) expect(change.level).toBeLessThanOrEqual(most)
      else {
        expect(change.why).not.toBeNull()
        expect((change.untilOn ?? '') >= TODAY).toBe(true)
        if (now.untilOn !== null) expect((change.untilOn ?? '') <= now.untilOn).toBe(true)
      }
    }),
  )
})

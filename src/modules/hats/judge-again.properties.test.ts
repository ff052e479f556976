import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { CHECKS } from './checks/all-checks.ts'
import { findBreaks, findBreaksAgain, shown } from './checks/find-breaks.ts'
import { askersOf } from './facts/change.ts'
import type { Facts } from './facts/facts.ts'
import type { Part } from './facts/parts.ts'
import { Snapshot } from './facts/snapshot.ts'
import { aim, changed, crew, factsOf, ON, type Told } from './facts.factory.ts'
import { allCases, judge, judgeAgain } from './judge.ts'
import { RULES } from './rules/all-rules.ts'
import { considered } from './rules/considered.ts'
import { largeTeam } from './rules/h01-large-team.ts'
import type { Rule } from './rules/rule.ts'
import { thresholdsWith } from './thresholds/thresholds.ts'

const IS = thresholdsWith()
const name = fc.constantFrom('Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan')
const day = fc.integer({ min: -100, max: 20 }).map(offset => addDays(ON, offset))

/** What rooms with parts of their own may tell, on the same people and aims each time. */
const anyParts = fc.record({
  checkIns: fc.uniqueArray(
    fc.record({ personId: name, askedOn: fc.option(day), stillAsks: fc.boolean(), missedInRow: fc.nat(3) }),
    { selector: row => row.personId, maxLength: 6 },
  ),
  obstacles: fc.array(
    fc.record({
      ...{ id: fc.constantFrom('o1', 'o2', 'o3'), title: fc.option(fc.constant('Fog')), ownerId: name },
      level: fc.constantFrom('detail' as const, 'big_picture' as const),
      severity: fc.constantFrom('critical' as const, 'major' as const, 'minor' as const),
      ...{ sensitive: fc.boolean(), teamId: fc.constant('Pilots'), aimId: fc.constant(null) },
      ...{ rungs: fc.nat(2), untaken: fc.boolean(), untakenLate: fc.boolean() },
      left: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    }),
    { maxLength: 3 },
  ),
  decisions: fc.array(
    fc.record({
      ...{ id: fc.constantFrom('d1', 'd2', 'd3'), question: fc.constant('Which tug?'), deciderId: name },
      kind: fc.constantFrom('what_why' as const, 'how_when' as const),
      ...{ isOpen: fc.boolean(), decideByOn: day, reopened: fc.nat(3), aimId: fc.constant(null) },
      ...{ teamId: fc.constant('Pilots'), proposedOn: day, lateTasks: fc.nat(2) },
    }),
    { maxLength: 3 },
  ),
  recognised: fc.uniqueArray(fc.record({ personId: name, lastOn: day }), {
    ...{ selector: row => row.personId, maxLength: 4 },
  }),
  talks: fc.record({
    pairs: fc.constant([]),
    held: fc.array(
      fc.record({
        ...{ type: fc.constant('direction' as const), organiserId: name, heldOn: day },
        ...{ teamIds: fc.constant(['Harbour']), personIds: fc.constant([]) },
      }),
      { maxLength: 2 },
    ),
    asked: fc.array(fc.record({ byId: name, otherId: name, askedOn: day }), { maxLength: 2 }),
  }),
  delegations: fc.record({
    inForce: fc.array(
      fc.record({
        ...{ id: fc.constantFrom('g1', 'g2'), kind: fc.constantFrom('aim' as const, 'cover' as const) },
        ...{ fromId: name, toId: name, level: fc.integer({ min: 1, max: 5 }), aimId: fc.constant('goal') },
        ...{ teamId: fc.constant(null), absentId: fc.option(name) },
      }),
      { maxLength: 3 },
    ),
    reachIns: fc.array(
      fc.record({
        ...{ byId: name, delegationId: fc.constant('g1'), toId: name, level: fc.constantFrom(3, 4) },
        ...{ aimId: fc.constant('goal'), teamId: fc.constant(null), on: day },
      }),
      { maxLength: 12 },
    ),
  }),
})
type Parts = typeof anyParts extends fc.Arbitrary<infer T> ? T : never

/** A harbour with somebody away, a team too large, and a goal that nobody looked at; and what rooms tell beside. */
function world(parts: Partial<Parts>): Facts {
  const told: Told = {
    people: { ...crew(11), Margaret: { away: ['2026-02-23', '2026-03-20'] } },
    aims: [
      aim('goal', { ownerId: 'Grace', briefedById: 'Ada', health: 'off_track', createdOn: '2026-01-05' }),
    ],
  }
  return { ...factsOf(told), ...parts } as Facts
}

/** What rules and checks say once some parts are other ones, and what they would say of it from the beginning. */
function saidAgain(rules: readonly Rule[], before: Parts, after: Parts, which: readonly (keyof Parts)[]) {
  const at = new Snapshot(world(before))
  const first = judge(rules, at, IS)
  const { byCheck } = findBreaks(at, IS)
  const renewed = Object.fromEntries(which.map(part => [part, after[part]]))
  at.renew(renewed)
  const ofCheckIns = askersOf(before.checkIns, which.includes('checkIns') ? after.checkIns : before.checkIns)
  const change = changed({ parts: new Set<Part>(which), ofCheckIns })
  const again = judgeAgain(rules, at, IS, first.said, change)
  const breaks = new Map([...byCheck, ...findBreaksAgain(at, IS, byCheck, change).byCheck])
  const fresh = new Snapshot(world({ ...before, ...renewed }))
  const lines = (all: readonly unknown[]) => all.map(each => JSON.stringify(each)).toSorted()
  return {
    again: lines(allCases(again.said)),
    whole: lines(judge(rules, fresh, IS).cases),
    breaks: lines(shown(breaks, at.chart)),
    wholeBreaks: lines(findBreaks(fresh, IS).findings),
    isOther: again.changed.length > 0,
  }
}

const which = fc.subarray(
  ['checkIns', 'obstacles', 'decisions', 'recognised', 'talks', 'delegations'] as const,
  { minLength: 1 },
)

describe('after some parts of the facts have changed', () => {
  test('only who had looked there looks again, and all say what they say of everything', () => {
    let others = 0
    fc.assert(
      fc.property(anyParts, anyParts, which, (before, after, parts) => {
        const said = saidAgain(RULES, before, after, parts)
        expect(said.again).toEqual(said.whole)
        expect(said.breaks).toEqual(said.wholeBreaks)
        if (said.isOther) others++
      }),
      { numRuns: 300 },
    )
    expect(others).toBeGreaterThan(100)
  })

  test('a rule that hides where it looks would not: the comparison can fail', () => {
    let hidden: Facts['checkIns'] = []
    const sly: Rule = {
      ...largeTeam,
      *consider(at) {
        for (const { personId } of hidden)
          yield considered(largeTeam, {
            ...{ wearerId: personId, subject: { kind: 'person', id: personId } },
            ...{ sources: [], fires: at.chart.isActive(personId) },
          })
      },
    }
    const differs = fc.check(
      fc.property(anyParts, anyParts, (before, after) => {
        hidden = before.checkIns
        const at = new Snapshot(world(before))
        const first = judge([sly], at, IS)
        hidden = after.checkIns
        at.renew({ checkIns: after.checkIns })
        const again = judgeAgain([sly], at, IS, first.said, changed({ parts: new Set<Part>(['checkIns']) }))
        expect(allCases(again.said)).toEqual(judge([sly], new Snapshot(world(after)), IS).cases)
      }),
    )
    expect(differs.failed).toBe(true)
  })

  test('a rule that throws in it says so, and nothing of it is taken', () => {
    const at = new Snapshot(world({}))
    let isBroken = false
    const fragile: Rule = {
      ...largeTeam,
      *consider(of) {
        if (isBroken && of.facts.checkIns.length === 0) throw new Error('The tide is out.')
        yield* of.facts.checkIns.length === 0 ? [] : []
      },
    }
    const first = judge([fragile], at, IS)
    expect([...(first.said.get('H01')?.reads ?? [])]).toEqual(['checkIns'])
    isBroken = true
    const change = changed({ parts: new Set<Part>(['checkIns']) })
    expect(judgeAgain([fragile], at, IS, first.said, change).broken).toMatchObject([{ rule: 'H01' }])
    expect(
      judgeAgain([fragile], at, IS, first.said, { ...change, parts: new Set<Part>(['talks']) }).broken,
    ).toEqual([])
  })
})

test('whoever looks at work says how it depends on it, and only these do', () => {
  const at = new Snapshot(world({}))
  const looksAtWork = new Set<string>()
  for (const one of [...RULES, ...CHECKS]) {
    const { reads } = at.reading(() => [...('consider' in one ? one.consider(at, IS, []) : one.find(at, IS))])
    if (reads.has('work')) looksAtWork.add(one.id)
  }
  const declared = [...RULES, ...CHECKS].filter(one => one.ofWork !== undefined).map(one => one.id)
  expect([...looksAtWork].filter(id => !declared.includes(id))).toEqual([])
  expect(looksAtWork.size).toBeGreaterThan(10)
})

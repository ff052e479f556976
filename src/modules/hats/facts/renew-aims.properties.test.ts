import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import type { AimFact, AimFactNow } from '#modules/aims/public.ts'
import { CHECKS } from '../checks/all-checks.ts'
import { about, type Check } from '../checks/check.ts'
import { findBreaks, findBreaksAgain, shown } from '../checks/find-breaks.ts'
import { aim, changed, crew, factsOf, goalWork, ON } from '../facts.factory.ts'
import { allCases, judge, judgeAgain } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import type { Facts } from './facts.ts'
import { renewAims } from './renew-aims.ts'
import { Snapshot } from './snapshot.ts'

const IDS = ['vision', 'north', 'south', 'a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
const IS = thresholdsWith({ 'H18.edits': 1, 'A18.goals': 1, 'A19.goals': 1, 'H06.off': 1, 'A25.goals': 1 })
const day = fc.integer({ min: -120, max: 120 }).map(offset => addDays(ON, offset))
const name = fc.constantFrom('Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Gone')
const health = fc.constantFrom('on_track' as const, 'at_risk' as const, 'off_track' as const)

const anyOver = fc.record(
  {
    title: fc.constantFrom('Berths', 'Night pilots', 'Fewer waits'),
    state: fc.constantFrom(
      'live' as const,
      'live' as const,
      'briefed' as const,
      'closed' as const,
      'retired' as const,
    ),
    scope: fc.constantFrom('team' as const, 'person' as const),
    ...{ ownerId: fc.option(name), briefedById: fc.option(name), position: fc.nat(2) },
    teamId: fc.constantFrom('Pilots', 'People', null),
    ...{ dueOn: fc.option(day), briefedOn: day, checkedOn: fc.option(day), health, healthBefore: health },
    chance: fc.constantFrom(10, 50, 90),
    ...{
      share: fc.constantFrom(0.1, 0.5, 0.9),
      bounces: fc.nat(3),
      milestones: fc.nat(1),
      criteria: fc.nat(1),
    },
    edits: fc.array(fc.record({ byId: fc.option(name), on: day }), { maxLength: 2 }),
    link: fc.constantFrom('adds' as const, 'enables' as const),
  },
  { requiredKeys: [] },
)

/** Ten aims, or some of them, each below one named before it: a vision, two strategies, and goals. */
const anyAims = fc
  .tuple(
    fc.array(anyOver, { minLength: IDS.length, maxLength: IDS.length }),
    fc.array(fc.nat(9), { minLength: IDS.length, maxLength: IDS.length }),
    fc.subarray([...IDS], { minLength: 5 }),
  )
  .map(([overs, parents, there]) =>
    standing(IDS.filter(id => there.includes(id)).map(id => made(id, overs, parents))),
  )

function made(
  id: (typeof IDS)[number],
  overs: readonly Partial<AimFact>[],
  parents: readonly number[],
): AimFact {
  const at = IDS.indexOf(id)
  const over = overs[at] ?? {}
  if (at === 0) return aim(id, { ...over, kind: 'vision', scope: 'org', parentId: null, state: 'live' })
  if (at < 3) return aim(id, { ...over, kind: 'strategy', scope: 'org', parentId: 'vision' })
  return aim(id, { ...over, parentId: IDS[1 + ((parents[at] ?? 0) % (at - 1))] ?? null })
}

/** With what each tells of the aim above, in the order in which they are read. */
function standing(aims: readonly AimFact[]): AimFact[] {
  const byId = new Map(aims.map(each => [each.id, each]))
  return aims
    .map(each => {
      const parent = byId.get(each.parentId ?? '')
      return { ...each, parentId: parent?.id ?? null, parentOwnerId: parent?.ownerId ?? null }
    })
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}

const anyNeeds = fc.array(
  fc.record({ aimId: fc.constantFrom(...IDS), providerId: fc.constantFrom(...IDS), byOn: day }),
  { maxLength: 3 },
)
const anyRest = fc.record({
  goals: fc.uniqueArray(
    fc.record({
      goalId: fc.constantFrom(...IDS),
      open: fc.nat(40),
      assigneeIds: fc.subarray(['Linus', 'Radia', 'P1', 'P2']),
    }),
    { selector: row => row.goalId, maxLength: 6 },
  ),
  serves: fc.array(
    fc.record({ personId: fc.constantFrom('P3', 'P4', 'Alan'), aimId: fc.constantFrom(...IDS) }),
    {
      maxLength: 4,
    },
  ),
})
type Rest = typeof anyRest extends fc.Arbitrary<infer T> ? T : never

function world(aims: readonly AimFact[], needs: Facts['aims']['needs'], { goals, serves }: Rest): Facts {
  return factsOf({
    people: { ...crew(5), Gone: { team: 'Pilots', under: 'Grace', left: '2026-02-02' } },
    ...{ aims, needs, charters: { serves } },
    work: {
      goals: goals.map(row => goalWork(row.goalId, { ...row, openDays: row.open * 3, teamIds: ['Pilots'] })),
    },
  })
}

/** What is read again of those that differ: themselves, and what is right above and below them, before and now. */
function readAgain(before: readonly AimFact[], after: readonly AimFact[]) {
  const was = new Map(before.map(each => [each.id, JSON.stringify(each)]))
  const is = new Map(after.map(each => [each.id, JSON.stringify(each)]))
  const touched = IDS.filter(id => was.get(id) !== is.get(id))
  const around = [...before, ...after].flatMap(each =>
    each.parentId !== null && (touched.includes(each.id as 'a') || touched.includes(each.parentId as 'a'))
      ? [each.id, each.parentId]
      : [],
  )
  const ids = new Set<string>([...touched, ...around])
  const found = after.filter(each => ids.has(each.id)).map(({ healthBefore: _, ...now }): AimFactNow => now)
  return { ids, found }
}

/** A few aims are other ones; their health of a week before is what it was, and what is new is young. */
function otherwise(
  before: readonly AimFact[],
  after: readonly AimFact[],
  which: readonly string[],
): AimFact[] {
  const was = new Map(before.map(each => [each.id, each]))
  const is = new Map(after.map(each => [each.id, each]))
  return standing(
    IDS.flatMap(id => {
      const [known, now] = [was.get(id), which.includes(id) ? is.get(id) : was.get(id)]
      if (now === undefined) return []
      return known === undefined
        ? { ...now, createdOn: addDays(ON, -2), healthBefore: null }
        : { ...now, healthBefore: known.healthBefore }
    }),
  )
}

const lines = (all: readonly unknown[]) => all.map(each => JSON.stringify(each)).toSorted()
const someAims = fc.subarray([...IDS].slice(1), { minLength: 1, maxLength: 3 })

function saidAgain(
  facts: Facts,
  after: readonly AimFact[],
  needs: Facts['aims']['needs'],
  rest: Rest,
  checks = CHECKS,
) {
  const at = new Snapshot(facts)
  const first = judge(RULES, at, IS)
  const known = findBreaks(at, IS, checks).byCheck
  const others = renewAims(at, { ...readAgain(facts.aims.aims, after), needs })
  if (others === null) throw new Error('All of it is known.')
  const change = changed({
    parts: new Set<'aims'>(others === 'all' ? ['aims'] : []),
    ofAims: others === 'all' ? null : others.few,
  })
  const again = judgeAgain(RULES, at, IS, first.said, change)
  const breaks = new Map([...known, ...findBreaksAgain(at, IS, known, change, checks).byCheck])
  const fresh = new Snapshot(world(after, needs, rest))
  return {
    aims: [at.tree.all, fresh.tree.all] as const,
    again: lines(allCases(again.said)),
    whole: lines(judge(RULES, fresh, IS).cases),
    breaks: lines(shown(breaks, at.chart)),
    wholeBreaks: lines(findBreaks(fresh, IS, checks).findings),
    isOther: again.changed.length > 0,
  }
}

describe('after some aims have changed', () => {
  test('those who depend on them look again, and all say what they say of everything', () => {
    let others = 0
    fc.assert(
      fc.property(
        anyAims,
        anyAims,
        someAims,
        anyNeeds,
        anyNeeds,
        anyRest,
        (before, other, which, was, needs, rest) => {
          const after = otherwise(before, other, which)
          const said = saidAgain(world(before, was, rest), after, needs, rest)
          expect(said.aims[0]).toEqual(said.aims[1])
          expect(said.again).toEqual(said.whole)
          expect(said.breaks).toEqual(said.wholeBreaks)
          if (said.isOther) others++
        },
      ),
      { numRuns: 400 },
    )
    expect(others).toBeGreaterThan(200)
  })

  test('a check that depends on more than it says would not: the comparison can fail', () => {
    const sly: Check = {
      id: 'A99',
      ofAims: 'aim',
      *find(at) {
        for (const one of at.aims()) yield about('A99', one, at, 'info', `One of ${at.tree.all.length}.`)
      },
    }
    const differs = fc.check(
      fc.property(anyAims, anyAims, someAims, anyRest, (before, other, which, rest) => {
        const said = saidAgain(world(before, [], rest), otherwise(before, other, which), [], rest, [sly])
        expect(said.breaks).toEqual(said.wholeBreaks)
      }),
    )
    expect(differs.failed).toBe(true)
  })

  test('nothing looks again where they are what they were', () => {
    const aims = standing([...IDS].map(id => made(id, [], [])))
    const at = new Snapshot(world(aims, [], { goals: [], serves: [] }))
    const found = aims.map(({ healthBefore: _, ...now }) => now)
    expect(renewAims(at, { ids: new Set(IDS), found, needs: [] })).toEqual({ few: null })
  })

  test('everything is looked at where one stood a week ago that was not known', () => {
    const at = new Snapshot(world([], [], { goals: [], serves: [] }))
    const { healthBefore: _, ...old } = aim('a')
    expect(renewAims(at, { ids: new Set(['a']), found: [old], needs: [] })).toBeNull()
    const young = { ...old, createdOn: addDays(ON, -1) }
    expect(renewAims(at, { ids: new Set(['a']), found: [young], needs: [] })).toMatchObject({
      few: { aims: [{ id: 'a', healthBefore: null }] },
    })
  })
})

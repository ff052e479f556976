import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OrgChart } from '#modules/people/public.ts'
import { LEVELS } from '../contract/words.ts'
import { acceptorOf, type Court, courtOf, firstCourt, type Ground, nextCourt } from './court.ts'

/** An organisation of any shape: person 0 is at the root, everybody else answers to somebody before them. */
interface Shape {
  readonly bosses: readonly number[]
  readonly away: readonly { readonly who: number; readonly cover: number | null }[]
  readonly left: readonly number[]
}

const MOST = 9
const anyShape: fc.Arbitrary<Shape> = fc.integer({ min: 2, max: MOST }).chain(count =>
  fc.record({
    bosses: fc.tuple(...Array.from({ length: count - 1 }, (_, i) => fc.integer({ min: 0, max: i }))),
    away: fc.uniqueArray(
      fc.record({
        who: fc.integer({ min: 0, max: count - 1 }),
        cover: fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: null }),
      }),
      { selector: ({ who }) => who, maxLength: 3 },
    ),
    left: fc.uniqueArray(fc.integer({ min: 1, max: count - 1 }), { maxLength: 1 }),
  }),
)

const idOf = (at: number) => `p${at}`
function chartOf({ bosses, away, left }: Shape): OrgChart {
  const count = bosses.length + 1
  const everybody = Array.from({ length: count }, (_, at) => at)
  const leads = (at: number) => at === 0 || bosses.includes(at)
  return new OrgChart({
    on: '2026-03-02',
    persons: everybody.map(at => ({
      ...{ id: idOf(at), name: idOf(at), workDays: [1, 2, 3, 4, 5] },
      ...(left.includes(at)
        ? { status: 'left' as const, leftOn: '2026-02-01' }
        : { status: 'active' as const, leftOn: null }),
    })),
    teams: everybody.filter(leads).map(at => ({
      id: `t${at}`,
      name: '',
      parentId: at === 0 ? null : `t${bosses[at - 1]}`,
      closedOn: null,
    })),
    placements: everybody.map(at => ({
      ...{ id: idOf(at), personId: idOf(at), teamId: leads(at) ? `t${at}` : `t${bosses[at - 1]}` },
      ...{ reportsTo: at === 0 ? null : idOf(bosses[at - 1] ?? 0), title: '', level: at === 0 ? 5 : 3 },
      ...{ leadsTeam: leads(at), kind: 'permanent' as const, from: '2020-01-01', to: null },
    })),
    absences: away.map(({ who, cover }) => ({
      ...{ personId: idOf(who), from: '2026-03-02', to: '2026-03-13' },
      ...{ coverId: cover === null || cover === who ? null : idOf(cover) },
      coverState: cover === null || cover === who ? null : ('accepted' as const),
    })),
  })
}

interface Given {
  readonly chart: OrgChart
  readonly level: (typeof LEVELS)[number]
  readonly ground: Ground
}

const given: fc.Arbitrary<Given> = anyShape.chain(shape => {
  const person = fc.integer({ min: 0, max: shape.bosses.length }).map(idOf)
  const maybe = fc.option(person, { nil: null })
  return fc
    .record({
      level: fc.constantFrom(...LEVELS),
      raisedById: person,
      aboutId: maybe,
      assigneeId: maybe,
      ofTask: fc.boolean(),
      owners: fc.array(maybe, { maxLength: 4 }),
    })
    .map(({ level, owners, raisedById, aboutId, ...rest }) => ({
      chart: chartOf(shape),
      level,
      ground: {
        ...rest,
        raisedById,
        // Nobody raises one about themselves.
        aboutId: aboutId === raisedById ? null : aboutId,
        teamId: 't0',
        line: owners.map((ownerId, at) => ({ id: `a${at}`, ownerId })),
      },
    }))
})

/** Checks it in organisations of every shape. */
function always(holds: (of: Given) => void): void {
  fc.assert(fc.property(given, holds), { numRuns: 400 })
}

/** The courts it comes to, one rung after the other. */
function climb({ level, ground, chart }: Given): Court[] {
  const courts: Court[] = []
  for (
    let court = firstCourt(level, ground, chart);
    court !== null;
    court = nextCourt(level, ground, court, chart)
  ) {
    courts.push(court)
    if (courts.length > 3 * MOST) throw new Error(`It climbs for ever: ${JSON.stringify(courts)}`)
  }
  return courts
}

describe('in an organisation of any shape, with anybody away', () => {
  test('an obstacle always has a court', () => {
    always(({ level, ground, chart }) => {
      expect(firstCourt(level, ground, chart)).not.toBeNull()
    })
  })

  test('it never comes to the person it is about', () => {
    always(of => {
      for (const { ownerId } of climb(of)) expect(ownerId).not.toBe(of.ground.aboutId)
    })
  })

  test('it goes up to nobody who raised it, and stays with them only when nobody else is there', () => {
    always(of => {
      const [first, ...above] = climb(of)
      for (const { ownerId } of above) expect(ownerId).not.toBe(of.ground.raisedById)
      if (first?.ownerId === of.ground.raisedById) expect(first).toMatchObject({ forId: null, aimId: null })
    })
  })

  test('it comes to an end of the ladder', () => {
    always(of => {
      expect(climb(of).length).toBeLessThanOrEqual(3 * MOST)
    })
  })

  test('one rung up is always somebody else', () => {
    always(of => {
      const courts = climb(of)
      for (const [at, { ownerId }] of courts.entries()) expect(courts[at + 1]?.ownerId).not.toBe(ownerId)
    })
  })

  test('a stand-in stands in for somebody else, who is not there', () => {
    always(({ chart, ...of }) => {
      for (const { ownerId, forId } of climb({ chart, ...of }))
        if (forId !== null) {
          expect(forId).not.toBe(ownerId)
          expect(chart.isAway(forId) || !chart.isActive(forId)).toBe(true)
        }
    })
  })

  test('a detail climbs no aims, and the big picture only those of its own line', () => {
    always(of => {
      const aims = of.level === 'detail' ? [] : of.ground.line.map(({ id }) => id)
      for (const { aimId } of climb(of)) if (aimId !== null) expect(aims).toContain(aimId)
    })
  })

  test('whoever accepts the risk did not raise a thing about themselves', () => {
    always(({ ground, chart }) => {
      const acceptor = acceptorOf(ground, chart)
      if (acceptor !== null) expect(acceptor).not.toBe(ground.aboutId)
    })
  })

  test('somebody who is there is their own court, and remembers the aim', () => {
    always(({ ground, chart }) => {
      const id = ground.raisedById
      if (chart.isActive(id) && !chart.isAway(id))
        expect(courtOf(id, chart, 'aim')).toEqual({ ownerId: id, forId: null, aimId: 'aim' })
    })
  })
})

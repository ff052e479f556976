import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartAbsence, ChartPlacement, ChartRows } from './chart/chart-rows.ts'
import { OrgChart } from './org-chart.ts'

const ON = '2026-03-02'

describe('any organisation, also one with loops, vacancies and rings of covers', () => {
  const organisation = fc.integer({ min: 1, max: 25 }).chain(size => {
    const someone = fc.option(fc.integer({ min: 0, max: size - 1 }), { nil: null })
    const row = fc.record({
      above: someone,
      cover: someone,
      away: fc.boolean(),
      left: fc.boolean(),
      acts: fc.boolean(),
      team: fc.nat(2),
    })
    return fc.array(row, { minLength: size, maxLength: size })
  })
  const chartFrom = (facts: readonly Fact[]) => new OrgChart(rowsFrom(facts))

  test('every chain is free of loops and ends at a person without a manager', () => {
    fc.assert(
      fc.property(organisation, facts => {
        const chart = chartFrom(facts)
        for (const person of chart.personsActive()) {
          const line = [person.id, ...chart.chainOf(person.id)]
          expect(new Set(line).size).toBe(line.length)
          expect(chart.roots()).toContain(line.at(-1))
        }
      }),
    )
  })

  test('everybody below somebody is exactly who has them in the chain, and managers are active', () => {
    fc.assert(
      fc.property(organisation, facts => {
        const chart = chartFrom(facts)
        const everybody = chart.personsActive().map(person => person.id)
        for (const above of everybody) {
          const below = everybody.filter(id => chart.chainOf(id).includes(above))
          expect(chart.allBelow(above).toSorted()).toEqual(below.toSorted())
          expect(everybody.filter(id => chart.isInChain(above, id))).toEqual(below)
          expect(chart.reportsOf(above)).toEqual(everybody.filter(id => chart.managerOf(id) === above))
        }
        expect(everybody.map(id => chart.managerOf(id)).every(id => id === null || chart.isActive(id))).toBe(
          true,
        )
      }),
    )
  })

  test('with other absences it is what it would be of these from the beginning', () => {
    fc.assert(
      fc.property(organisation, organisation, organisation, (facts, first, others) => {
        const then = (away: typeof facts) =>
          rowsFrom(facts.map((fact, at) => ({ ...fact, away: away[at]?.away ?? false })))
        const rows = then(others)
        const chart = chartFrom(facts).withAbsences(then(first).absences).withAbsences(rows.absences)
        const fresh = new OrgChart(rows)
        for (const { id } of rows.persons) {
          expect(chart.managerOf(id)).toBe(fresh.managerOf(id))
          expect([chart.isAway(id), chart.coverOf(id)]).toEqual([fresh.isAway(id), fresh.coverOf(id)])
          expect(chart.allBelow(id)).toEqual(fresh.allBelow(id))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('with some people placed otherwise it is what it would be of all from the beginning', () => {
    fc.assert(
      fc.property(
        organisation,
        organisation,
        fc.array(fc.nat(24), { maxLength: 3 }),
        (facts, others, who) => {
          const then = facts.map((fact, at) => (who.includes(at) ? (others[at] ?? fact) : fact))
          const before = rowsFrom(facts)
          const rows = rowsFrom(then)
          const otherIds = new Set(who.flatMap(at => before.persons[at]?.id ?? []))
          const [was, fresh] = [new OrgChart(before), new OrgChart(rows)]
          const first = new OrgChart(rows, { chart: was, otherIds })
          // Once more back, and there again: what lies over what was known then stays right.
          const back = new OrgChart(before, { chart: first, otherIds })
          const chart = new OrgChart(rows, { chart: back, otherIds })
          const managed = before.persons.filter(({ id }) => was.managerOf(id) !== fresh.managerOf(id))
          for (const [one, other] of [
            [was, chart],
            [back, first],
            [was, fresh],
          ] as const)
            expect(new Set(one.managedOtherwise(other))).toEqual(new Set(managed.map(({ id }) => id)))
          expect(chart.personsActive()).toEqual(fresh.personsActive())
          for (const { id } of rows.teams) {
            expect(chart.membersOf(id)).toEqual(fresh.membersOf(id))
            expect(chart.leadsOf(id)).toEqual(fresh.leadsOf(id))
          }
          for (const { id } of rows.persons) {
            expect([chart.managerOf(id), chart.isActive(id)]).toEqual([
              fresh.managerOf(id),
              fresh.isActive(id),
            ])
            expect([chart.person(id), chart.teamsOf(id)]).toEqual([fresh.person(id), fresh.teamsOf(id)])
            expect(chart.placementOf(id)).toEqual(fresh.placementOf(id))
            expect(chart.allBelow(id)).toEqual(fresh.allBelow(id))
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a person is answered for by somebody present whenever anybody in their written chain is present', () => {
    fc.assert(
      fc.property(organisation, facts => {
        const rows = rowsFrom(
          facts.map((fact, index) => ({ ...fact, above: index === 0 ? null : (fact.above ?? 0) % index })),
        )
        const chart = new OrgChart(rows)
        const written = new Map(rows.placements.map(placement => [placement.personId, placement.reportsTo]))
        for (const { id } of chart.personsActive()) {
          let above = written.get(id) ?? null
          while (above !== null && (!chart.isActive(above) || chart.isAway(above)))
            above = written.get(above) ?? null
          const manager = chart.managerOf(id)
          if (above !== null) expect(manager !== null && !chart.isAway(manager)).toBe(true)
        }
      }),
    )
  })
})

interface Fact {
  readonly above: number | null
  readonly cover: number | null
  readonly away: boolean
  readonly left: boolean
  readonly acts: boolean
  readonly team: number
}

function rowsFrom(facts: readonly Fact[]): ChartRows {
  const placed = (index: number, kind: ChartPlacement['kind']) => ({
    id: `${kind}${index}`,
    personId: `p${index}`,
    teamId: `t${facts[index]?.team ?? 0}`,
    title: '',
    level: 1,
    leadsTeam: kind === 'acting' || index % 2 === 0,
    kind,
    from: '2020-01-01',
  })
  return {
    on: ON,
    persons: facts.map((fact, index) => ({
      id: `p${index}`,
      name: '',
      status: fact.left ? 'left' : 'active',
      leftOn: fact.left ? '2026-01-01' : null,
      workDays: [1],
    })),
    teams: [0, 1, 2].map(index => ({
      id: `t${index}`,
      name: '',
      parentId: index === 0 ? null : 't0',
      closedOn: null,
    })),
    placements: facts.flatMap((fact, index): ChartPlacement[] => [
      {
        ...placed(index, 'permanent'),
        reportsTo: fact.above === null ? null : `p${fact.above}`,
        to: fact.left ? '2026-01-01' : null,
      },
      ...(fact.acts && !fact.left ? [{ ...placed(index, 'acting'), reportsTo: null, to: '2026-04-01' }] : []),
    ]),
    absences: facts.flatMap((fact, index): ChartAbsence[] =>
      fact.away
        ? [
            {
              personId: `p${index}`,
              from: ON,
              to: null,
              coverId: fact.cover === null ? null : `p${fact.cover}`,
              coverState: 'accepted',
            },
          ]
        : [],
    ),
  }
}

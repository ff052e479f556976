import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { findRings } from '../chart/effective-managers.ts'
import { HarbourChart, HARBOUR_DATE as TODAY } from '../harbour-chart.factory.ts'
import { OrgChart } from '../org-chart.ts'
import { spans } from '../span.ts'
import type { StoredRows } from '../store/chart-rows-store.ts'
import { planFor } from './judge-placement.ts'
import { placementFrom, wantedPosition } from './placement.factory.ts'
import { afterChanges, isMain, type Placement } from './placement.ts'
import type { NewPlacement } from './placement-shapes.ts'
import { planDeparture } from './plan-departure.ts'
import { structureProblems } from './structure-rules.ts'

const PEOPLE = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
const TEAMS = ['Harbour', 'Pilots', 'People']
const DATES = Array.from({ length: 40 }, (_, week) => addDays(TODAY, week * 9 - 20))

/** One thing that the people team tries: giving somebody a position, or letting them go. */
type Attempt = { readonly who: string } & ({ readonly wanted: NewPlacement } | { readonly lastDay: string })

const someone = fc.constantFrom(...PEOPLE)
const day = fc.integer({ min: -20, max: 200 }).map(days => addDays(TODAY, days))
const position: fc.Arbitrary<NewPlacement> = fc
  .record({
    teamId: fc.constantFrom(...TEAMS),
    reportsTo: fc.option(someone, { nil: null, freq: 8 }),
    kind: fc.constantFrom('permanent', 'interim', 'acting'),
    leadsTeam: fc.boolean(),
    from: day,
    length: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    endsCurrent: fc.boolean(),
    takesOverFrom: fc.option(someone, { nil: null }),
  })
  .map(({ length, from, ...rest }) =>
    wantedPosition({ ...rest, from, to: length === null ? null : addDays(from, length) }),
  )
const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: someone, wanted: position }) },
  { weight: 1, arbitrary: fc.record({ who: someone, lastDay: day }) },
)

/** The rows after every attempt that the rules allow; the others leave no trace. */
function reorganised(attempts: readonly Attempt[]): { rows: StoredRows; allowed: number } {
  const story = new HarbourChart().rows
  const stored = { rev: 1, erased: false }
  let rows: StoredRows = {
    on: TODAY,
    persons: story.persons.map(person => ({ ...person, ...stored })),
    teams: story.teams,
    placements: story.placements.map(placementFrom),
    absences: [],
  }
  let allowed = 0
  for (const each of attempts) {
    const next = tried(rows, each)
    if (next === null) continue
    rows = next
    allowed += 1
  }
  return { rows, allowed }
}

function tried(rows: StoredRows, each: Attempt): StoredRows | null {
  const work = { today: TODAY } as Work
  if ('wanted' in each) {
    const changes = orRefused(() => planFor(work, rows, each.who, each.wanted))
    return changes === null ? null : { ...rows, placements: afterChanges(rows.placements, changes) }
  }
  const placements = afterChanges(rows.placements, planDeparture(rows.placements, each.who, each.lastDay))
  const persons = rows.persons.map(person =>
    person.id === each.who ? { ...person, leftOn: each.lastDay } : person,
  )
  const after = { ...rows, placements, persons }
  return structureProblems(rows, after, each.lastDay).length > 0 || hasAnotherHead(rows, after) ? null : after
}

/** Departures are judged from the last day on; here also the days before, which back-dated ones touch. */
function hasAnotherHead(before: StoredRows, after: StoredRows): boolean {
  return structureProblems(before, after, DATES[0] ?? TODAY).length > 0
}

function orRefused<T>(plan: () => T): T | null {
  try {
    return plan()
  } catch (error) {
    if (error instanceof AppError && error.code === 'rule_broken') return null
    throw error
  }
}

const mainOn = (rows: StoredRows, who: string, on: string): Placement[] =>
  rows.placements.filter(row => row.personId === who && isMain(row) && spans(row, on))

describe('whatever the people team tries', () => {
  const attempts = fc.array(attempt, { maxLength: 14 })

  test('nobody ever has two positions of their own on one day', () => {
    fc.assert(
      fc.property(attempts, tries => {
        const { rows } = reorganised(tries)
        for (const on of DATES)
          for (const who of PEOPLE) expect(mainOn(rows, who, on).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('nobody has a day without a position between two of their own, unless they left', () => {
    fc.assert(
      fc.property(attempts, tries => {
        const { rows } = reorganised(tries.filter(each => 'wanted' in each))
        for (const who of PEOPLE) {
          const held = DATES.map(on => mainOn(rows, who, on).length > 0)
          const first = held.indexOf(true)
          const last = held.lastIndexOf(true)
          expect(held.slice(first, last + 1).every(Boolean)).toBe(true)
        }
      }),
    )
  })

  test('lines of reporting never run in a circle', () => {
    fc.assert(
      fc.property(attempts, tries => {
        const { rows } = reorganised(tries)
        for (const on of DATES) {
          const chart = new OrgChart({ ...rows, on })
          const lines = new Map(
            chart.personsActive().map(({ id }) => {
              const acting = chart.actingPlacementsOf(id).find(row => row.reportsTo !== null)
              return [id, (acting ?? chart.placementOf(id))?.reportsTo ?? null]
            }),
          )
          expect(findRings(lines)).toEqual([])
        }
      }),
    )
  })

  test('a team never has two permanent or two acting leads on one day', () => {
    fc.assert(
      fc.property(attempts, tries => {
        const { rows } = reorganised(tries)
        for (const on of DATES)
          for (const teamId of TEAMS)
            for (const acting of [true, false]) {
              const leads = rows.placements.filter(
                row => row.teamId === teamId && row.leadsTeam && isMain(row) !== acting && spans(row, on),
              )
              expect(new Set(leads.map(row => row.personId)).size).toBeLessThanOrEqual(1)
            }
      }),
    )
  })

  test('everybody who is there has somebody at the head of the organisation above them', () => {
    fc.assert(
      fc.property(attempts, tries => {
        const { rows } = reorganised(tries)
        for (const on of DATES) {
          const chart = new OrgChart({ ...rows, on })
          for (const { id } of chart.personsActive())
            expect(chart.roots()).toContain([id, ...chart.chainOf(id)].at(-1))
        }
      }),
    )
  })

  test('some of what they try is allowed, and some refused', () => {
    const samples = fc.sample(attempts, { numRuns: 60, seed: 7 })
    const tried = samples.reduce((sum, each) => sum + each.length, 0)
    const allowed = samples.reduce((sum, each) => sum + reorganised(each).allowed, 0)
    expect(allowed).toBeGreaterThan(tried / 20)
    expect(allowed).toBeLessThan(tried)
  })
})

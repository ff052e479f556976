import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { randomPopulation } from '../release/population.factory.ts'
import { neighboursOf } from './neighbours.ts'
import { closedSurvey, leaderOf, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import type { ShownGroup } from './shown.ts'
import type { ReportReader } from './sight.ts'
import { waveFor } from './wave.ts'

/** Places above, below and hidden around a unit, as a reader sees them. */
function around(parents: number[], sizes: number[], place: number, reader: ReportReader = PEOPLE_TEAM) {
  const { survey, columns } = closedSurvey(peopleIn(parents, sizes), () => ({}))
  const wave = waveFor(survey, columns, reader)
  const { above, below, hidden } = neighboursOf(wave, wave.gate.unit(place).group as ShownGroup)
  return [above.map(({ unit }) => unit), below.map(({ unit }) => unit), hidden]
}

// The whole; north (1) with the quay (2) and a small boat (3); south (4); an empty one (5).
const HARBOUR = [-1, 0, 1, 1, 0, 0]
const SIZES = [6, 6, 8, 3, 10, 0]
// Without north, four would be left of the whole: it is hidden. The quay below it is not, nor what is below that.
const SKIPPED = [-1, 0, 1, 2]
const SKIPPED_SIZES = [4, 3, 8, 9]

describe('around a unit', () => {
  test.each<[string, number[], number[], number, ReportReader, number[][]]>([
    [
      'the whole has its large units below, and does not name an empty one',
      HARBOUR,
      SIZES,
      0,
      PEOPLE_TEAM,
      [[], [1, 4], []],
    ],
    [
      'a unit has the whole above, and says which one is too small',
      HARBOUR,
      SIZES,
      1,
      PEOPLE_TEAM,
      [[0], [2], [3]],
    ],
    ['a team has all above it, the broadest first', HARBOUR, SIZES, 2, PEOPLE_TEAM, [[0, 1], [], []]],
    [
      'who leads a unit sees nothing hidden in what they do not lead',
      HARBOUR,
      SIZES,
      0,
      leaderOf('team1'),
      [[], [1], []],
    ],
    ['who leads a unit sees what is hidden in it', HARBOUR, SIZES, 1, leaderOf('team1'), [[0], [2], [3]]],
    [
      'who leads a team sees past a unit that is not theirs',
      HARBOUR,
      SIZES,
      2,
      leaderOf('team2'),
      [[0], [], []],
    ],
    ['and from the whole that team right below', HARBOUR, SIZES, 0, leaderOf('team2'), [[], [2], []]],
    ['somebody sees the whole alone', HARBOUR, SIZES, 0, leaderOf(), [[], [], []]],
    [
      'a team of a hidden unit is right below the whole',
      SKIPPED,
      SKIPPED_SIZES,
      0,
      PEOPLE_TEAM,
      [[], [2], [1]],
    ],
    ['and has the whole right above', SKIPPED, SKIPPED_SIZES, 2, PEOPLE_TEAM, [[0], [3], []]],
    ['also for those further below', SKIPPED, SKIPPED_SIZES, 3, PEOPLE_TEAM, [[0, 2], [], []]],
  ])('%s', (_, parents, sizes, place, reader, expected) => {
    expect(around(parents, sizes, place, reader)).toEqual(expected)
  })

  it('every shown unit but the whole is below just one, which is the last of those above it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.array(fc.nat(11), { maxLength: 2 }), (seed, led) => {
        const population = randomPopulation({ people: 90, nodes: 12, levels: [] }, seed)
        const { survey, columns } = closedSurvey(population, () => ({}))
        const reader = led.length === 0 ? PEOPLE_TEAM : leaderOf(...led.map(at => `team${at}`))
        const wave = waveFor(survey, columns, reader)
        const units = wave.gate.units()
        const around = units.map(unit => neighboursOf(wave, unit))
        for (const [at, unit] of units.entries()) {
          const parents = units.filter((_, other) => around[other]?.below.includes(unit))
          expect(parents.map(parent => parent.unit)).toEqual(
            unit.unit === 0 ? [] : [around[at]?.above.at(-1)?.unit],
          )
          for (const place of around[at]?.hidden ?? [])
            expect(units.some(each => each.unit === place)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { type Bytes, closedSurvey, leaderOf, PEOPLE_TEAM } from './report.factory.ts'
import { betweenTeams } from './team-effect.ts'
import { waveFor } from './wave.ts'

/** Teams of these sizes below a company that nobody is right in; answers by team and place in it. */
function teams(
  sizes: readonly number[],
  answer: (team: number, at: number) => Bytes,
  parents?: readonly number[],
) {
  const nodeOf = sizes.flatMap((size, team) => new Array<number>(size).fill(team + 1))
  const population = { parents: parents ?? [-1, ...sizes.map(() => 0)], nodeOf, attributes: [], filters: [] }
  const first = sizes.map((_, team) => sizes.slice(0, team).reduce((sum, size) => sum + size, 0))
  const { survey, columns } = closedSurvey(population, person => {
    const team = (nodeOf[person] as number) - 1
    return answer(team, person - (first[team] as number))
  })
  return { survey, columns }
}
const betweenOf = (made: ReturnType<typeof teams>, codes = ['e1'], reader = PEOPLE_TEAM) =>
  betweenTeams(waveFor(made.survey, made.columns, reader), codes)
const times = (count: number, size: number) => new Array<number>(count).fill(size)
// One in four of each team is two points off.
const split = (team: number, at: number): Bytes => ({
  e1: [at % 4 === 0 ? 5 - (team % 2) * 4 : 1 + (team % 2) * 4],
})
const alike = (_: number, at: number): Bytes => ({ e1: [(at % 5) + 1] })

describe('how much lies between teams', () => {
  test('is next to nothing when all teams answered alike', () => {
    const found = betweenOf(teams(times(8, 10), alike))
    expect(found).toMatchObject({ teams: 8, people: 80 })
    expect(found?.share).toBeLessThanOrEqual(0)
    expect(found?.interval.low).toBeLessThanOrEqual(found?.share ?? -9)
  })

  test('is much when every second team mostly disagrees', () => {
    // Means 2 and 4: between 8 · 8 / 7 = 9.14, within 24 / 7 = 3.43; (9.14 − 3.43) / (9.14 + 7 · 3.43) = 0.17.
    const found = betweenOf(teams(times(8, 8), split))
    expect(found).toMatchObject({ share: 0.17, teams: 8, people: 64 })
    expect(found?.interval.low).toBeLessThan(found?.share ?? 0)
    expect(found?.interval.high).toBeGreaterThan(found?.share ?? 9)
  })

  test.each<[string, number[], (team: number, at: number) => Bytes]>([
    ['of seven teams', times(7, 10), alike],
    ['where one of eight teams is too small to be shown', [...times(7, 10), 5], alike],
    [
      'where four of one of eight teams answered',
      times(8, 10),
      (team, at) => (team === 0 && at > 3 ? {} : alike(team, at)),
    ],
    ['when nobody answered', times(8, 10), () => ({})],
  ])('is not told %s', (_, sizes, answer) => {
    expect(betweenOf(teams(sizes, answer))).toBeNull()
  })

  test('is told when five of one of eight teams answered, and counts those who did', () => {
    const five = teams(times(8, 10), (team, at) => (team === 0 && at > 4 ? {} : alike(team, at)))
    expect(betweenOf(five)).toMatchObject({ teams: 8, people: 75 })
  })

  test('counts no department beside its own teams', () => {
    // Team 1 has team 2 below it: seven teams without one below.
    const nested = [-1, 0, 1, 0, 0, 0, 0, 0, 0]
    expect(betweenOf(teams(times(8, 10), alike, nested))).toBeNull()
    expect(betweenOf(teams(times(9, 10), alike, [...nested, 0]))).toMatchObject({ teams: 8, people: 80 })
  })

  test('says nothing to somebody who sees one team', () => {
    expect(betweenOf(teams(times(8, 10), alike), ['e1'], leaderOf('team3'))).toBeNull()
  })
})

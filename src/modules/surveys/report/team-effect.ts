import { roundTo } from '#kernel/percent.ts'
import { likenessWithin } from '#kernel/statistics/within-groups.ts'
import type { Drivers } from '../contract/report-views.ts'
import { personMeans } from './person-means.ts'
import { LEVEL } from './told.ts'
import type { Wave } from './wave.ts'

// Fewer teams, or smaller ones, say nothing about what teams have in common (practice.md §1).
const LEAST_TEAMS = 8
const LEAST_PEOPLE = 5

/**
 * How much of a factor lies between teams: ICC(1) over the shown units that have no shown one below them. The local measure of
 * “the manager makes the difference”. Null, not enough to say, with fewer than 8 teams of 5 who answered.
 */
export function betweenTeams(wave: Wave, codes: readonly string[]): Drivers['teams'] {
  const units = wave.gate.units()
  const withShownBelow = new Set<number>()
  for (const { unit } of units)
    for (let at = parentOf(wave, unit); at >= 0; at = parentOf(wave, at)) withShownBelow.add(at)
  const teams = units
    .filter(({ unit }) => !withShownBelow.has(unit))
    .map(group => personMeans(wave, group, codes).filter(mean => !Number.isNaN(mean)))
    .filter(({ length }) => length >= LEAST_PEOPLE)
  if (teams.length < LEAST_TEAMS) return null
  const found = likenessWithin(teams, LEVEL, LEAST_TEAMS)
  if (found === null) return null
  const { icc, interval, groups, persons } = found
  return {
    ...{ share: roundTo(icc, 2), teams: groups, people: persons },
    interval: { low: roundTo(interval.low, 2), high: roundTo(interval.high, 2) },
  }
}

function parentOf({ survey }: Wave, unit: number): number {
  return survey.units[unit]?.parent ?? -1
}

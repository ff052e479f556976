import { addDays } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'

/** From how many days on somebody who is away is stood in for; a shorter absence only lets the clock stand still. [J] */
const LONG_AWAY = 7

/**
 * Who answers an idea: the owner of the aim it names, else who answers for the proposer, else whoever is at the top. Somebody who
 * is away is stood in for. At the top one answers oneself.
 */
export function answererFor(proposerId: string, aimOwnerId: string | null, chart: OrgChart): string {
  const named = aimOwnerId === proposerId ? null : aimOwnerId
  const present = named === null ? null : presentFor(named, chart)
  if (present !== null && present !== proposerId) return present
  return chart.managerOf(proposerId) ?? proposerId
}

/** Who answers now in place of `id`: they themselves, unless they have left or are away for long. */
export function presentFor(id: string, chart: OrgChart): string | null {
  if (chart.isActive(id) && !isLongAway(id, chart)) return id
  const isThere = (other: string | null): other is string =>
    other !== null && other !== id && chart.isActive(other) && !chart.isAway(other)
  const acting = chart.teamsLedBy(id).map(teamId => chart.leadOf(teamId))
  return (
    [chart.coverOf(id), ...acting].find(isThere) ?? chart.managerOf(id) ?? (chart.isActive(id) ? id : null)
  )
}

/** One level up, past the proposer; null at the top. */
export function levelAbove(answererId: string, proposerId: string, chart: OrgChart): string | null {
  return chart.chainOf(answererId).find(id => id !== proposerId) ?? null
}

function isLongAway(id: string, chart: OrgChart): boolean {
  if (!chart.isAway(id)) return false
  const until = chart.awayUntil(id)
  return until === null || until >= addDays(chart.on, LONG_AWAY)
}

import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import type { ChartAbsence } from '../chart/chart-rows.ts'
import type { OrgChart } from '../org-chart.ts'
import { personRef } from '../persons/person-card.ts'
import { absencesKnown } from '../store/absences-known.ts'
import type { CoverGap } from './absence-shapes.ts'

/** How far ahead an absence without a cover is something to see to. */
const DAYS_AHEAD = 14

/**
 * Who leads people and is away, today or within two weeks, without anybody who accepted to cover or acts in their place; the
 * earliest first. For the people team alone. Two statements.
 */
export async function listCoverGaps(work: Work): Promise<CoverGap[]> {
  mustBeAllowed(rolesOf(work.actor), 'seeCoverGaps')
  const chart = await chartOn(work, work.today)
  const absences = await absencesKnown(work, work.today, work.today, addDays(work.today, DAYS_AHEAD))
  const under = Map.groupBy(chart.personsActive(), ({ id }) => chart.placementOf(id)?.reportsTo ?? null)
  return absences
    .filter(absence => isGap(absence, chart) && under.has(absence.personId))
    .map(({ personId, from, to, coverId, coverState }) => ({
      person: personRef(chart, personId),
      ...{ from, to, people: under.get(personId)?.length ?? 0 },
      asked: coverId !== null && coverState === 'asked' ? personRef(chart, coverId) : null,
    }))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.person.name.localeCompare(b.person.name))
}

function isGap({ personId, coverState }: ChartAbsence, chart: OrgChart): boolean {
  if (coverState === 'accepted' || !chart.isActive(personId)) return false
  const led = chart.teamsLedBy(personId)
  return led.length === 0 || led.some(teamId => chart.leadsOf(teamId).acting === null)
}

import type { WorkCalendar } from '#kernel/working-days.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { latestReading } from '../adoption/adoption.ts'
import { impactedTeams } from '../change.ts'
import type { ChangeRow } from '../contract/views.ts'
import type { OpenedChange } from '../opened-change.ts'
import { warningsOf } from '../warnings.ts'

/** A change as a list shows it to the actor; `teamIds` are the teams that were asked for. */
export function changeRow(
  work: Work,
  { change, chart, me, relations }: OpenedChange,
  calendar: WorkCalendar,
  teamIds: readonly string[] = [],
): ChangeRow {
  const { id, rev, name, kind, state, announcedOn, endedOn, impacts } = change
  const used = change.measures.filter(({ aspect }) => aspect === 'use').map(latestReading)
  const shares = used.filter(reading => reading !== null).map(({ share }) => share)
  return {
    ...{ id, rev, name, kind, state, announcedOn, endedOn },
    sponsor: whoIs(change.sponsorId, chart),
    manager: whoIs(change.managerId, chart),
    teams: impactedTeams(change).map(teamId => teamIs(teamId, chart)),
    impacts: impacts
      .filter(({ teamId }) => teamIds.includes(teamId))
      .map(impact => ({ kind: impact.kind, what: impact.what, size: impact.size })),
    openQuestions: change.questions.filter(({ answeredOn }) => answeredOn === null).length,
    adoption: shares.length === 0 ? null : Math.min(...shares),
    warnings: warningsOf(change, work.today, calendar),
    mine: [change.sponsorId, change.managerId, ...change.helperIds].includes(me) || relations.has('sponsor'),
  }
}

/** Somebody by name. */
export function whoIs(id: string, chart: OrgChart): { id: string; name: string } {
  return { id, name: chart.person(id)?.name ?? 'Former colleague' }
}

/** The same, or null for nobody. */
export function whoIsOrNobody(id: string | null, chart: OrgChart): { id: string; name: string } | null {
  return id === null ? null : whoIs(id, chart)
}

/** A team by name. */
export function teamIs(id: string, chart: OrgChart): { id: string; name: string } {
  return { id, name: chart.team(id)?.name ?? '' }
}

import type { Work } from '#platform/work.ts'
import { mayDo, rolesTowards } from '../access.ts'
import type { OrgChart } from '../org-chart.ts'
import type { Away, PersonCard, Ref } from '../shapes.ts'

/** A person as a list shows them on the chart's date, with the level only for whoever may see it. */
export function cardOf(work: Work, chart: OrgChart, id: string): PersonCard {
  const placement = chart.placementOf(id)
  return {
    ...personRef(chart, id),
    title: placement?.title ?? null,
    team: placement === null ? null : teamRef(chart, placement.teamId),
    leads: chart.teamsLedBy(id).length > 0,
    level: placement !== null && mayDo(rolesTowards(work, chart, id), 'seeLevel') ? chart.levelOf(id) : null,
    away: awayOf(chart, id),
  }
}

/** A person with the name to show. */
export function personRef(chart: OrgChart, id: string): Ref {
  return { id, name: chart.person(id)?.name ?? 'Somebody' }
}

/** A team with its name. */
export function teamRef(chart: OrgChart, id: string): Ref {
  return { id, name: chart.team(id)?.name ?? 'A team' }
}

/** That a person is away, and until when; null when they are there. */
export function awayOf(chart: OrgChart, id: string): Away | null {
  return chart.isAway(id) ? { until: chart.awayUntil(id) } : null
}

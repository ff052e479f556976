import type { OrgChart } from '#modules/people/public.ts'

/** A person as shown beside an act: null when the system acted. */
export function who(chart: OrgChart, id: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: nameOf(chart, id) }
}

/** The name to show; people erased from the chart stay somebody. */
export function nameOf(chart: OrgChart, id: string): string {
  return chart.person(id)?.name ?? 'Somebody'
}

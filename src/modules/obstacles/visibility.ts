import type { OrgChart } from '#modules/people/public.ts'

/** Which obstacles somebody may see, as sets that a statement can ask for. */
export interface Visibility {
  readonly me: string | null
  /** Teams whose obstacles they see. */
  readonly teamIds: readonly string[]
  /** People below them: what these raise or own, they see. */
  readonly personIds: readonly string[]
  /** Goals they own. */
  readonly goalIds: readonly string[]
}

/** The same rule as `see` in access.ts, for many at once; null `me` is the system, which sees everything. */
export function visibilityOf(me: string | null, goalIds: readonly string[], chart: OrgChart): Visibility {
  if (me === null) return { me, teamIds: [], personIds: [], goalIds }
  const led = chart.teamsLedBy(me).flatMap(teamId => chart.teamAndBelow(teamId))
  return {
    me,
    teamIds: [...new Set([...chart.teamsOf(me), ...led])],
    personIds: chart.allBelow(me),
    goalIds,
  }
}

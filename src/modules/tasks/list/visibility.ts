import type { OrgChart } from '#modules/people/public.ts'

/** Which tasks somebody may see, as sets that a statement can ask for. */
export interface Visibility {
  /** Everything: the system, and whoever leads the team at the top. */
  readonly everything: boolean
  readonly me: string | null
  readonly teamIds: readonly string[]
  /** People whose tasks are seen whatever team the work belongs to. */
  readonly personIds: readonly string[]
  /** Open goals that `me` owns. */
  readonly goalIds: readonly string[]
}

/** The same rule as `see` in access.ts, for many tasks at once. */
export function visibilityOf(me: string | null, goalIds: readonly string[], chart: OrgChart): Visibility {
  if (me === null) return { everything: true, me, teamIds: [], personIds: [], goalIds }
  const mine = chart.teamsOf(me)
  const led = chart.teamsLedBy(me)
  const colleagues = mine.flatMap(teamId => colleaguesIn(teamId, chart))
  return {
    everything: led.some(teamId => chart.team(teamId)?.parentId === null),
    me,
    teamIds: distinct([...mine, ...led.flatMap(teamId => chart.teamAndBelow(teamId))]),
    personIds: distinct([me, ...colleagues, ...chart.allBelow(me)]),
    goalIds,
  }
}

/** Members, and those who act in the team: `membersOf` leaves the latter out. */
function colleaguesIn(teamId: string, chart: OrgChart): string[] {
  const acting = chart.leadsOf(teamId).acting
  return [...chart.membersOf(teamId), ...(acting === null ? [] : [acting])]
}

function distinct(ids: readonly string[]): string[] {
  return Array.from(new Set(ids))
}

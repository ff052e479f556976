import type { OrgChart } from '#modules/people/public.ts'
import type { OwnAct } from './acts-of.ts'

/** The level somebody has themselves, and those of the posts they act in or people they cover for today. */
export function levelsOf(
  chart: OrgChart,
  me: string,
): { readonly own: number; readonly acting: readonly number[] } {
  const covered = chart.personsActive().filter(({ id }) => chart.isAway(id) && chart.coverOf(id) === me)
  return {
    own: chart.placementOf(me)?.level ?? 1,
    acting: [
      ...chart.actingPlacementsOf(me).map(({ level }) => level),
      ...covered.map(({ id }) => chart.placementOf(id)?.level ?? 1),
    ],
  }
}

/** Whether somebody planned, briefed or reported on goals that are not theirs alone. */
export function ownsShared(acts: readonly Pick<OwnAct, 'kind'>[]): boolean {
  return acts.some(({ kind }) => SHARED.has(kind))
}

const SHARED: ReadonlySet<string> = new Set(['plan_submitted', 'brief_issued', 'goal_check_in'])

import type { Touched } from '#modules/tasks/public.ts'
import type { Few } from './few.ts'
import type { Snapshot } from './snapshot.ts'

/** Whose these goals and this work are, the teams they are in or answer for, and the goals with all above them. */
export function touchedBy(at: Snapshot, { goalIds, personIds, teamIds }: Touched): Few {
  const around = new Set([...teamIds, ...[...personIds].flatMap(id => at.chart.teamsOf(id))])
  const teams = at.chart.teams().filter(({ id }) => around.has(id) || personIds.has(at.answersFor(id) ?? ''))
  const aims = at.tree.withAbove(goalIds)
  return {
    teams,
    persons: [...personIds].filter(id => at.chart.isActive(id)).map(id => ({ id })),
    aims: [...aims].flatMap(id => at.tree.aim(id) ?? []),
    ids: new Set([...around, ...teams.map(({ id }) => id), ...personIds, ...aims]),
  }
}

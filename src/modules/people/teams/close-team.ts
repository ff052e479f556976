import { AppError, illegalTransition, notFound, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import { aboutTeam } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { lockChart } from '../store/organisation-store.ts'
import { positionsIn, teamById, updateTeam } from '../store/team-store.ts'
import { closingProblems } from './team-rules.ts'
import type { TeamClosure } from './team-shapes.ts'

/** Closes a team in which nobody has a position after its last day, today unless another is given. */
export async function closeTeam(
  work: Work,
  id: string,
  { lastDay = work.today, rev }: TeamClosure,
): Promise<Saved> {
  const team = await teamById(work, id)
  if (team === null) throw notFound('team')
  mustBeAllowed(rolesOf(work.actor), 'changeTeams')
  if (team.closedOn !== null) throw illegalTransition('team', 'closed', 'closed', [])
  if (team.rev !== rev) throw staleRev(team)
  await lockChart(work)
  const chart = await chartOn(work, work.today)
  const items = closingProblems(chart, id, await positionsIn(work, id), lastDay)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  if (!(await updateTeam(work, id, rev, { closedOn: lastDay }))) throw staleRev(await teamById(work, id))
  await work.publish(aboutTeam('team.closed', id, { lastDay }))
  return { id, rev: rev + 1 }
}

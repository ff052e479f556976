import { AppError, notFound, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import { defined } from '../defined.ts'
import { aboutTeam } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { lockChart } from '../store/organisation-store.ts'
import { teamById, updateTeam } from '../store/team-store.ts'
import { parentProblems } from './team-rules.ts'
import type { ChangedTeam } from './team-shapes.ts'

/** Renames or moves a team, or changes what it is for. */
export async function changeTeam(work: Work, id: string, { rev, ...changes }: ChangedTeam): Promise<Saved> {
  const team = await teamById(work, id)
  if (team === null) throw notFound('team')
  mustBeAllowed(rolesOf(work.actor), 'changeTeams')
  if (team.rev !== rev) throw staleRev(team)
  await lockChart(work)
  if (changes.parentId !== undefined && changes.parentId !== team.parentId) {
    const items = parentProblems(await chartOn(work, work.today), id, changes.parentId)
    if (items.length > 0) throw new AppError('rule_broken', { items })
  }
  if (!(await updateTeam(work, id, rev, defined(changes)))) throw staleRev(await teamById(work, id))
  await work.publish(aboutTeam('team.changed', id, { fields: Object.keys(defined(changes)) }))
  return { id, rev: rev + 1 }
}

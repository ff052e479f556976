import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import { aboutTeam } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { addTeamRows } from '../store/add-rows.ts'
import { lockChart } from '../store/organisation-store.ts'
import { parentProblems } from './team-rules.ts'
import type { NewTeam } from './team-shapes.ts'

/** Adds a team to the tree. */
export async function addTeam(work: Work, team: NewTeam): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'changeTeams')
  await lockChart(work)
  const items = parentProblems(await chartOn(work, work.today), null, team.parentId)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const id = newId()
  await addTeamRows(work, [{ ...team, id }])
  await work.publish(aboutTeam('team.added', id))
  return { id, rev: 1 }
}

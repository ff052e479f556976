import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { TeamLoad } from '../contract.ts'
import { loadTasks } from '../store/load-reads.ts'
import { whoIs } from '../task-row.ts'
import { countsOf } from './counts.ts'
import { loadTogether } from './load.ts'
import { type CountedTask, countedTasks, loadsFrom } from './loads-from.ts'
import { openTeam, type Wanted } from './open-team.ts'

/** The load of a team and each of its people; its members and the line above it may look. */
export async function readTeamLoad(work: Work, wanted: Wanted): Promise<TeamLoad> {
  const { chart, team, window } = await openTeam(work, wanted)
  const members = chart.membersOf(team.id)
  const tasks = await countedTasks(work, await loadTasks(work, members, [team.id]))
  const loads = await loadsFrom(work, members, tasks, window, chart)
  const rowsOf = Map.groupBy(tasks, ({ row }) => row.assigneeId)
  const persons = members.map(id => ({
    ...(loads.get(id) ?? loadTogether([])),
    ...absenceOf(id, chart),
    person: whoIs(id, chart) ?? { id, name: '' },
    ...countsOf(
      (rowsOf.get(id) ?? []).map(({ row }) => row),
      work.today,
    ),
  }))
  return {
    team,
    ...window,
    together: loadTogether([...loads.values()]),
    persons,
    unassigned: unassignedOf(rowsOf.get(null) ?? []),
  }
}

/** The tasks among these that nobody has. */
export function unassignedOf(tasks: readonly CountedTask[]): TeamLoad['unassigned'] {
  const free = tasks.filter(({ row }) => row.assigneeId === null)
  return {
    tasks: free.length,
    critical: free.filter(({ row }) => row.critical).length,
    taskDays: free.reduce((sum, { task }) => sum + (task.estimateDays ?? task.usualDays), 0),
  }
}

function absenceOf(id: string, chart: OrgChart) {
  return { away: chart.isAway(id), awayUntil: chart.awayUntil(id), cover: whoIs(chart.coverOf(id), chart) }
}

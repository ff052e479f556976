import type { Work } from '#platform/work.ts'
import type { BranchLoad, LoadsBelow, LoadWord } from '../contract.ts'
import { loadTasks } from '../store/load-reads.ts'
import { type Load, loadTogether } from './load.ts'
import { type CountedTask, countedTasks, loadsFrom } from './loads-from.ts'
import { openTeam, teamsBelow, type Wanted } from './open-team.ts'
import { unassignedOf } from './read-team-load.ts'

/** Some teams and the people in them. */
interface Branch {
  readonly teamIds: readonly string[]
  readonly members: readonly string[]
}

/**
 * The teams right below a team, as far as the actor may look: each with everybody in it and in the teams below it. `all` is
 * the team itself with these.
 */
export async function readLoadsBelow(work: Work, wanted: Wanted): Promise<LoadsBelow> {
  const { chart, team, window } = await openTeam(work, wanted)
  const branches = teamsBelow(work.actor.personId, team.id, chart).map(({ id, name }) => {
    const teamIds = chart.teamAndBelow(id)
    return { team: { id, name }, teamIds, members: teamIds.flatMap(each => chart.membersOf(each)) }
  })
  const all = {
    teamIds: [team.id, ...branches.flatMap(({ teamIds }) => teamIds)],
    members: [...chart.membersOf(team.id), ...branches.flatMap(({ members }) => members)],
  }
  const tasks = await countedTasks(work, await loadTasks(work, all.members, all.teamIds))
  const loads = await loadsFrom(work, all.members, tasks, window, chart)
  const free = Map.groupBy(
    tasks.filter(({ row }) => row.assigneeId === null),
    ({ row }) => row.teamId,
  )
  return {
    team,
    ...window,
    all: branchLoad(all, loads, free),
    teams: branches.map(branch => ({ team: branch.team, ...branchLoad(branch, loads, free) })),
  }
}

function branchLoad(
  { teamIds, members }: Branch,
  loads: ReadonlyMap<string, Load>,
  free: ReadonlyMap<string, CountedTask[]>,
): BranchLoad {
  const own = members.map(id => loads.get(id) ?? loadTogether([]))
  const count = (word: LoadWord) => own.filter(load => load.word === word).length
  return {
    people: own.length,
    tooMuch: count('too_much'),
    away: count('away'),
    together: loadTogether(own),
    unassigned: unassignedOf(teamIds.flatMap(id => free.get(id) ?? [])),
  }
}

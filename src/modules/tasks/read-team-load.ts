import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { TeamLoad } from './contract.ts'
import { loadTogether, nextFourWeeks, type Window } from './load.ts'
import { countedTasks, furthest, loadsFrom } from './loads.ts'
import { weekEnd } from './my-week.ts'
import { type LoadRow, loadTasks } from './store/load-reads.ts'
import { whoIs } from './task-row.ts'

/** The load of a team and each of its people; its members and the line above it may look. */
export async function readTeamLoad(
  work: Work,
  { teamId: wanted, to }: { readonly teamId?: string | undefined; readonly to?: LocalDate | undefined },
): Promise<TeamLoad> {
  const chart = await chartOn(work, work.today)
  const teamId = wanted ?? ownTeam(work.actor.personId, chart)
  const team = teamId === null ? null : chart.team(teamId)
  if (teamId === null || team === null) throw notFound('team')
  if (!mayLook(work.actor.personId, teamId, chart))
    throw forbidden('see the load of this team', 'somebody of the team, or whoever leads it')
  const window = windowTo(work.today, to)
  const members = chart.membersOf(teamId)
  const rows = await loadTasks(work, members, [teamId])
  const tasks = await countedTasks(work, rows)
  const loads = await loadsFrom(work, members, tasks, window, chart)
  const persons = members.map(id => ({
    ...(loads.get(id) ?? loadTogether([])),
    person: whoIs(id, chart) ?? { id, name: '' },
    away: chart.isAway(id),
    awayUntil: chart.awayUntil(id),
    ...countsOf(
      rows.filter(row => row.assigneeId === id),
      work.today,
    ),
  }))
  const free = tasks.filter(({ row }) => row.assigneeId === null)
  return {
    team: { id: team.id, name: team.name },
    ...window,
    together: loadTogether([...loads.values()]),
    persons,
    unassigned: {
      tasks: free.length,
      critical: free.filter(({ row }) => row.critical).length,
      taskDays: free.reduce((sum, { task }) => sum + (task.estimateDays ?? task.usualDays), 0),
    },
  }
}

/** The team that somebody leads, else the one they work in. */
function ownTeam(me: string | null, chart: OrgChart): string | null {
  return me === null ? null : (chart.teamsLedBy(me)[0] ?? chart.teamsOf(me)[0] ?? null)
}

/** Members of the team, and whoever leads it or a team above it. */
function mayLook(me: string | null, teamId: string, chart: OrgChart): boolean {
  if (me === null || chart.teamsOf(me).includes(teamId)) return true
  const above = [teamId, ...chart.teamsAbove(teamId)]
  const lead = chart.leadOf(teamId)
  return chart.teamsLedBy(me).some(id => above.includes(id)) || (lead !== null && chart.isInChain(me, lead))
}

function windowTo(today: LocalDate, to: LocalDate | undefined): Window {
  if (to === undefined) return nextFourWeeks(today)
  if (to >= today && to <= furthest(today)) return { from: today, to }
  throw ruleBroken(
    'to',
    'date_out_of_range',
    `${to} is not within the year ahead.`,
    'Choose a day from today to a year from now.',
  )
}

function countsOf(rows: readonly LoadRow[], today: LocalDate) {
  const due = rows.map(row => row.dueOn).filter(dueOn => dueOn !== null)
  return {
    overdue: due.filter(dueOn => dueOn < today).length,
    dueThisWeek: due.filter(dueOn => dueOn >= today && dueOn <= weekEnd(today)).length,
    blocked: rows.filter(row => row.state === 'blocked').length,
  }
}

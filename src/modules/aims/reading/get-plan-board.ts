import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { TeamPlans } from '../contract.ts'
import { which } from '../store/which-aims.ts'
import { type Assessed, readCards } from './read-cards.ts'

/**
 * The open goals of the teams that the actor leads, then of those right below as far as these have any, the earliest due first.
 * Two statements, whatever their number.
 */
export async function getPlanBoard(work: Work): Promise<{ teams: TeamPlans[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const teams = [
    ...chart.teamsLedBy(me).flatMap(id => placeOf(chart, id, false)),
    ...chart.teamsRightBelow(me).flatMap(({ id }) => placeOf(chart, id, true)),
  ]
  if (teams.length === 0) return { teams: [] }
  const read = await readCards(
    work,
    chart,
    which.ofTeams(
      teams.map(({ team }) => team.id),
      teams.flatMap(({ members }) => members),
    ),
  )
  const boards = teams.map(({ team, below, members }) => ({
    ...{ team, below },
    goals: read
      .filter(({ row }) => isOpenGoalOf(row, team.id, members))
      .map(({ card }) => card)
      .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
  }))
  return { teams: boards.filter(({ below, goals }) => !below || goals.length > 0) }
}

function placeOf(chart: OrgChart, id: string, below: boolean) {
  const team = chart.team(id)
  return team === null ? [] : [{ team: { id, name: team.name }, below, members: chart.membersOf(id) }]
}

/** What was read holds critical goals further below as well: they can hold one of these back. */
function isOpenGoalOf(row: Assessed['row'], teamId: string, members: readonly string[]): boolean {
  if (row.kind !== 'goal' || !OPEN.has(row.state)) return false
  if (row.scope === 'team') return row.teamId === teamId
  return row.scope === 'org' && row.ownerId !== null && members.includes(row.ownerId)
}

const OPEN = new Set(['draft', 'briefed', 'planned', 'live'])

import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { nextFourWeeks, type Window } from './load.ts'
import { furthest } from './loads-from.ts'

/** Whose load is asked for, and how far ahead; the actor's own team and four weeks when it is not said. */
export interface Wanted {
  readonly teamId?: string | undefined
  readonly to?: LocalDate | undefined
}

/** Opens a team whose load the actor may see: its members and the line above it may. */
export async function openTeam(work: Work, { teamId: wanted, to }: Wanted) {
  const me = work.actor.personId
  const chart = await chartOn(work, work.today)
  const teamId = wanted ?? ownTeam(me, chart)
  const team = teamId === null ? null : chart.team(teamId)
  if (team === null) throw notFound('team')
  if (!mayLook(me, team.id, chart))
    throw forbidden('see the load of this team', 'somebody of the team, or whoever leads it')
  return { chart, team: { id: team.id, name: team.name }, window: windowTo(work.today, to) }
}

/** The teams right below a team whose load the actor may see. */
export function teamsBelow(me: string | null, teamId: string, chart: OrgChart) {
  return chart.teams().filter(team => team.parentId === teamId && mayLook(me, team.id, chart))
}

/** The team that somebody leads, else the one they work in. */
function ownTeam(me: string | null, chart: OrgChart): string | null {
  return me === null ? null : (chart.teamsLedBy(me)[0] ?? chart.teamsOf(me)[0] ?? null)
}

/** Members of the team, and whoever its work is to answer for. */
function mayLook(me: string | null, teamId: string, chart: OrgChart): boolean {
  return me === null || chart.teamsOf(me).includes(teamId) || chart.runs(me, teamId)
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

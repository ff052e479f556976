import { notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mayDo, rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import { cardOf, teamRef } from '../persons/person-card.ts'
import { teamById } from '../store/team-store.ts'
import { teamNodes } from './list-teams.ts'
import type { TeamPage } from './team-shapes.ts'

/** What a team's page shows: leads first, then the members by name, and the teams directly below. */
export async function readTeam(work: Work, id: string): Promise<TeamPage> {
  const team = await teamById(work, id)
  if (team === null) throw notFound('team')
  const chart = await chartOn(work, work.today)
  const card = (person: string | null) => (person === null ? null : cardOf(work, chart, person))
  const { permanent, acting } = chart.leadsOf(id)
  const below = chart.teams().filter(({ parentId }) => parentId === id)
  const { name, purpose, closedOn, rev } = team
  return {
    ...{ id, name, purpose, closedOn, rev },
    path: chart
      .teamsAbove(id)
      .toReversed()
      .map(above => teamRef(chart, above)),
    lead: card(permanent),
    actingLead: card(acting),
    members: chart.membersOf(id).map(person => cardOf(work, chart, person)),
    teams: teamNodes(
      chart,
      below.map(({ id }) => id),
    ),
    people: chart.teamAndBelow(id).reduce((sum, each) => sum + chart.membersOf(each).length, 0),
    may: { change: mayDo(rolesOf(work.actor), 'changeTeams') && closedOn === null },
  }
}

import { chartOn } from '#modules/people/public.ts'
import { favourableGroups } from '#modules/surveys/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { TeamTile } from './contract.ts'

/** The factors of a survey that a tile tells, by their code. */
const FACTORS = { engagement: 'engagement', direction: 'direction' } as const

/**
 * The teams right below those that the acting person leads, with what people said there in the latest survey that is shared: only what
 * the release plan and their place let them see, asked of the surveys' own door.
 */
export async function readTeams(work: Work): Promise<{ teams: TeamTile[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const below = chart.teamsRightBelow(me)
  const told = await favourableGroups(work, {
    ...{ on: work.today, codes: Object.values(FACTORS) },
    wanted: below.map(({ id }) => ({ readerId: me, teamId: id })),
    teamsLedBy: personId => chart.teamsLedUnder(personId),
  })
  const tellOf = (teamId: string, code: string) => {
    const found = told.find(each => each.wanted.teamId === teamId && each.code === code)
    return found === undefined ? null : { shown: wordsOf(found.favourable), ...found.interval, n: found.n }
  }
  return {
    teams: below.map(({ id, name }) => {
      const leadId = chart.leadOf(id)
      return {
        team: { id, name },
        lead: leadId === null ? null : { id: leadId, name: chart.person(leadId)?.name ?? '' },
        engagement: tellOf(id, FACTORS.engagement),
        direction: tellOf(id, FACTORS.direction),
      }
    }),
  }
}

type Shown = Awaited<ReturnType<typeof favourableGroups>>[number]['favourable']

function wordsOf(shown: Shown): string {
  return shown.kind === 'percent' ? `${shown.percent}%` : `${shown.from}–${shown.to}%`
}

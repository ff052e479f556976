import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { DeciderView } from '../contract.ts'
import { whoIs } from '../decision-row.ts'
import { factsAbout } from '../gathering/about.ts'
import { requiredViews } from '../gathering/touched.ts'

/** Who would decide, whom to ask where it is ambiguous, and whose view would be required. */
export async function readDecider(
  work: Work,
  about: {
    readonly aimId?: string | undefined
    readonly teamId?: string | undefined
    readonly area?: string | undefined
  },
): Promise<DeciderView> {
  const chart = await chartOn(work, work.today)
  const { aimId = null, teamId = null, area = '' } = about
  const { found, touches } = await factsAbout(
    work,
    { aimId, teamId, area: area === '' ? null : area, touchesTeamIds: [] },
    chart,
  )
  const deciderId = found.kind === 'one' ? found.deciderId : null
  const askId = found.kind === 'several' ? found.askId : null
  return {
    team: teamId === null ? null : { id: teamId, name: chart.team(teamId)?.name ?? '' },
    decider: deciderId === null ? null : whoIs(deciderId, chart),
    why: found.kind === 'one' ? found.why : null,
    ask: askId === null ? null : whoIs(askId, chart),
    required: requiredViews(touches, deciderId, chart).map(({ personId, teamId: of, why }) => ({
      person: whoIs(personId, chart),
      team: { id: of, name: chart.team(of)?.name ?? '' },
      why,
    })),
  }
}

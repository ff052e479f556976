import { notFound } from '#kernel/errors.ts'
import { type AimAuthority, aimAuthority, teamsOfGoalsBelow } from '#modules/aims/public.ts'
import { ownersOfDecision } from '#modules/charters/public.ts'
import { delegationsOver } from '#modules/delegations/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { deciderOf, type Found } from '../deciding/decider.ts'
import type { Touches } from './touched.ts'

/** What a decision is about. */
export interface About {
  readonly aimId: string | null
  readonly teamId: string | null
  /** As charters and delegations call it. */
  readonly area: string | null
  readonly touchesTeamIds: readonly string[]
}

/** Who decides it, and what it touches; 404 for an aim or team that is not the actor's to know. At most five statements. */
export async function factsAbout(
  work: Work,
  about: About,
  chart: OrgChart,
): Promise<{ readonly found: Found; readonly touches: Touches }> {
  const { aimId, teamId, area, touchesTeamIds } = about
  const named = [...(teamId === null ? [] : [teamId]), ...touchesTeamIds]
  if (named.some(id => chart.team(id) === null)) throw notFound('team')
  const aim = aimId === null ? null : await aimAuthority(work, aimId)
  const charterIds = area === null ? [] : await ownersOfDecision(work, area)
  const found = deciderOf(
    {
      charter: charterIds,
      held: await heldOver(work, about, aim, chart),
      aimOwnerId: aim?.ownerId ?? null,
      teamLeadId: teamId === null ? null : chart.leadOf(teamId),
    },
    chart,
  )
  const touches: Touches = {
    aimTeamId: aim?.teamId ?? null,
    wide: aim !== null && aim.kind !== 'goal',
    teamsBelow: aimId === null ? [] : await teamsOfGoalsBelow(work, aimId),
    charterIds: charterIds.filter(id => chart.isActive(id)),
    namedIds: named,
  }
  return { found, touches }
}

/** Level from which somebody who holds an area decides in it, and tells afterwards (practice §9). */
const DECIDES = 4

/** Active delegations of the aim itself, or of the area in this team or one above it. */
async function heldOver(
  work: Work,
  { aimId, teamId, area }: About,
  aim: AimAuthority | null,
  chart: OrgChart,
) {
  const home = teamId ?? aim?.teamId ?? null
  const over = await delegationsOver(work, {
    aimIds: aimId === null ? [] : [aimId],
    teamIds: area === null || home === null ? [] : [home, ...chart.teamsAbove(home)],
  })
  return over.filter(
    ({ state, level, kind, title }) =>
      state === 'active' && level >= DECIDES && (kind !== 'area' || sameWords(title, area ?? '')),
  )
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

import type { OrgChart } from '#modules/people/public.ts'
import type { TeamWhy } from '../contract/words.ts'

/** What a decision touches, before it is asked who speaks for it. */
export interface Touches {
  /** Of the aim it is about. */
  readonly aimTeamId: string | null
  /** The aim is the whole organisation's: only the teams below the top are asked, each for all of theirs. */
  readonly wide: boolean
  /** Of goals below that aim. */
  readonly teamsBelow: readonly string[]
  /** People whose charter has this decision, or responsibilities it changes. */
  readonly charterIds: readonly string[]
  /** The team it is about, and those the proposer named. */
  readonly namedIds: readonly string[]
}

/** A team whose view is required, and who gives it. */
export interface RequiredView {
  readonly teamId: string
  readonly personId: string
  readonly why: TeamWhy
}

/**
 * Whose view is required (practice §9): the lead of each team whose aims or charters are touched. What the decider leads is the
 * decider's own view; a team without a lead has nobody to ask. Somebody who leads several speaks for the first.
 */
export function requiredViews(touches: Touches, deciderId: string | null, chart: OrgChart): RequiredView[] {
  const folded = (teamId: string) => (touches.wide ? topLevel(teamId, chart) : teamId)
  const teams: readonly (readonly [string, TeamWhy])[] = [
    ...touches.namedIds.map(id => [id, 'named'] as const),
    ...(touches.aimTeamId === null ? [] : [[touches.aimTeamId, 'aim'] as const]),
    ...touches.teamsBelow.map(id => [folded(id), 'aim_below'] as const),
    ...touches.charterIds.flatMap(id => chart.teamsOf(id).map(teamId => [teamId, 'charter'] as const)),
  ]
  const required = new Map<string, RequiredView>()
  for (const [teamId, why] of teams) {
    const personId = chart.leadOf(teamId)
    if (personId === null || personId === deciderId || !chart.isActive(personId)) continue
    if (!required.has(personId)) required.set(personId, { teamId, personId, why })
  }
  return [...required.values()]
}

/** The team right below the top that a team belongs to; itself at the top. */
function topLevel(teamId: string, chart: OrgChart): string {
  const line = [teamId, ...chart.teamsAbove(teamId)]
  return line.at(-2) ?? teamId
}

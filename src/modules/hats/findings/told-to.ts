import type { OrgChart } from '#modules/people/public.ts'
import { answersForTeam } from '../facts/answers-for.ts'
import type { FindingRow } from './store/findings.ts'

/** Who reads: the teams that they or people below them answer for, with all below these, and whether nobody stands above them. */
export interface Reader {
  readonly me: string
  readonly chart: OrgChart
  /** Parents first. */
  readonly teamIds: ReadonlySet<string>
  /** Those that they answer for themselves. */
  readonly ownTeamIds: ReadonlySet<string>
  readonly isTop: boolean
}

/** Somebody as a reader of breaks on the date of a chart: the line above a team reads of it wherever it stands in the tree. */
export function readerOf(chart: OrgChart, me: string): Reader {
  const under = new Set(chart.teamsLedUnder(me))
  const teams = chart.teams().map(({ id }) => id)
  const ownTeamIds = new Set(teams.filter(id => answersForTeam(chart, id) === me))
  const led = teams.filter(id => under.has(id) || ownTeamIds.has(id))
  const teamIds = new Set(led.flatMap(id => chart.teamAndBelow(id)))
  return { me, chart, teamIds, ownTeamIds, isTop: chart.roots().includes(me) }
}

type Whose = Pick<FindingRow, 'ownerId' | 'briefGiverId' | 'teamId'>

/** How much of a break somebody is told: in words whose it is and who briefs it, in numbers the line above (practice §4.1). */
export function toldTo(reader: Reader, row: Whose): 'words' | 'numbers' | null {
  const { chart, me, teamIds, isTop } = reader
  const { ownerId, briefGiverId, teamId } = row
  if (isOwn(reader, row) || briefGiverId === me) return 'words'
  const isBelow =
    (teamId !== null && teamIds.has(teamId)) || (ownerId !== null && chart.isInChain(me, ownerId))
  return isTop || isBelow ? 'numbers' : null
}

/**
 * Whether a break is somebody's to mend: they own what breaks; where nobody does, they brief it; where nobody does that either, as of an aim
 * that was imported so, they answer for its team, or for everything.
 */
export function isOwn({ me, ownTeamIds, isTop }: Reader, { ownerId, briefGiverId, teamId }: Whose): boolean {
  const whose = ownerId ?? briefGiverId
  return whose === null ? (teamId === null ? isTop : ownTeamIds.has(teamId)) : whose === me
}

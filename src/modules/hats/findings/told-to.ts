import type { OrgChart } from '#modules/people/public.ts'
import { answersForTeam } from '../facts/answers-for.ts'
import type { FindingRow } from './store/findings.ts'

/** Who reads: the teams that they or people below them answer for, with all below these, and whether nobody stands above them. */
export interface Reader {
  readonly me: string
  readonly chart: OrgChart
  /** Parents first. */
  readonly teamIds: ReadonlySet<string>
  readonly isTop: boolean
}

/** Somebody as a reader of breaks on the date of a chart: the line above a team reads of it wherever it stands in the tree. */
export function readerOf(chart: OrgChart, me: string): Reader {
  const under = new Set(chart.teamsLedUnder(me))
  const led = chart.teams().filter(({ id }) => under.has(id) || answersForTeam(chart, id) === me)
  const teamIds = new Set(led.flatMap(({ id }) => chart.teamAndBelow(id)))
  return { me, chart, teamIds, isTop: chart.roots().includes(me) }
}

/** How much of a break somebody is told: in words who owns or briefs it, in numbers the line above (practice §4.1). */
export function toldTo(
  reader: Reader,
  { ownerId, briefGiverId, teamId }: Pick<FindingRow, 'ownerId' | 'briefGiverId' | 'teamId'>,
): 'words' | 'numbers' | null {
  const { me, chart, teamIds, isTop } = reader
  if (ownerId === me || briefGiverId === me) return 'words'
  const isBelow =
    (teamId !== null && teamIds.has(teamId)) || (ownerId !== null && chart.isInChain(me, ownerId))
  return isTop || isBelow ? 'numbers' : null
}

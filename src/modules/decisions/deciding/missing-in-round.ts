import type { OrgChart } from '#modules/people/public.ts'
import { courseOf, isOpen } from '../decision.ts'
import type { Decision } from '../store/decisions.ts'
import type { ViewRow } from '../store/parts.ts'
import { type MissingView, missingViews } from './missing.ts'

/** What is missing in the present round of a decision; nothing once it is decided. An emergency excuses its first round only. */
export function missingInRound(
  decision: Decision,
  views: readonly ViewRow[],
  chart: OrgChart,
  timeZone: string,
): MissingView[] {
  const { size, round } = decision
  const { state, emergency } = courseOf(decision)
  if (!isOpen(state)) return []
  const now = views.filter(view => view.round === round && view.personId !== decision.deciderId)
  return missingViews(
    { size, emergency },
    now.map(({ personId, teamId, dissenter, stance, dueAt }) => ({
      name: chart.person(personId)?.name ?? '',
      team: teamId === null ? null : (chart.team(teamId)?.name ?? ''),
      ...{ dissenter, stance, dueAt },
    })),
    timeZone,
  )
}

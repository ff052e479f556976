import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'
import type { OrgChart } from '../org-chart.ts'

/** Levels of the tree of teams. */
const DEEPEST = 8

/** What is wrong with putting a team (null: a new one) under a parent. */
export function parentProblems(chart: OrgChart, teamId: string | null, parentId: string | null): ErrorItem[] {
  if (parentId === null) return []
  const parent = chart.team(parentId)
  if (parent === null || parent.closedOn !== null)
    return [
      problem(
        'parentId',
        'no_such_team',
        'The team above does not exist, or is closed.',
        'Choose an open team.',
      ),
    ]
  const above = [parentId, ...chart.teamsAbove(parentId)]
  if (teamId !== null && above.includes(teamId))
    return [
      problem(
        'parentId',
        'cycle',
        `${parent.name} is this team or below it.`,
        'Choose a team that is not below this one.',
      ),
    ]
  if (above.length + heightOf(chart, teamId) > DEEPEST)
    return [
      problem(
        'parentId',
        'too_deep',
        `Teams can be ${DEEPEST} levels deep; this would be deeper.`,
        'Choose a team further up.',
      ),
    ]
  return []
}

/** What keeps a team from closing after `lastDay`: positions in it, and teams below it. */
export function closingProblems(
  chart: OrgChart,
  teamId: string,
  positions: readonly DateSpan[],
  lastDay: LocalDate,
): ErrorItem[] {
  const below = chart.teamAndBelow(teamId).length - 1
  const open = positions.filter(position => position.to === null || position.to > lastDay).length
  const problems: ErrorItem[] = []
  if (open > 0)
    problems.push(
      problem(
        '',
        'not_empty',
        `${open === 1 ? 'One position' : `${open} positions`} in this team last longer than ${lastDay}.`,
        'Move these people to other teams first.',
      ),
    )
  if (below > 0)
    problems.push(
      problem(
        '',
        'has_teams',
        `${below === 1 ? 'A team' : `${below} teams`} below this one ${below === 1 ? 'is' : 'are'} open.`,
        'Close or move them first.',
      ),
    )
  return problems
}

/** Levels that a team and everything below it take up; a new team takes one. */
function heightOf(chart: OrgChart, teamId: string | null): number {
  if (teamId === null) return 1
  const own = chart.teamsAbove(teamId).length
  return Math.max(1, ...chart.teamAndBelow(teamId).map(id => chart.teamsAbove(id).length - own + 1))
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

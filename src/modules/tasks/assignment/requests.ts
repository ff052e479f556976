import type { OrgChart } from '#modules/people/public.ts'

/** What a request is decided by: the goal that the task serves. */
export interface GoalSide {
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly scope: 'org' | 'team' | 'person'
}

/**
 * Whose acceptance a task needs when `by` gives it to `assigneeId`: the manager of the receiver, the owner of the goal,
 * or nobody's. Inside a team, and down the line, work is given directly; across teams it is asked for.
 */
export function answerNeeded(
  by: string | null,
  assigneeId: string | null,
  goal: GoalSide | null,
  chart: OrgChart,
): 'receiver' | 'goal' | null {
  if (by === null) return null
  if (assigneeId !== null && !mayGiveTo(by, assigneeId, goal, chart)) return 'receiver'
  return goal !== null && !mayAddTo(by, goal, chart) ? 'goal' : null
}

/** What a request is about: the task, and who has to accept it. */
export interface Requested {
  readonly goalId: string | null
  readonly assigneeId: string | null
  readonly awaits: 'receiver' | 'goal' | null
}

/**
 * Whether a change by `by` ends an open request, because nobody has to accept the task as it is afterwards. `goal` is the
 * goal after the change. What the request is not about leaves it open.
 */
export function endsRequest(
  by: string | null,
  before: Requested,
  after: Requested,
  goal: GoalSide | null,
  chart: OrgChart,
): boolean {
  const given = before.assigneeId !== after.assigneeId
  const concerned = before.awaits === 'goal' ? given || before.goalId !== after.goalId : given
  return (
    before.awaits !== null && concerned && answerNeeded(by, after.assigneeId, goal, chart) !== before.awaits
  )
}

/** Anyone may give work to themselves, to people of a team they work in, and to people they answer for. */
function mayGiveTo(by: string, assigneeId: string, goal: GoalSide | null, chart: OrgChart): boolean {
  if (by === assigneeId || chart.isInChain(by, assigneeId)) return true
  const theirs = chart.teamsOf(assigneeId)
  if (chart.teamsOf(by).some(teamId => theirs.includes(teamId))) return true
  return goal?.teamId != null && goal.ownerId === by && theirs.includes(goal.teamId)
}

/** Anyone may add work to a goal of the organisation, of a team they work in or below, or owned below them. */
export function mayAddTo(by: string, goal: GoalSide, chart: OrgChart): boolean {
  if (goal.scope === 'org' || goal.ownerId === by) return true
  if (goal.ownerId !== null && chart.isInChain(by, goal.ownerId)) return true
  if (goal.scope === 'person' || goal.teamId === null) return false
  const teams = chart.teamsOf(by).flatMap(teamId => [teamId, ...chart.teamsAbove(teamId)])
  return teams.includes(goal.teamId)
}

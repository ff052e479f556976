import { type AppError, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Goal } from '../goals/goals.ts'
import type { Task } from '../store/task-reads.ts'

/** What somebody decides about a new task; the rest follows. */
export type TaskWish = Pick<
  Task,
  'title' | 'note' | 'goalId' | 'assigneeId' | 'dueOn' | 'estimateDays' | 'critical'
> & {
  readonly recurrence: { readonly every: 'week' | 'month' | 'working_day'; readonly count: number } | null
}

/** A task that nobody has begun, made by the actor; a recurring one begins its series. */
export function newTask(work: Work, wish: TaskWish, goal: Goal | null, chart: OrgChart): Task {
  const { recurrence, ...fields } = wish
  const authorId = work.actor.personId
  const anchored = recurrence && fields.dueOn !== null ? { ...recurrence, anchorOn: fields.dueOn } : null
  return {
    ...fields,
    id: newId(work.now.getTime()),
    rev: 1,
    createdAt: work.now,
    authorId,
    teamId: teamOf(goal, fields.assigneeId ?? authorId, chart),
    responsibilityId: null,
    state: 'todo',
    blockedBy: null,
    obstacleId: null,
    dropReason: null,
    startedOn: null,
    endedOn: null,
    recurrence: anchored,
    seriesId: anchored === null ? null : newId(work.now.getTime()),
    occurrence: anchored === null ? null : 1,
    awaits: null,
    openDependencies: 0,
  }
}

/** The team whose work it is: the goal's, else that of whoever does it, else that of the goal's owner, else the top one. */
export function teamOf(goal: Goal | null, personId: string | null, chart: OrgChart): string {
  const home = (id: string | null | undefined) => (id ? chart.placementOf(id)?.teamId : undefined)
  const teamId = goal?.teamId ?? home(personId) ?? home(goal?.ownerId) ?? chart.teams()[0]?.id
  if (teamId === undefined) throw withoutTeam()
  return teamId
}

function withoutTeam(): AppError {
  const message = 'A task belongs to a team, and there is no team yet.'
  return ruleBroken('assigneeId', 'no_team', message, 'Add a team on the People page first.')
}

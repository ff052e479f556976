import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { type Goal, hasEnded } from '../goals/goals.ts'
import { type Recurrence, recurrenceProblem } from '../recurrence/recurrence.ts'
import { estimateProblem } from './estimate.ts'

/** The fields of a task that rules speak about. */
export interface TaskFields {
  readonly goalId: string | null
  readonly assigneeId: string | null
  readonly dueOn: LocalDate | null
  readonly estimateDays: number | null
  readonly recurrence: Recurrence | null
}

/** What the fields are judged against. `goal` is the goal of the new fields, null when there is none or it is hidden. */
export interface FieldFacts {
  readonly today: LocalDate
  readonly goal: Goal | null
  readonly chart: OrgChart
  /** Why it may be due after its goal. */
  readonly overrideReason?: string | undefined
}

/** Everything wrong with new fields. What did not change since `before` is not judged again. */
export function fieldProblems(after: TaskFields, before: TaskFields | null, facts: FieldFacts): ErrorItem[] {
  const changed = (field: keyof TaskFields) => before === null || before[field] !== after[field]
  const problems = [
    changed('goalId') ? goalProblem(after, facts) : null,
    changed('assigneeId') ? assigneeProblem(after, facts) : null,
    changed('dueOn') ? pastProblem(after, facts) : null,
    changed('dueOn') || changed('goalId') ? lateProblem(after, facts) : null,
    changed('estimateDays') ? estimateProblem(after.estimateDays) : null,
    recurrenceProblem(after.recurrence, { dueOn: after.dueOn, servesGoal: after.goalId !== null }),
  ]
  return problems.filter(problem => problem !== null)
}

function goalProblem({ goalId }: TaskFields, { goal }: FieldFacts): ErrorItem | null {
  if (goalId === null) return null
  if (goal === null)
    return problem(
      'goalId',
      'goal_unknown',
      'There is no such goal, or it is not yours to see.',
      'Choose another goal.',
    )
  if (goal.kind !== 'goal')
    return problem(
      'goalId',
      'not_a_goal',
      `“${goal.title}” is a ${goal.kind}, not a goal.`,
      'Choose a goal below it.',
    )
  if (!hasEnded(goal)) return null
  return problem('goalId', 'goal_closed', `“${goal.title}” is closed.`, 'Choose a goal that is still open.')
}

function assigneeProblem({ assigneeId }: TaskFields, { chart }: FieldFacts): ErrorItem | null {
  if (assigneeId === null || chart.isActive(assigneeId)) return null
  const message = 'This person is not in the organisation today.'
  return problem('assigneeId', 'assignee_not_here', message, 'Choose somebody who is.')
}

function pastProblem({ dueOn }: TaskFields, { today }: FieldFacts): ErrorItem | null {
  if (dueOn === null || dueOn >= today) return null
  return problem('dueOn', 'due_in_past', `${dueOn} has passed.`, 'Choose today or a later day.')
}

function lateProblem({ dueOn }: TaskFields, { goal, overrideReason }: FieldFacts): ErrorItem | null {
  if (dueOn === null || !goal?.dueOn || dueOn <= goal.dueOn || overrideReason) return null
  const message = `Its goal “${goal.title}” is due on ${goal.dueOn}, before this task.`
  return problem('dueOn', 'due_after_goal', message, 'Choose an earlier day, or say why it may be later.')
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}

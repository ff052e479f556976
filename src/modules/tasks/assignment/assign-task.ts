import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import type { NewAssignment, Saved } from '../contract.ts'
import { taskReassigned, taskRequested } from '../events.ts'
import { askedOf } from '../fields/create-task.ts'
import { fieldProblems } from '../fields/fields.ts'
import { teamOf } from '../fields/new-task.ts'
import { mustBeCurrent, openTask, saved } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import { saveTasks } from '../store/save-tasks.ts'
import type { Task } from '../store/task-reads.ts'
import { answerNeeded } from './requests.ts'

/** Gives a task to somebody, or to nobody. Anyone of its team may take a task that nobody has. */
export async function assignTask(work: Work, id: string, wish: NewAssignment): Promise<Saved> {
  const opened = await openTask(work, id)
  const by = work.actor.personId
  const takes = opened.actions.has('take') && wish.assigneeId === by
  mustBeAllowed(opened.actions, takes ? 'take' : 'assign', 'give this task to somebody')
  mustBeCurrent(opened, wish.rev)
  const after = assigned(opened, wish.assigneeId)
  const problems = fieldProblems(after, opened.task, { ...opened, today: work.today })
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const awaits = await saveAssignment(work, opened, after)
  const asked =
    awaits === null
      ? []
      : [taskRequested(after, awaits, askedOf(after, awaits, opened.goal, opened.chart), by)]
  await work.publish(taskReassigned(after, opened.task.assigneeId, by), ...asked)
  return saved(after, awaits)
}

/** The task in the hands of somebody else; work that serves no team's goal moves to their team. */
export function assigned({ task, goal, chart }: OpenedTask, assigneeId: string | null): Task {
  return { ...task, assigneeId, teamId: teamOf(goal, assigneeId ?? task.authorId, chart) }
}

async function saveAssignment(work: Work, { task, goal, chart }: OpenedTask, after: Task) {
  const needed = answerNeeded(work.actor.personId, after.assigneeId, goal, chart)
  // A task that is already part of the goal needs no second acceptance by the goal.
  const awaits = needed === 'goal' && task.awaits !== 'goal' ? null : needed
  // The open request has to be closed before a new one can be opened: one statement cannot do both.
  if (task.awaits !== null && task.awaits !== awaits)
    await saveTasks(work, { answers: [{ taskId: task.id, answer: 'withdrawn', reason: null }] })
  const opens = awaits !== null && awaits !== task.awaits
  const requests = opens ? [{ id: newId(work.now.getTime()), taskId: task.id, side: awaits }] : []
  await saveTasks(work, { updated: [after], requests })
  return awaits
}

import { forbidden, notFound } from '#kernel/errors.ts'
import { createTask } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { impactedTeams } from '../change.ts'
import type { NewTeamTask } from '../contract/bodies.ts'
import { happened } from '../events.ts'
import { mustBeAnnounced, mustBeOpen, openChange } from '../open-change.ts'
import { mayReach } from '../reading/parts.ts'
import { linkTask } from '../store/save.ts'

/** Adds a task of the rollout for a team: it serves the rollout goal and goes to who leads the team, unless somebody is named. */
export async function addTeamTask(work: Work, id: string, wanted: NewTeamTask): Promise<{ id: string }> {
  const opened = await openChange(work, id, 'reach', 'add a task for this team')
  mustBeOpen(opened)
  const { change, chart } = opened
  const { teamId, title, dueOn } = wanted
  if (!impactedTeams(change).includes(teamId)) throw notFound('team')
  if (!mayReach(opened, teamId)) throw forbidden('add a task for this team', 'who leads it')
  mustBeAnnounced(opened)
  const task = await createTask(work, {
    ...{
      title,
      note: '',
      goalId: change.goalId,
      dueOn,
      assigneeId: wanted.assigneeId ?? chart.leadOf(teamId),
    },
    ...{ estimateDays: null, critical: false, recurrence: null, dependsOn: [] },
  })
  await linkTask(work, id, task.id, teamId)
  await work.publish(happened('change.task_added', change, { taskId: task.id, teamId }))
  return { id: task.id }
}

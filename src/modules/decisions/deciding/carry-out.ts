import { ruleBroken } from '#kernel/errors.ts'
import { aimAuthority } from '#modules/aims/public.ts'
import { createTask } from '#modules/tasks/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Carrying, Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import { addRows, saveDecision } from '../store/save.ts'

/** Says what follows from it: tasks of people until a day, or nothing and why. Then it stands. */
export async function carryOut(work: Work, id: string, carrying: Carrying): Promise<Saved> {
  const opened = await openFor(work, id, 'commit', 'say what follows from this', carrying.rev)
  const { decision } = opened
  const { tasks, noneNeeded } = carrying
  if (tasks.length === 0 && noneNeeded === null)
    throw ruleBroken(
      ...(['tasks', 'commitments_missing', 'Nothing follows from it yet.'] as const),
      'Write who does what until when, or say why nothing needs to be done.',
    )
  if (tasks.length > 0 && noneNeeded !== null)
    throw ruleBroken(
      'noneNeeded',
      'commitments_both',
      'There are tasks.',
      'Leave the reason out, or the tasks.',
    )
  const change = { state: 'standing' as const, noneNeeded }
  const rev = await saveDecision(work, decision, change)
  const goalId = tasks.length === 0 ? null : await goalOf(work, decision.aimId)
  const note = decision.restricted === null ? `Decided: ${decision.question}` : ''
  const taskIds: string[] = []
  for (const task of tasks) taskIds.push((await createTask(work, { ...TASK, ...task, note, goalId })).id)
  await addRows(work, {
    commitments: taskIds.map(taskId => ({ decisionId: id, taskId, round: decision.round })),
  })
  await takeSteps(work, stepOf('decision.standing', 'decided', 'standing', decision, noneNeeded, { taskIds }))
  return saved(opened, rev, change)
}

const TASK = { estimateDays: null, critical: false, recurrence: null, dependsOn: [] }

/** A task serves a live goal only. */
async function goalOf(work: Work, aimId: string | null): Promise<string | null> {
  if (aimId === null) return null
  const { kind, state } = await aimAuthority(work, aimId)
  return kind === 'goal' && state === 'live' ? aimId : null
}

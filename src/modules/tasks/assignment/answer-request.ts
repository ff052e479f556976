import { AppError, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import type { NewAnswer, Saved } from '../contract.ts'
import { requestAnswered } from '../events.ts'
import { mustBeCurrent, openTask, saved } from '../open-task.ts'
import { moved } from '../states/moved.ts'
import { saveTasks } from '../store/save-tasks.ts'

/** Accepts work that another team asks for, or declines it with a reason; a declined task is dropped. */
export async function answerRequest(work: Work, id: string, wish: NewAnswer): Promise<Saved> {
  const opened = await openTask(work, id)
  const { task } = opened
  if (task.awaits === null) throw alreadyAnswered()
  mustBeAllowed(opened.actions, 'answer', 'answer this request')
  mustBeCurrent(opened, wish.rev)
  const { answer, reason = null } = wish
  if (answer === 'declined' && reason === null)
    throw ruleBroken(
      'reason',
      'reason_required',
      'A request is declined with a reason.',
      'Say why in one sentence.',
    )
  const after = answer === 'declined' ? moved(task, 'dropped', reason, work.today) : task
  const move = { id: newId(work.now.getTime()), taskId: id, fromState: task.state, toState: after.state }
  await saveTasks(work, {
    updated: [after],
    answers: [{ taskId: id, answer, reason }],
    moves: after === task ? [] : [{ ...move, reason, override: false }],
  })
  await work.publish(requestAnswered(after, answer, work.actor.personId))
  return saved(after, null)
}

function alreadyAnswered(): AppError {
  const item = {
    field: '',
    code: 'no_open_request',
    message: 'Nothing waits for an answer here.',
    fix: 'Load the task again: somebody may have answered already.',
  }
  return new AppError('illegal_transition', { items: [item], current: { legal: [] } })
}

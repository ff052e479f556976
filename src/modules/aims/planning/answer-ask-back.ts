import { AppError, forbidden, notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { answers } from '../access.ts'
import type { Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { answerRow, readAskBack } from '../store/ask-backs.ts'

/** The other side answers, once. */
export async function answerAskBack(
  work: Work,
  id: string,
  askBackId: string,
  answer: string,
): Promise<Saved> {
  const { aim, by } = await openFor(work, id, 'answer_ask_back')
  const asked = await readAskBack(work, id, askBackId)
  if (asked === null) throw notFound('question')
  if (asked.answer !== null) throw answered(asked.answer)
  if (!answers(asked.side, by)) throw forbidden('answer your own question', 'the other side')
  await answerRow(work, askBackId, answer)
  await work.publish(aimEvent('aim.ask_back_answered', id, { askBackId }))
  return { id, rev: aim.rev, state: aim.state }
}

function answered(answer: string): AppError {
  const item = {
    field: 'answer',
    code: 'already_answered',
    message: 'This question has been answered.',
    fix: 'Ask a new one.',
  }
  return new AppError('duplicate', { items: [item], current: { answer } })
}

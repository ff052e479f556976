import { notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { AnswerQuestion } from '../contract/bodies.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openChange } from '../open-change.ts'
import { questionViews } from '../reading/parts.ts'
import { saveAnswer } from '../store/save.ts'

/** Answers a question for everybody to read, or says that nobody knows yet and when somebody will. A later answer replaces it. */
export async function answerQuestion(
  work: Work,
  id: string,
  questionId: string,
  { rev, answer, notKnownBy }: AnswerQuestion,
): Promise<SavedPart> {
  const opened = await openChange(work, id, 'answer', 'answer questions about this change')
  const question = opened.change.questions.find(each => each.id === questionId)
  if (question === undefined) throw notFound('question')
  const asItIs = async () => {
    const now = await openChange(work, id, 'answer', 'answer questions about this change')
    return questionViews(now, work.today).find(each => each.id === questionId)
  }
  if (question.rev !== rev) throw staleRev(await asItIs())
  if (notKnownBy !== null && notKnownBy <= work.today)
    throw ruleBroken(
      'notKnownBy',
      'not_ahead',
      'This day does not lie ahead.',
      'Choose the day by which you will know.',
    )
  const by = { answeredById: actingPerson(work), answeredOn: work.today }
  if (!(await saveAnswer(work, questionId, rev, { answer, notKnownBy, ...by })))
    throw staleRev(await asItIs())
  await work.publish(
    happened('change.question_answered', opened.change, { questionId, known: notKnownBy === null }),
  )
  return { id: questionId, rev: rev + 1 }
}

import { newId } from '#kernel/id.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { organisationOf } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { AskQuestion } from '../contract/bodies.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { mustBeOpen, openChange } from '../open-change.ts'
import { addQuestion } from '../store/save.ts'
import { PATIENCE_DAYS } from '../warnings.ts'

/**
 * Asks a question, to be answered within five working days. Of an anonymous one nobody is stored: no person in its row, no
 * event in the ledger (which names who acts), and an id made from the day alone, so that it tells no moment either. So that
 * ids do not tell the two kinds apart, all are made that way.
 */
export async function askQuestion(work: Work, id: string, asked: AskQuestion): Promise<SavedPart> {
  const opened = await openChange(work, id, 'ask', 'ask about this change')
  mustBeOpen(opened)
  const calendar = await organisationOf(work)
  const question = {
    id: newId(Date.parse(`${work.today}T00:00:00Z`)),
    text: asked.text,
    askedById: asked.anonymous ? null : actingPerson(work),
    askedOn: work.today,
    dueOn: addWorkingDays(work.today, PATIENCE_DAYS, calendar) ?? work.today,
    ...{ answer: null, notKnownBy: null, answeredById: null, answeredOn: null, rev: 1 },
  }
  await addQuestion(work, id, question)
  if (!asked.anonymous)
    await work.publish(happened('change.question_asked', opened.change, { questionId: question.id }))
  return { id: question.id, rev: 1 }
}

import { AppError, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { aimCards } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { FeedbackView, NewFeedback } from './contract.ts'
import { feedbackGiven } from './events.ts'
import { feedbackProblems } from './feedback.ts'
import { addMessages } from './store/save-messages.ts'
import { viewOf } from './view.ts'

/** Says something to somebody: recognition, or guidance for one person. */
export async function giveFeedback(work: Work, words: NewFeedback): Promise<FeedbackView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const to = [...new Set(words.to)]
  const items = feedbackProblems({ ...words, to }, me, id => chart.isActive(id))
  if (items.length > 0) throw new AppError('rule_broken', { items })
  await mustSeeAim(work, words.aimId)
  const row = {
    ...{ id: newId(work.now.getTime()), kind: words.kind, fromId: me, aimId: words.aimId },
    ...{ whatHappened: words.whatHappened, ledTo: words.ledTo, suggestion: words.suggestion },
    ...{ visibility: words.visibility, givenAt: work.now },
  }
  await addMessages(work, [{ ...row, receivers: to.map(personId => ({ personId })) }])
  await takeSteps(work, feedbackGiven(row, to))
  const receivers = to.map(personId => ({ personId, narrowedTo: null, answer: null }))
  return await viewOf(work, { ...row, state: 'given', rev: 1, receivers })
}

async function mustSeeAim(work: Work, aimId: string | null): Promise<void> {
  if (aimId === null || (await aimCards(work, [aimId])).length === 1) return
  throw ruleBroken(
    'aimId',
    'unknown_aim',
    'This aim does not exist, or is not yours to see.',
    'Choose another one, or leave it out.',
  )
}

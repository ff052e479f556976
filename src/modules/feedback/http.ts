import { bind } from '#platform/http/bind.ts'
import { answerGuidance } from './answer-guidance.ts'
import { changeFeedback } from './change-feedback.ts'
import { feedbackContract } from './contract.ts'
import { giveFeedback } from './give-feedback.ts'
import { listFeedback } from './list-feedback.ts'
import { listUnthanked } from './list-unthanked.ts'
import { narrowFeedback } from './narrow-feedback.ts'
import { openFeedback } from './open-feedback.ts'
import { viewOf } from './view.ts'
import { withdrawFeedback } from './withdraw-feedback.ts'

/** Every route of the room, bound to what answers it. */
export const feedbackRoutes = bind(feedbackContract, {
  listRecognition: (work, { query }) => listFeedback(work, { ...query, kind: 'recognition' }),
  listGuidance: (work, { query }) => listFeedback(work, { ...query, kind: 'guidance', scope: 'mine' }),
  listUnthanked: async work => ({ entries: await listUnthanked(work) }),
  readFeedback: async (work, { params }) =>
    await viewOf(work, await openFeedback(work, params.id, 'read', 'read this')),
  giveFeedback: (work, { body }) => giveFeedback(work, body),
  changeFeedback: (work, { params, body }) => changeFeedback(work, params.id, body),
  withdrawFeedback: (work, { params, body }) => withdrawFeedback(work, params.id, body.rev),
  narrowFeedback: (work, { params, body }) => narrowFeedback(work, params.id, body.visibility),
  answerFeedback: (work, { params, body }) => answerGuidance(work, params.id, body.answer),
})

import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import * as body from './bodies.ts'
import { Saved } from './views.ts'

const one = z.strictObject({ id: Id })
const adds = ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'] as const

/** What people add to an aim while it runs: check-ins, questions, comments, needs. */
export const following = defineContract({
  givePerspective: {
    method: 'POST',
    path: '/api/aims/:id/perspectives',
    summary: 'Say what you think of a vision under consultation',
    params: one,
    body: body.NewPerspective,
    response: Saved,
    errors: adds,
  },
  askBack: {
    method: 'POST',
    path: '/api/aims/:id/ask-backs',
    summary: 'Ask the other side what the brief or the plan means',
    params: one,
    body: body.NewAskBack,
    response: Saved,
    errors: adds,
  },
  answerAskBack: {
    method: 'PUT',
    path: '/api/aims/:id/ask-backs/:askBackId/answer',
    summary: 'Answer a question asked back',
    params: one.extend({ askBackId: Id }),
    body: body.AskBackAnswer,
    response: Saved,
    errors: adds,
  },
  completeMilestone: {
    method: 'PUT',
    path: '/api/aims/:id/milestones/:milestoneId/completion',
    summary: 'Mark a milestone done, or not done after all',
    params: one.extend({ milestoneId: Id }),
    body: body.MilestoneCompletion,
    response: Saved,
    errors: adds,
  },
  checkIn: {
    method: 'POST',
    path: '/api/aims/:id/check-ins',
    summary: 'Check in on a goal: value, chance and note, once a day',
    params: one,
    body: body.NewCheckIn,
    response: Saved,
    errors: [...adds, 'duplicate'],
  },
  checkInDirection: {
    method: 'POST',
    path: '/api/aims/:id/direction-check-ins',
    summary: 'Say whether a strategy or the vision is still right, once a day',
    params: one,
    body: body.NewDirectionCheckIn,
    response: Saved,
    errors: [...adds, 'duplicate'],
  },
  amendCheckIn: {
    method: 'PATCH',
    path: '/api/aims/:id/check-ins/:checkInId',
    summary: 'Amend your check-in within 24 hours',
    params: one.extend({ checkInId: Id }),
    body: body.AmendCheckIn,
    response: Saved,
    errors: adds,
  },
  comment: {
    method: 'POST',
    path: '/api/aims/:id/comments',
    summary: 'Comment on an aim',
    params: one,
    body: body.NewComment,
    response: Saved,
    errors: ['not_found'],
  },
  addNeed: {
    method: 'POST',
    path: '/api/aims/:id/needs',
    summary: 'Record what this aim needs from another, by when',
    params: one,
    body: body.NewNeed,
    response: Saved,
    errors: adds,
  },
  withdrawNeed: {
    method: 'DELETE',
    path: '/api/aims/:id/needs/:needId',
    summary: 'Withdraw a need',
    params: one.extend({ needId: Id }),
    response: Saved,
    errors: adds,
  },
})

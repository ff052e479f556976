import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import * as body from './bodies.ts'
import { Saved } from './views.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

/** Every state change is a noun with its own row: who, when, why. */
export const stepping = defineContract({
  issueBrief: {
    method: 'POST',
    path: '/api/aims/:id/briefing',
    summary: 'Issue the brief to the owner: draft to briefed',
    params: one,
    body: body.Step,
    response: Saved,
    errors: changes,
  },
  submitPlan: {
    method: 'POST',
    path: '/api/aims/:id/plan-submission',
    summary: 'Answer the brief with the plan: briefed to planned',
    params: one,
    body: body.Step,
    response: Saved,
    errors: changes,
  },
  acceptPlan: {
    method: 'POST',
    path: '/api/aims/:id/acceptance',
    summary: 'Accept the plan: planned to live',
    params: one,
    body: body.Step,
    response: Saved,
    errors: changes,
  },
  returnPlan: {
    method: 'POST',
    path: '/api/aims/:id/return',
    summary: 'Return the plan with a question or a reason: planned to briefed',
    params: one,
    body: body.ReturnPlan,
    response: Saved,
    errors: changes,
  },
  closeAim: {
    method: 'POST',
    path: '/api/aims/:id/closure',
    summary:
      "Close with outcome and lesson; from a goal's owner it is a proposal that the brief-giver confirms",
    params: one,
    body: body.CloseAim,
    response: Saved,
    errors: changes,
  },
  returnClosing: {
    method: 'POST',
    path: '/api/aims/:id/closure-return',
    summary: 'Return a proposed closing with a reason',
    params: one,
    body: body.WithReason,
    response: Saved,
    errors: changes,
  },
  archiveAim: {
    method: 'POST',
    path: '/api/aims/:id/archiving',
    summary: 'Archive a draft',
    params: one,
    body: body.Step,
    response: Saved,
    errors: changes,
  },
  consult: {
    method: 'POST',
    path: '/api/aims/:id/consultation',
    summary: 'Open a draft vision for perspectives',
    params: one,
    body: body.Step,
    response: Saved,
    errors: changes,
  },
  publish: {
    method: 'POST',
    path: '/api/aims/:id/publication',
    summary: 'Make a vision, a strategy or a goal of your own live',
    params: one,
    body: body.PublishAim,
    response: Saved,
    errors: changes,
  },
  retire: {
    method: 'POST',
    path: '/api/aims/:id/retirement',
    summary: 'Retire the live vision',
    params: one,
    body: body.WithReason,
    response: Saved,
    errors: changes,
  },
})

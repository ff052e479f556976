import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import * as body from './bodies.ts'
import { Saved } from './views.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

/** Drafting an aim and changing what it says. */
export const editing = defineContract({
  createAim: {
    method: 'POST',
    path: '/api/aims',
    summary: 'Draft an aim, or propose one upward',
    body: body.NewAim,
    response: Saved,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  editBrief: {
    method: 'PUT',
    path: '/api/aims/:id/brief',
    summary: 'Change what and why; on a live goal its owner answers again',
    params: one,
    body: body.EditBrief,
    response: Saved,
    errors: changes,
  },
  editPlan: {
    method: 'PUT',
    path: '/api/aims/:id/plan',
    summary: 'Change how and when: text, milestones and what covers each criterion',
    params: one,
    body: body.EditPlan,
    response: Saved,
    errors: changes,
  },
  setMeasure: {
    method: 'PUT',
    path: '/api/aims/:id/measure',
    summary: 'Set the measure; on a live aim a new version',
    params: one,
    body: body.SetMeasure,
    response: Saved,
    errors: changes,
  },
  setSchedule: {
    method: 'PUT',
    path: '/api/aims/:id/schedule',
    summary: 'Set start, due date and cadence',
    params: one,
    body: body.SetSchedule,
    response: Saved,
    errors: changes,
  },
  moveAim: {
    method: 'PUT',
    path: '/api/aims/:id/parent',
    summary: 'Move an aim below another, or change how it serves it',
    params: one,
    body: body.MoveAim,
    response: Saved,
    errors: changes,
  },
  changeOwner: {
    method: 'PUT',
    path: '/api/aims/:id/owner',
    summary: 'Give an aim to another owner',
    params: one,
    body: body.ChangeOwner,
    response: Saved,
    errors: changes,
  },
})

import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Versioned } from './bodies.ts'
import * as view from './kind-views.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const
const rev = z.int().min(1).meta({ description: 'The version this change is based on' })

export const NewRotation = z.strictObject({
  rev,
  each: z.int().min(1).max(60).meta({ description: 'Questions of one wave' }),
  everyWeeks: z.int().min(1).max(52),
  openDays: z.int().min(3).max(60).meta({ description: 'Days to answer a wave' }),
  nextOn: LocalDate.meta({ description: 'First day of the next wave' }),
})
export type NewRotation = z.output<typeof NewRotation>

/** Surveys that go on by themselves: a pulse that rotates, and questions that follow from dates. */
export const kindRoutes = defineContract({
  readRotation: {
    method: 'GET',
    path: '/api/surveys/:id/rotation',
    summary: 'Show how a draft rotates and what its next waves would ask',
    params: one,
    response: view.RotationView,
    errors: ['not_found', 'forbidden', 'illegal_transition'],
  },
  setRotation: {
    method: 'PUT',
    path: '/api/surveys/:id/rotation',
    summary:
      'Let a draft rotate: it stays the bank, and waves of some of its questions are launched by themselves',
    params: one,
    body: NewRotation,
    response: view.RotationView,
    errors: changes,
  },
  stopRotation: {
    method: 'POST',
    path: '/api/surveys/:id/rotation/stop',
    summary: 'Make no more waves of a draft; what is open stays open',
    params: one,
    body: Versioned,
    response: view.RotationView,
    errors: changes,
  },
})

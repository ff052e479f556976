import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import * as body from './contract/bodies.ts'
import { FocusList } from './contract/focus.ts'
import { HandbackDraft } from './contract/handback.ts'
import { RehearsalPage, Rehearsed } from './contract/rehearsal.ts'
import * as view from './contract/views.ts'

export type * from './contract/bodies.ts'
export type * from './contract/focus.ts'
export type * from './contract/handback.ts'
export type * from './contract/rehearsal.ts'
export type * from './contract/views.ts'

const params = z.strictObject({ id: Id })
const stepParams = z.strictObject({ id: Id, step: z.string().max(40) })

/** Endpoints of the hats: what calls for leading or managing now, why, and by which rules. */
export const hatsContract = defineContract({
  listSituations: {
    method: 'GET',
    path: '/api/hats/situations',
    summary:
      'My situations: three at most first, what to do first when they pull both ways, and those I see beside who wears them',
    response: view.Situations,
  },
  readSituation: {
    method: 'GET',
    path: '/api/hats/situations/:id',
    summary: 'One situation with its evidence, its playbook and how it came to be',
    params,
    response: view.SituationPage,
    errors: ['not_found'],
  },
  answerSituation: {
    method: 'POST',
    path: '/api/hats/situations/:id/answer',
    summary: 'Say whether a situation of mine fits, does not fit (and why), or is for later',
    params,
    body: body.Answer,
    response: view.Answered,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'],
  },
  addContext: {
    method: 'PUT',
    path: '/api/hats/situations/:id/context',
    summary: 'Add what helps to understand a situation that is about me',
    params,
    body: body.Context,
    response: view.SituationPage,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition'],
  },
  sayEnough: {
    method: 'POST',
    path: '/api/hats/situations/:id/enough',
    summary: 'Say of a situation that is about me that it is enough: it ends for both who see it',
    params,
    body: body.Enough,
    response: view.SituationPage,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition'],
  },
  readSteps: {
    method: 'GET',
    path: '/api/hats/situations/:id/steps',
    summary: 'How far the steps of a situation are: what the records show of each, and what the wearer says',
    params,
    response: view.SituationSteps,
    errors: ['not_found'],
  },
  readFocus: {
    method: 'GET',
    path: '/api/hats/situations/:id/focus',
    summary:
      'List the other goals of those who work on a big push, by whose it is to decide whether they pause',
    params,
    response: FocusList,
    errors: ['not_found', 'forbidden'],
  },
  draftHandback: {
    method: 'GET',
    path: '/api/hats/situations/:id/handback',
    summary: 'Draft what somebody who was away needs to know, from the records that both of you may see',
    params,
    response: HandbackDraft,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  tickStep: {
    method: 'PUT',
    path: '/api/hats/situations/:id/steps/:step/tick',
    summary: 'Say that a step of a situation of mine is done where no record shows it',
    params: stepParams,
    response: view.SituationSteps,
    errors: ['not_found', 'forbidden', 'illegal_transition'],
  },
  untickStep: {
    method: 'DELETE',
    path: '/api/hats/situations/:id/steps/:step/tick',
    summary: 'Take back that a step is done',
    params: stepParams,
    response: view.SituationSteps,
    errors: ['not_found', 'forbidden', 'illegal_transition'],
  },
  readRules: {
    method: 'GET',
    path: '/api/hats/rules',
    summary:
      'Every rule: what is noticed, from which records, who sees it, when it is over, and by which numbers; for everybody',
    response: view.RulesPage,
  },
  editThreshold: {
    method: 'PUT',
    path: '/api/hats/thresholds/:key',
    summary: 'Change a number that the rules judge by, within its bounds and with a reason (people team)',
    params: z.strictObject({ key: z.string().max(40) }),
    body: body.ThresholdEdit,
    response: view.RulesPage,
    errors: ['not_found', 'forbidden', 'stale_rev', 'rule_broken'],
  },
  rehearse: {
    method: 'POST',
    path: '/api/hats/rehearsals',
    summary:
      'Try a change out in a copy of the records: which situations would open, close or be told otherwise; nothing is written (reads the whole organisation, so six a minute)',
    body: z.strictObject({ change: Rehearsed }),
    response: RehearsalPage,
    errors: ['not_found', 'forbidden', 'rule_broken'],
    perMinute: 6,
  },
  readRecord: {
    method: 'GET',
    path: '/api/hats/record',
    summary:
      'How often each rule fired, fitted and cleared in the whole organisation, from ten on (people team)',
    response: view.RecordPage,
    errors: ['forbidden'],
  },
})

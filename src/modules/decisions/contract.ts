import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { line } from '#kernel/text.ts'
import * as body from './contract/bodies.ts'
import * as view from './contract/views.ts'
import { STATES_ASKED, Whose } from './contract/words.ts'

export type * from './contract/bodies.ts'
export type * from './contract/views.ts'
export type * from './contract/words.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const
const adds = ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'] as const

export const DecisionFilter = z.strictObject({
  whose: Whose.default('all'),
  state: z.enum(STATES_ASKED).default('any').meta({ description: 'Open: not decided yet' }),
  aimId: Id.optional(),
  teamId: Id.optional().meta({ description: 'This team and the teams below it' }),
  text: line(140).optional().meta({ description: 'Part of the question' }),
})
export type DecisionFilter = z.output<typeof DecisionFilter>

/** Endpoints of decisions: propose, gather, decide, stick to it, and reopen only for a reason. */
export const decisionsContract = defineContract({
  listDecisions: {
    method: 'GET',
    path: '/api/decisions',
    summary: 'List decisions: open ones by their date, others the newest first',
    query: DecisionFilter.extend(pageQuery),
    response: pageOf(view.DecisionRow),
    errors: ['not_found'],
  },
  proposeDecision: {
    method: 'POST',
    path: '/api/decisions',
    summary: 'Propose a decision; charters and delegations say who decides',
    body: body.NewDecision,
    response: view.Saved,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  readDecider: {
    method: 'GET',
    path: '/api/decisions/decider',
    summary: 'Show who would decide, and whose view would be required',
    query: z.strictObject({ aimId: Id.optional(), teamId: Id.optional(), area: line(140).optional() }),
    response: view.DeciderView,
    errors: ['not_found'],
  },
  readDecision: {
    method: 'GET',
    path: '/api/decisions/:id',
    summary: 'Show one decision with everything that led to it',
    params: one,
    response: view.DecisionPage,
    errors: ['not_found'],
  },
  editDecision: {
    method: 'PATCH',
    path: '/api/decisions/:id',
    summary: 'Change the question, its background or its date',
    params: one,
    body: body.EditDecision,
    response: view.Saved,
    errors: changes,
  },
  addOption: {
    method: 'POST',
    path: '/api/decisions/:id/options',
    summary: 'Add something that can be chosen',
    params: one,
    body: body.NewOption,
    response: view.Saved,
    errors: adds,
  },
  addEvidence: {
    method: 'POST',
    path: '/api/decisions/:id/evidence',
    summary: 'Add what is known, with its source',
    params: one,
    body: body.NewEvidence,
    response: view.Saved,
    errors: adds,
  },
  askViews: {
    method: 'POST',
    path: '/api/decisions/:id/views',
    summary: 'Ask people for their view',
    params: one,
    body: body.Asking,
    response: view.Saved,
    errors: adds,
  },
  giveView: {
    method: 'PUT',
    path: '/api/decisions/:id/views/mine',
    summary: 'Give your view, or change it',
    params: one,
    body: body.GivenView,
    response: view.Saved,
    errors: adds,
  },
  decide: {
    method: 'POST',
    path: '/api/decisions/:id/ruling',
    summary: 'Decide, with reasons and what was set aside',
    params: one,
    body: body.Ruling,
    response: view.Saved,
    errors: changes,
  },
  carryOut: {
    method: 'POST',
    path: '/api/decisions/:id/commitments',
    summary: 'Say what follows: tasks, or nothing and why; then it stands',
    params: one,
    body: body.Carrying,
    response: view.Saved,
    errors: changes,
  },
  reopenDecision: {
    method: 'POST',
    path: '/api/decisions/:id/reopening',
    summary: 'Reopen it with new evidence, or once its date to look again has come',
    params: one,
    body: body.Reopening,
    response: view.Saved,
    errors: changes,
  },
  dropDecision: {
    method: 'POST',
    path: '/api/decisions/:id/expiry',
    summary: 'Let it go undecided, and say why',
    params: one,
    body: body.WithWhy,
    response: view.Saved,
    errors: changes,
  },
  handOver: {
    method: 'POST',
    path: '/api/decisions/:id/decider',
    summary: 'Let somebody else decide it',
    params: one,
    body: body.HandingOver,
    response: view.Saved,
    errors: changes,
  },
})

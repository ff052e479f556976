import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { line } from '#kernel/text.ts'
import * as body from './contract/bodies.ts'
import * as view from './contract/views.ts'
import { Column, Whose } from './contract/words.ts'

export type * from './contract/bodies.ts'
export type * from './contract/views.ts'
export type * from './contract/words.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

export const IdeaFilter = z.strictObject({
  whose: Whose.default('all'),
  column: Column.optional(),
  aimId: Id.optional().meta({ description: 'Ideas that would serve this aim' }),
  text: line(140).optional().meta({ description: 'Part of the title' }),
})
export type IdeaFilter = z.output<typeof IdeaFilter>

/** Endpoints of ideas: propose one, answer it, and say what came of it. */
export const ideasContract = defineContract({
  readBoard: {
    method: 'GET',
    path: '/api/ideas/board',
    summary: 'Show ideas by where they stand, the first of each column',
    query: z.strictObject({ whose: Whose.default('all') }),
    response: view.Board,
  },
  listIdeas: {
    method: 'GET',
    path: '/api/ideas',
    summary:
      'List ideas: waiting ones by when they are due, tried ones by when they end, others newest first',
    query: IdeaFilter.extend(pageQuery),
    response: pageOf(view.IdeaRow),
  },
  proposeIdea: {
    method: 'POST',
    path: '/api/ideas',
    summary: 'Propose an idea; it is answered within ten working days',
    body: body.NewIdea,
    response: view.Saved,
    errors: ['not_found', 'rule_broken'],
  },
  readAnswerer: {
    method: 'GET',
    path: '/api/ideas/answerer',
    summary: 'Show who would answer an idea, and until when',
    query: z.strictObject({ aimId: Id.optional() }),
    response: view.AnswererView,
    errors: ['not_found'],
  },
  readIdea: {
    method: 'GET',
    path: '/api/ideas/:id',
    summary: 'Show one idea with who would help and what came of it',
    params: one,
    response: view.IdeaPage,
    errors: ['not_found'],
  },
  editIdea: {
    method: 'PATCH',
    path: '/api/ideas/:id',
    summary: 'Change what an idea says while it waits',
    params: one,
    body: body.EditIdea,
    response: view.Saved,
    errors: changes,
  },
  supportIdea: {
    method: 'PUT',
    path: '/api/ideas/:id/help',
    summary: 'Say how you would help',
    params: one,
    body: body.Support,
    response: view.Saved,
    errors: ['not_found', 'forbidden', 'illegal_transition'],
  },
  leaveIdea: {
    method: 'DELETE',
    path: '/api/ideas/:id/help',
    summary: 'Take your offer to help back',
    params: one,
    response: view.Saved,
    errors: ['not_found'],
  },
  approveIdea: {
    method: 'POST',
    path: '/api/ideas/:id/approval',
    summary: 'Say yes: it becomes a draft aim or a proposed decision',
    params: one,
    body: body.Approval,
    response: view.Saved,
    errors: changes,
  },
  tryIdea: {
    method: 'POST',
    path: '/api/ideas/:id/trial',
    summary: 'Say try it: what we expect, what would tell us, until when',
    params: one,
    body: body.Trial,
    response: view.Saved,
    errors: changes,
  },
  postponeIdea: {
    method: 'POST',
    path: '/api/ideas/:id/postponement',
    summary: 'Say not now, with the reason, and when you look again',
    params: one,
    body: body.Postponement,
    response: view.Saved,
    errors: changes,
  },
  passIdea: {
    method: 'POST',
    path: '/api/ideas/:id/passing',
    summary: 'Pass it to somebody else who answers; the clock does not start anew',
    params: one,
    body: body.Passing,
    response: view.Saved,
    errors: changes,
  },
  endTrial: {
    method: 'POST',
    path: '/api/ideas/:id/learning',
    summary: 'End the trial with what was learned',
    params: one,
    body: body.Learned,
    response: view.Saved,
    errors: changes,
  },
  withdrawIdea: {
    method: 'POST',
    path: '/api/ideas/:id/withdrawal',
    summary: 'Take back what you proposed',
    params: one,
    body: body.Withdrawal,
    response: view.Saved,
    errors: changes,
  },
})

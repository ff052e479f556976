import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { SomeBody } from '#kernel/text.ts'
import * as charter from './contract/charter-shapes.ts'
import * as exchange from './contract/exchange-shapes.ts'
import { NewNorms, NormsView } from './contract/norms-shapes.ts'

export type * from './contract/charter-shapes.ts'
export type * from './contract/exchange-shapes.ts'
export { CLARITY, PICKS } from './contract/exchange-shapes.ts'
export type * from './contract/norms-shapes.ts'

const one = z.strictObject({ id: Id })
const onRev = z.strictObject({ rev: charter.Rev })
const step = {
  params: one,
  response: charter.SavedCharter,
  errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'],
} as const

/** Every endpoint of the charters room: charters, what two people answer blindly, team norms. */
export const chartersContract = defineContract({
  listCharters: {
    method: 'GET',
    path: '/api/charters',
    summary: 'List your charter and those of the people you answer for, with what waits between you',
    response: z.strictObject({
      mine: charter.PersonCharter,
      manager: charter.Who.nullable(),
      team: z.array(charter.PersonCharter),
      exchanges: z.array(exchange.ExchangeLine),
      overlaps: z.array(charter.Overlap),
    }),
  },
  readCoverage: {
    method: 'GET',
    path: '/api/charters/coverage',
    summary: 'Count acknowledged charters by team: of all for the people team, else of the teams you lead',
    response: z.strictObject({
      teams: z.array(charter.Coverage),
      /** For the people team alone: whether leaders go first. */
      byStanding: charter.CoverageOfLeaders.nullable(),
    }),
  },
  startCharter: {
    method: 'POST',
    path: '/api/charters',
    summary:
      'Begin a charter: from the one in force, else from what others with this title show, and the person’s goals',
    body: z.strictObject({ personId: Id }),
    response: charter.SavedCharter,
    errors: ['not_found', 'forbidden', 'duplicate', 'rule_broken'],
  },
  readCharterOf: {
    method: 'GET',
    path: '/api/charters/of/:id',
    summary: 'Show how a person stands with their charter, or the part of it that everybody may read',
    params: one,
    response: z.strictObject({
      standing: charter.PersonCharter.nullable(),
      excerpt: charter.CharterExcerpt.nullable(),
      mayStart: z.boolean(),
    }),
    errors: ['not_found'],
  },
  readCharter: {
    method: 'GET',
    path: '/api/charters/:id',
    summary: 'Show one version of a charter to the two people it is between',
    params: one,
    response: charter.CharterView,
    errors: ['not_found'],
  },
  compareCharters: {
    method: 'GET',
    path: '/api/charters/:id/changes',
    summary: 'Show what changed since another version, by default the one before',
    params: one,
    query: z.strictObject({ since: Id.optional() }),
    response: charter.CharterChanges,
    errors: ['not_found'],
  },
  editCharter: {
    method: 'PUT',
    path: '/api/charters/:id/content',
    summary:
      'Write what a charter says; acknowledgements of an offered one are undone, and it is a draft again',
    body: z.strictObject({ ...charter.CharterContent.shape, rev: charter.Rev }),
    ...step,
  },
  offerCharter: {
    method: 'POST',
    path: '/api/charters/:id/offer',
    summary: 'Offer a draft to the other side, complete and with a review date',
    body: onRev,
    ...step,
  },
  acknowledgeCharter: {
    method: 'POST',
    path: '/api/charters/:id/acknowledgement',
    summary: 'Acknowledge an offered charter for your side, or one in force as the new manager',
    body: onRev,
    ...step,
  },
  queryCharter: {
    method: 'POST',
    path: '/api/charters/:id/query',
    summary: 'Ask about a point of an offered charter: it is a draft again',
    body: z.strictObject({ rev: charter.Rev, point: SomeBody }),
    ...step,
  },
  archiveCharter: {
    method: 'POST',
    path: '/api/charters/:id/archiving',
    summary: 'Put a charter aside that is not in force yet',
    body: onRev,
    ...step,
  },
  showCharter: {
    method: 'PUT',
    path: '/api/charters/:id/exemplar',
    summary: 'Let everybody read title, purpose and own decisions of your charter, or no longer',
    body: z.strictObject({ rev: charter.Rev, exemplar: z.boolean() }),
    ...step,
  },
  askExchange: {
    method: 'POST',
    path: '/api/charters/exchanges',
    summary: 'Ask a person and who answers for them the same question: priorities or clarity',
    body: z.strictObject({ personId: Id, kind: exchange.ExchangeKind }),
    response: exchange.ExchangeView,
    errors: ['not_found', 'forbidden', 'duplicate', 'rule_broken'],
  },
  readExchange: {
    method: 'GET',
    path: '/api/charters/exchanges/:id',
    summary: 'Show your answer, and both once both are in',
    params: one,
    response: exchange.ExchangeView,
    errors: ['not_found'],
  },
  answerExchange: {
    method: 'PUT',
    path: '/api/charters/exchanges/:id/answer',
    summary: 'Answer for your side; you can change it until the other side has answered too',
    params: one,
    body: exchange.ExchangeAnswer,
    response: exchange.ExchangeView,
    errors: ['not_found', 'illegal_transition', 'rule_broken'],
  },
  settleExchange: {
    method: 'POST',
    path: '/api/charters/exchanges/:id/settlement',
    summary: 'Say that the two of you have talked about it',
    params: one,
    response: exchange.ExchangeView,
    errors: ['not_found', 'illegal_transition'],
  },
  cancelExchange: {
    method: 'POST',
    path: '/api/charters/exchanges/:id/cancellation',
    summary: 'Take a question back that you asked, before both have answered',
    params: one,
    response: exchange.ExchangeView,
    errors: ['not_found', 'forbidden', 'illegal_transition'],
  },
  readNorms: {
    method: 'GET',
    path: '/api/charters/norms/:id',
    summary: 'Show how a team works together, to its members and the line above',
    params: one,
    response: NormsView,
    errors: ['not_found'],
  },
  writeNorms: {
    method: 'PUT',
    path: '/api/charters/norms/:id',
    summary: 'Write how your team works together; every member is asked to agree again',
    params: one,
    body: NewNorms,
    response: NormsView,
    errors: ['not_found', 'forbidden', 'stale_rev'],
  },
  agreeToNorms: {
    method: 'POST',
    path: '/api/charters/norms/:id/agreement',
    summary: 'Agree to how your team works together',
    params: one,
    body: z.strictObject({ version: z.int().min(1) }),
    response: NormsView,
    errors: ['not_found', 'forbidden', 'stale_rev'],
  },
})

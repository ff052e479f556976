import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, Statement, Title } from '#kernel/text.ts'
import { CoverAreas } from './contract/cover-areas.ts'

const Rev = z.number().int().min(1)
const Level = z.int().min(1).max(5)
const Who = z.strictObject({ id: Id, name: z.string() })

const DelegationState = z.enum([
  'offered',
  'needs_more',
  'accepted',
  'active',
  'ended',
  'declined',
  'recalled',
  'lapsed',
])

/** What the reader may do now. */
export const DelegationStep = z.enum([
  'accept',
  'need_more',
  'decline',
  'change_terms',
  'check',
  'set_level',
  'set_areas',
  'recall',
  'end',
])
export type DelegationStep = z.infer<typeof DelegationStep>

/** A delegation as a line of a list. */
export const DelegationRow = z.strictObject({
  id: Id,
  rev: Rev,
  kind: z.enum(['aim', 'task', 'area', 'cover']),
  title: z.string(),
  aimId: Id.nullable(),
  taskId: Id.nullable(),
  team: Who.nullable(),
  absent: Who.nullable(),
  from: Who,
  to: Who,
  /** Of a cover that of the part in which it goes furthest. */
  level: Level,
  /** Covers only: how far in each part of the absent person's work. */
  areas: CoverAreas.nullable(),
  state: DelegationState,
  startsOn: LocalDate,
  untilOn: LocalDate.nullable(),
  nextCheckOn: LocalDate.nullable(),
  /** Three good checks in a row: time to ask whether to raise the level. */
  mayBeRaised: z.boolean(),
  /** Times the giver acted inside it in the last 28 days; null for everybody but the two, and after a write. */
  reachIns: z.int().nullable(),
  steps: z.array(DelegationStep),
})
export type DelegationRow = z.infer<typeof DelegationRow>

/** Everything about one delegation. */
export const DelegationPage = DelegationRow.extend({
  outcome: z.string(),
  moneyLimit: z.int().nullable(),
  peopleLimit: z.string(),
  riskLimit: z.string(),
  resources: z.string(),
  handover: z.string(),
  checkDays: z.int(),
  goodChecks: z.int(),
  offeredOn: LocalDate,
  endedOn: LocalDate.nullable(),
  needs: z.strictObject({ what: z.enum(['resources', 'authority', 'both']), text: z.string() }).nullable(),
  lowered: z.strictObject({ from: Level, until: LocalDate }).nullable(),
  checks: z.array(
    z.strictObject({ id: Id, madeOn: LocalDate, by: Who, good: z.boolean(), note: z.string() }),
  ),
  levels: z.array(
    z.strictObject({
      id: Id,
      /** The part of a cover whose level changed; null for what has one level. */
      area: CoverAreas.keyof().nullable(),
      fromLevel: Level,
      level: Level,
      untilOn: LocalDate.nullable(),
      why: z.string().nullable(),
      /** Null where a lowered level came back by itself. */
      by: Who.nullable(),
      changedOn: LocalDate,
    }),
  ),
  /** What the giver did inside it; null for everybody but the two. */
  reachInList: z
    .array(
      z.strictObject({
        id: Id,
        at: z.iso.datetime(),
        by: Who,
        act: z.string(),
        subjectKind: z.string(),
        subjectId: Id,
      }),
    )
    .nullable(),
  history: z.array(
    z.strictObject({
      from: z.string().nullable(),
      to: z.string(),
      at: z.iso.datetime(),
      by: Who.nullable(),
      why: z.string().nullable(),
    }),
  ),
})
export type DelegationPage = z.infer<typeof DelegationPage>

/** What authority is given over. */
const Matter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('aim'), aimId: Id }),
  z.strictObject({ kind: z.literal('task'), taskId: Id }),
  z.strictObject({ kind: z.literal('area'), area: Title, teamId: Id.nullable().default(null) }),
  /** Parts that `areas` does not name are covered at the level of the offer. */
  z.strictObject({ kind: z.literal('cover'), personId: Id, areas: CoverAreas.partial().optional() }),
])
export type Matter = z.infer<typeof Matter>

const TERMS = {
  level: Level,
  outcome: Statement,
  moneyLimit: z.int().min(0).max(2_000_000_000).nullable().default(null),
  peopleLimit: line(280).default(''),
  riskLimit: line(280).default(''),
  resources: Statement,
  checkDays: z.int().min(1).max(366),
  startsOn: LocalDate,
  untilOn: LocalDate,
}

export const NewDelegation = z.strictObject({
  matter: Matter,
  toId: Id,
  ...TERMS,
  handover: Body.default(''),
})
export type NewDelegation = z.infer<typeof NewDelegation>

/** `areas` is for covers: parts that it does not name are covered at `level`. */
export const NewTerms = z.strictObject({
  ...{ rev: Rev, ...TERMS, areas: CoverAreas.partial().nullable().default(null) },
  why: Statement.nullable().default(null),
})
export type NewTerms = z.infer<typeof NewTerms>

/** How far the reader can go, as the form asks while it is filled in. */
export const AuthorityView = z.strictObject({
  title: z.string(),
  most: z.int().min(0).max(5),
  source: z.enum(['brief_giver', 'line', 'owner', 'held', 'assignee', 'none']),
  untilOn: LocalDate.nullable(),
  moneyLimit: z.int().nullable(),
})
export type AuthorityView = z.infer<typeof AuthorityView>

const params = z.strictObject({ id: Id })
const step = {
  method: 'POST',
  params,
  response: DelegationRow,
  errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'],
} as const

export const delegationsContract = defineContract({
  listMyDelegations: {
    method: 'GET',
    path: '/api/delegations',
    summary: 'List what I give and receive, and the covers around me',
    response: z.strictObject({
      given: z.array(DelegationRow),
      received: z.array(DelegationRow),
      covers: z.array(DelegationRow),
    }),
  },
  listDelegationsAround: {
    method: 'GET',
    path: '/api/delegations/around',
    summary: 'List open delegations of a person, or over an aim, that I may see',
    query: z.strictObject({ personId: Id.optional(), aimId: Id.optional() }),
    response: z.strictObject({ entries: z.array(DelegationRow) }),
    errors: ['not_found'],
  },
  readAuthority: {
    method: 'GET',
    path: '/api/delegations/authority',
    summary: 'How far I can give authority over something, and why',
    query: z.strictObject({
      toId: Id,
      aimId: Id.optional(),
      taskId: Id.optional(),
      teamId: Id.optional(),
      absentId: Id.optional(),
    }),
    response: AuthorityView,
    errors: ['not_found'],
  },
  offerDelegation: {
    method: 'POST',
    path: '/api/delegations',
    summary: 'Offer authority over a goal, a task, an area, or as a cover',
    body: NewDelegation,
    response: DelegationRow,
    errors: ['not_found', 'rule_broken'],
  },
  readDelegation: {
    method: 'GET',
    path: '/api/delegations/:id',
    summary: 'Read a delegation with its checks, levels and history',
    params,
    response: DelegationPage,
    errors: ['not_found'],
  },
  acceptDelegation: {
    ...step,
    path: '/api/delegations/:id/acceptance',
    summary: 'Accept a delegation offered to me',
    body: z.strictObject({ rev: Rev }),
  },
  askForMore: {
    ...step,
    path: '/api/delegations/:id/needs',
    summary: 'Say what I need before I can accept: resources or authority',
    body: z.strictObject({ rev: Rev, what: z.enum(['resources', 'authority', 'both']), text: Statement }),
  },
  declineDelegation: {
    ...step,
    path: '/api/delegations/:id/refusal',
    summary: 'Decline a delegation with the reason',
    body: z.strictObject({ rev: Rev, why: Statement }),
  },
  changeTerms: {
    ...step,
    method: 'PUT',
    path: '/api/delegations/:id/terms',
    summary: 'Answer what was needed, or change an offer that waits',
    body: NewTerms,
  },
  checkDelegation: {
    ...step,
    path: '/api/delegations/:id/checks',
    summary: 'Note how a check went',
    body: z.strictObject({ rev: Rev, good: z.boolean(), note: line(280).default('') }),
  },
  setLevel: {
    ...step,
    method: 'PUT',
    path: '/api/delegations/:id/level',
    summary: 'Raise the level, or lower it with a reason and an end',
    body: z.strictObject({
      rev: Rev,
      level: Level,
      why: Statement.nullable().default(null),
      untilOn: LocalDate.nullable().default(null),
    }),
  },
  setCoverAreas: {
    ...step,
    method: 'PUT',
    path: '/api/delegations/:id/areas',
    summary: 'Set how far a cover goes in each part of the work; going less far needs a reason',
    body: z.strictObject({ rev: Rev, areas: CoverAreas, why: Statement.nullable().default(null) }),
  },
  recallDelegation: {
    ...step,
    path: '/api/delegations/:id/recall',
    summary: 'Take a delegation back with the reason; my own manager is told',
    body: z.strictObject({ rev: Rev, why: Statement }),
  },
  endDelegation: {
    ...step,
    path: '/api/delegations/:id/end',
    summary: 'Say that a delegation is done, with how it went',
    body: z.strictObject({ rev: Rev, why: Statement }),
  },
})

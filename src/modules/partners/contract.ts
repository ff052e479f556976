import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line, SomeBody, Statement, Title } from '#kernel/text.ts'

const Rev = z.number().int().min(1)
const Who = z.strictObject({ id: Id, name: z.string() })

/** A party as everybody may see it. */
export const PartyRow = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  about: z.string(),
  owner: Who,
  /** The owner has left: somebody has to take the relationship over. */
  ownerLeft: z.boolean(),
  addedOn: LocalDate,
  endedOn: LocalDate.nullable(),
})
export type PartyRow = z.infer<typeof PartyRow>

/** What we promised a party, or they promised us; kept, moved and missed ones stay. */
export const PartyPromise = z.strictObject({
  id: Id,
  side: z.enum(['ours', 'theirs']),
  /** Who of us promised it, or follows what they promised. */
  who: Who,
  /** Null once who made it is erased. */
  what: z.string().nullable(),
  dueOn: LocalDate,
  state: z.enum(['open', 'kept', 'renegotiated', 'missed', 'withdrawn']),
  /** The day it was due at first, where it was renegotiated. */
  firstDueOn: LocalDate.nullable(),
})
export type PartyPromise = z.infer<typeof PartyPromise>

/** What the reader may do with it. */
const PartyStep = z.enum(['change', 'hand_over', 'end', 'note', 'promise'])

/** Everything about a party that the reader may see. */
export const PartyPage = PartyRow.extend({
  /** Null for those who may not read them. */
  notes: z.array(z.strictObject({ id: Id, by: Who, madeOn: LocalDate, text: z.string() })).nullable(),
  /** What we promised them and they promised us; null for those who may not read notes. */
  promises: z.array(PartyPromise).nullable(),
  owners: z.array(
    z.strictObject({ id: Id, from: Who, to: Who, why: z.string().nullable(), madeOn: LocalDate }),
  ),
  steps: z.array(PartyStep),
})
export type PartyPage = z.infer<typeof PartyPage>

export const NewParty = z.strictObject({
  name: Title,
  about: line(280).default(''),
  /** The reader themselves where it is left out. */
  ownerId: Id.nullable().default(null),
})
export type NewParty = z.infer<typeof NewParty>

/** A promise between us and a party. */
export const NewPartyPromise = z.strictObject({
  /** `ours`: I promise them; `theirs`: they promise us, and the owner follows it. */
  side: z.enum(['ours', 'theirs']),
  what: Statement,
  dueOn: LocalDate,
})
export type NewPartyPromise = z.infer<typeof NewPartyPromise>

const params = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'rule_broken'] as const

export const partnersContract = defineContract({
  listPartners: {
    method: 'GET',
    path: '/api/partners',
    summary: 'List external parties with who keeps the relationship',
    query: z.strictObject({
      text: line(140).optional(),
      ownerId: Id.optional(),
      ended: z.stringbool().default(false),
    }),
    response: z.strictObject({ entries: z.array(PartyRow) }),
  },
  addPartner: {
    method: 'POST',
    path: '/api/partners',
    summary: 'Add an external party',
    body: NewParty,
    response: PartyRow,
    errors: ['rule_broken'],
  },
  readPartner: {
    method: 'GET',
    path: '/api/partners/:id',
    summary: 'Read a party, with notes and promises for those who may',
    params,
    response: PartyPage,
    errors: ['not_found'],
  },
  changePartner: {
    method: 'PATCH',
    path: '/api/partners/:id',
    summary: 'Change the name of a party or what it is',
    params,
    body: z.strictObject({ rev: Rev, name: Title, about: line(280) }),
    response: PartyRow,
    errors: changes,
  },
  handOverPartner: {
    method: 'PUT',
    path: '/api/partners/:id/owner',
    summary: 'Hand the relationship over to somebody else, with what they promised us',
    params,
    body: z.strictObject({ rev: Rev, ownerId: Id, why: Statement.nullable().default(null) }),
    response: PartyRow,
    errors: changes,
  },
  endPartner: {
    method: 'POST',
    path: '/api/partners/:id/end',
    summary: 'Say that the relationship has ended',
    params,
    body: z.strictObject({ rev: Rev }),
    response: PartyRow,
    errors: changes,
  },
  addPartnerNote: {
    method: 'POST',
    path: '/api/partners/:id/notes',
    summary: 'Write a note about a party, for the owner’s team',
    params,
    body: z.strictObject({ text: SomeBody }),
    response: z.strictObject({ id: Id }),
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  addPartnerPromise: {
    method: 'POST',
    path: '/api/partners/:id/promises',
    summary: 'Write down what we promised a party or they promised us',
    params,
    body: NewPartyPromise,
    response: z.strictObject({ id: Id }),
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
})

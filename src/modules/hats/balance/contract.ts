import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line } from '#kernel/text.ts'
import { ACT_KINDS, ACT_NAMES, type ActName } from './act-kinds.ts'

/** What can be recorded or added, in the order of the table. */
export const KINDS: readonly ActName[] = ACT_NAMES

/** How much each counts, and how much of it is leading, 0–1: published to everybody. */
export const WEIGHTS = ACT_KINDS

const Kind = z.enum(ACT_NAMES as [ActName, ...ActName[]])

/** Shares of leading, 0–1. */
const Range = z.strictObject({ low: z.number(), high: z.number() })
const Named = z.strictObject({ id: Id, name: z.string() })

/** What one kind adds: `share` is its part of everything recorded, `lead` how much of it was leading, 0–1. */
const KindShare = z.strictObject({ kind: Kind, events: z.int(), share: z.number(), lead: z.number() })

/** What is recorded, and what it takes before anything is said. */
const Recorded = z.strictObject({
  events: z.int(),
  weeks: z.int(),
  /** Whether different kinds and weeks weigh enough together. */
  spread: z.boolean(),
  needs: z.strictObject({ events: z.int(), weeks: z.int() }),
})

/** Whose eyes a snapshot is for. */
export const SharedAs = z.enum(['manager', 'coach'])
export type SharedAs = z.output<typeof SharedAs>

/** A picture of a day, for one other person. It never changes. */
const Image = z.strictObject({
  told: Range,
  expected: Range.nullable(),
  level: z.int(),
  events: z.int(),
  weeks: z.int(),
  kinds: z.array(KindShare),
})
export type Image = z.output<typeof Image>

const Share = z.strictObject({ id: Id, with: Named, as: SharedAs, takenOn: LocalDate })

/** A snapshot as either of the two reads it. */
export const SnapshotView = z.strictObject({ ...Share.shape, from: Named, image: Image })
export type SnapshotView = z.output<typeof SnapshotView>

/** How somebody's recorded weeks divide. Only they ever read it. */
export const BalanceView = z.strictObject({
  /** The first day that counts. */
  from: LocalDate,
  /** Between which shares of leading it was; null when too little is recorded. */
  told: Range.nullable(),
  recorded: Recorded,
  level: z.int(),
  /** Whether the range is the mean of their own and those they act for. */
  acting: z.boolean(),
  /** Null where nothing is expected. */
  expected: Range.nullable(),
  /** Open situations that move what is expected. */
  open: z.strictObject({ lead: z.int(), manage: z.int() }),
  /** Whether the two do not meet; null where one of them is missing. */
  outside: z.boolean().nullable(),
  /** The heaviest first. */
  kinds: z.array(KindShare),
  /** Own tasks finished in the same weeks; they count to neither. */
  ownTasks: z.int(),
  /** Acts left out or turned round by the person. */
  marked: z.int(),
  shares: z.array(Share),
  /** Who answers for the person; null at the top. */
  manager: Named.nullable(),
  optedIn: z.boolean(),
})
export type BalanceView = z.output<typeof BalanceView>

/** How twelve earlier weeks divided. `told` is null when too little is recorded, `title` when no post was held on the last day. */
const Season = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  told: Range.nullable(),
  events: z.int(),
  title: z.string().nullable(),
  /** Null where nothing was expected. */
  expected: Range.nullable(),
})
export type Season = z.output<typeof Season>

/** `other_hat`: nine tenths of it count for the other hat than its kind. */
export const Mark = z.enum(['other_hat', 'left_out'])
export type Mark = z.output<typeof Mark>

/** One thing the person did. */
export const ActView = z.strictObject({
  id: Id,
  on: LocalDate,
  /** Null when they may no longer see what it was about. */
  label: z.string().nullable(),
  link: z.string().nullable(),
  /** How much of it counts as leading now, 0–1. */
  lead: z.number(),
  /** Nobody else said that it took place. */
  unconfirmed: z.boolean(),
  /** Added by the person themselves. */
  added: z.boolean(),
  mark: Mark.nullable(),
})
export type ActView = z.output<typeof ActView>

/** The three broad bands of the organisation's picture: how many mostly manage, do both, mostly lead. */
const Bands = z.strictObject({ manage: z.int(), both: z.int(), lead: z.int() })
export type Bands = z.output<typeof Bands>

/** One level in the organisation's picture; `picture` is null where nothing may be shown. */
const LevelPicture = z.strictObject({
  level: z.int(),
  picture: z.strictObject({ takenOn: LocalDate, people: z.int(), bands: Bands }).nullable(),
})

export const OrganisationBalance = z.strictObject({
  levels: z.array(LevelPicture),
  /** How many people of a level have to share before it is shown, and how many have to come or go before it is drawn anew. */
  least: z.int(),
  nextOn: LocalDate,
})
export type OrganisationBalance = z.output<typeof OrganisationBalance>

const byId = z.strictObject({ id: Id })
const oneAct = z.strictObject({ kind: Kind, id: Id })

/** Something done where Fairlead does not see it. Without kind or note it is refused in words. */
const NewAct = z.strictObject({ kind: Kind.nullable(), on: LocalDate, note: line(140) })
export type NewAct = z.output<typeof NewAct>

const NewSnapshot = z.strictObject({ withId: Id.nullable(), as: SharedAs })
export type NewSnapshot = z.output<typeof NewSnapshot>

/** Endpoints of the balance: everything here is the person’s own, except what they share. */
export const balanceContract = defineContract({
  readBalance: {
    method: 'GET',
    path: '/api/hats/balance',
    summary: 'Show how your recorded work of twelve weeks divides into leading and managing',
    response: BalanceView,
  },
  listSeasons: {
    method: 'GET',
    path: '/api/hats/balance/seasons',
    summary: 'List how your recorded work divided before, twelve weeks at a time, newest first',
    response: z.strictObject({ entries: z.array(Season) }),
  },
  listActs: {
    method: 'GET',
    path: '/api/hats/balance/acts/:kind',
    summary: 'List what you did of one kind, newest first, left out ones included',
    params: z.strictObject({ kind: Kind }),
    response: z.strictObject({ entries: z.array(ActView) }),
  },
  markAct: {
    method: 'PUT',
    path: '/api/hats/balance/acts/:kind/:id/mark',
    summary: 'Say that something you did was the other hat, or leave it out; null takes that back',
    params: oneAct,
    body: z.strictObject({ mark: Mark.nullable() }),
    errors: ['not_found'],
  },
  addAct: {
    method: 'POST',
    path: '/api/hats/balance/added',
    summary: 'Add something you did elsewhere',
    body: NewAct,
    response: z.strictObject({ id: Id }),
    errors: ['rule_broken'],
  },
  removeAct: {
    method: 'DELETE',
    path: '/api/hats/balance/added/:id',
    summary: 'Remove something you added',
    params: byId,
    errors: ['not_found'],
  },
  shareBalance: {
    method: 'POST',
    path: '/api/hats/balance/snapshots',
    summary: 'Share a picture of today with your manager or a coach',
    body: NewSnapshot,
    response: Share,
    errors: ['rule_broken', 'duplicate'],
  },
  listSnapshots: {
    method: 'GET',
    path: '/api/hats/balance/snapshots',
    summary: 'List pictures that others share with you, newest first',
    response: z.strictObject({ entries: z.array(SnapshotView) }),
  },
  readSnapshot: {
    method: 'GET',
    path: '/api/hats/balance/snapshots/:id',
    summary: 'Show a picture that you shared, or that is shared with you',
    params: byId,
    response: SnapshotView,
    errors: ['not_found'],
  },
  revokeSnapshot: {
    method: 'DELETE',
    path: '/api/hats/balance/snapshots/:id',
    summary: 'Take a picture back that you shared; it is removed',
    params: byId,
    errors: ['not_found'],
  },
  optIn: {
    method: 'PUT',
    path: '/api/hats/balance/opt-in',
    summary: 'Let your level’s picture count you, or no longer',
    body: z.strictObject({ optedIn: z.boolean() }),
    response: z.strictObject({ optedIn: z.boolean() }),
  },
  readOrganisationBalance: {
    method: 'GET',
    path: '/api/hats/balance/organisation',
    summary: 'Show how those who chose to be counted divide their work, by level and in broad bands',
    response: OrganisationBalance,
  },
})

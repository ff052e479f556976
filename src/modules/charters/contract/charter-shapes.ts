import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line, Statement, Title } from '#kernel/text.ts'

export const CHARTER_STATES = ['draft', 'offered', 'acknowledged', 'superseded', 'archived'] as const
export const CharterState = z.enum(CHARTER_STATES)
export type CharterState = z.output<typeof CharterState>

/** Whose hand an acknowledgement or an answer is: the person's own, or that of who answers for them. */
export const Side = z.enum(['person', 'manager'])
export type Side = z.output<typeof Side>

/** Somebody with the name to show. */
export const Who = z.strictObject({ id: Id, name: z.string() })
export type Who = z.output<typeof Who>

export const Rev = z.int().min(1)
export const Moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })

/** A list of short lines. */
const lines = (most: number) => z.array(Statement).max(most)

/** Somebody it takes, with what I give them and get from them. */
const Exchange = z.strictObject({
  who: line(140).min(1),
  gives: line(280).default(''),
  gets: line(280).default(''),
})

/** What a charter says, as it is written. An id keeps a responsibility the same one from version to version. */
export const CharterContent = z.strictObject({
  /** Why the role exists, in one sentence. */
  purpose: line(280),
  purposeAimId: Id.nullable(),
  responsibilities: z
    .array(
      z.strictObject({
        id: Id.optional(),
        title: Title,
        /** "Done well means …" */
        standard: line(280).default(''),
        aimId: Id.nullable().default(null),
      }),
    )
    .max(9),
  decidesAlone: lines(12),
  recommends: lines(12),
  isTold: lines(12),
  notMine: lines(12),
  success: lines(5),
  worksWith: z.array(Exchange).max(12),
  standards: lines(12),
  reviewOn: LocalDate.nullable(),
})
export type CharterContent = z.output<typeof CharterContent>

/** An aim by id; the title is null for whoever may not see it. */
const NamedAim = z.strictObject({ id: Id, title: z.string().nullable() })

const Responsibility = z.strictObject({
  id: Id,
  title: z.string(),
  standard: z.string(),
  aim: NamedAim.nullable(),
})

const Acknowledged = z.strictObject({ by: Who, at: Moment }).nullable()

/** One version of a charter in lists. */
export const CharterLine = z.strictObject({
  id: Id,
  version: z.int(),
  state: CharterState,
  /** Since when it is in this state. */
  sinceOn: LocalDate,
  reviewOn: LocalDate.nullable(),
})
export type CharterLine = z.output<typeof CharterLine>

/** What the reader can do with a charter. */
const CHARTER_ACTIONS = ['edit', 'offer', 'acknowledge', 'query', 'archive', 'renew', 'show'] as const
export const CharterAction = z.enum(CHARTER_ACTIONS)
export type CharterAction = z.output<typeof CharterAction>

/** A charter as the two people see it. */
export const CharterView = z.strictObject({
  id: Id,
  rev: z.int(),
  version: z.int(),
  state: CharterState,
  title: z.string(),
  person: Who,
  /** Who answers for the person today; null at the top. */
  manager: Who.nullable(),
  /** Which of the two the reader is. */
  side: Side,
  content: z.strictObject({
    ...CharterContent.shape,
    purposeAim: NamedAim.nullable(),
    responsibilities: z.array(Responsibility),
  }),
  offered: z.strictObject({ by: Who, at: Moment }).nullable(),
  acknowledgements: z.strictObject({ person: Acknowledged, manager: Acknowledged }),
  /** What one of the two asked about last, while it is written again. */
  queried: z.strictObject({ by: Who.nullable(), at: Moment, point: z.string() }).nullable(),
  /** What still keeps it from being offered, each in a sentence. */
  missing: z.array(z.string()),
  exemplar: z.boolean(),
  /** The day until which a new manager should have acknowledged it again; null when there is none. */
  acknowledgeAgainBy: LocalDate.nullable(),
  versions: z.array(CharterLine),
  may: z.array(CharterAction),
})
export type CharterView = z.output<typeof CharterView>

/** What everybody may read of an exemplary charter in force. */
export const CharterExcerpt = z.strictObject({
  person: Who,
  title: z.string(),
  purpose: z.string(),
  decidesAlone: z.array(z.string()),
})
export type CharterExcerpt = z.output<typeof CharterExcerpt>

/** How somebody stands with their charter. */
export const PersonCharter = z.strictObject({
  person: z.strictObject({ id: Id, name: z.string(), title: z.string().nullable() }),
  /** In force. */
  current: CharterLine.nullable(),
  /** Being written, or offered. */
  open: CharterLine.nullable(),
  /** Whether the reader's acknowledgement is what it waits for. */
  waitsForMe: z.boolean(),
  acknowledgeAgainBy: LocalDate.nullable(),
})
export type PersonCharter = z.output<typeof PersonCharter>

/** What changed from one version to another, field by field. */
export const CharterChanges = z.strictObject({
  from: CharterLine,
  to: CharterLine,
  changes: z.array(
    z.strictObject({
      field: z.enum([
        'purpose',
        'purposeAim',
        'responsibilities',
        'decidesAlone',
        'recommends',
        'isTold',
        'notMine',
        'success',
        'worksWith',
        'standards',
        'reviewOn',
      ]),
      removed: z.array(z.string()),
      added: z.array(z.string()),
    }),
  ),
})
export type CharterChanges = z.output<typeof CharterChanges>

/** A decision that several people have in their charters as theirs alone. */
export const Overlap = z.strictObject({
  text: z.string(),
  owners: z.array(z.strictObject({ id: Id, name: z.string(), title: z.string().nullable() })),
})
export type Overlap = z.output<typeof Overlap>

/** Charters of a team and the teams below it, in numbers. */
export const Coverage = z.strictObject({
  team: Who,
  people: z.int(),
  acknowledged: z.int(),
  /** Waiting for an acknowledgement for more than 14 days. */
  waitingLong: z.int(),
})
export type Coverage = z.output<typeof Coverage>

/** Charters in force of those who lead a team, and of everybody else. */
export const CoverageOfLeaders = z.strictObject({
  leaders: Coverage.pick({ people: true, acknowledged: true }),
  others: Coverage.pick({ people: true, acknowledged: true }),
})
export type CoverageOfLeaders = z.output<typeof CoverageOfLeaders>

/** What a write answers. */
export const SavedCharter = z.strictObject({ id: Id, rev: z.int(), state: CharterState })
export type SavedCharter = z.output<typeof SavedCharter>

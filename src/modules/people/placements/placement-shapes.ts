import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line, Statement } from '#kernel/text.ts'
import { Level, Name, Ref } from '../shapes.ts'

/** A position as somebody writes it down. `reportsTo` null: nobody above, for the one person who heads the organisation. */
export const NewPosition = z.strictObject({
  teamId: Id,
  reportsTo: Id.nullable(),
  title: Name,
  level: Level,
  leadsTeam: z.boolean().default(false),
  kind: z.enum(['permanent', 'interim', 'acting']).default('permanent'),
  fte: z.number().min(0.1).max(1).default(1),
  from: LocalDate,
  to: LocalDate.nullable().default(null),
  /** Needed when `from` is more than 30 days ago. */
  reason: Statement.nullable().default(null),
})
export type NewPosition = z.output<typeof NewPosition>

/** A new position of a person who may have one already. */
export const NewPlacement = NewPosition.extend({
  /** Ends the position in force on the day before this one starts. */
  endsCurrent: z.boolean().default(false),
  /** From the start, everybody who reports to this person reports to the newly placed one. */
  takesOverFrom: Id.nullable().default(null),
})
export type NewPlacement = z.output<typeof NewPlacement>

/** A position with what is to be shown of it. */
const position = {
  id: Id,
  team: Ref,
  reportsTo: Ref.nullable(),
  title: z.string(),
  level: Level,
  leadsTeam: z.boolean(),
  kind: z.enum(['permanent', 'interim', 'acting']),
  fte: z.number(),
  from: LocalDate,
  to: LocalDate.nullable(),
}

export const PlacementView = z.strictObject({ ...position, rev: z.int() })
export type PlacementView = z.output<typeof PlacementView>

/** A position that a manager proposes, and what became of it. */
export const ProposalView = z.strictObject({
  ...position,
  person: Ref,
  reason: z.string().nullable(),
  proposedBy: Ref,
  proposedAt: z.iso.datetime(),
  state: z.enum(['proposed', 'accepted', 'declined', 'withdrawn']),
  answer: z.string().nullable(),
  may: z.strictObject({ answer: z.boolean(), withdraw: z.boolean() }),
})
export type ProposalView = z.output<typeof ProposalView>

/** The answer to a proposal: by the people team, or `withdrawn` by who made it. */
export const ProposalAnswer = z.strictObject({
  state: z.enum(['accepted', 'declined', 'withdrawn']),
  answer: line(280).nullable().default(null),
})
export type ProposalAnswer = z.output<typeof ProposalAnswer>

export const EndPlacement = z.strictObject({ to: LocalDate, rev: z.int().min(1) })

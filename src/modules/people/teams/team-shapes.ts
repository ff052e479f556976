import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line } from '#kernel/text.ts'
import { Name, PersonCard, Ref, Rev } from '../shapes.ts'

const Purpose = line(280).nullable()

export const NewTeam = z.strictObject({ name: Name, parentId: Id.nullable(), purpose: Purpose.default(null) })
export type NewTeam = z.output<typeof NewTeam>

export const ChangedTeam = z.strictObject({
  name: Name.optional(),
  parentId: Id.nullable().optional(),
  purpose: Purpose.optional(),
  rev: Rev,
})
export type ChangedTeam = z.output<typeof ChangedTeam>

/** `lastDay` absent: today. */
export const TeamClosure = z.strictObject({ lastDay: LocalDate.optional(), rev: Rev })
export type TeamClosure = z.output<typeof TeamClosure>

/** A team in the tree; parents come before children. `people` counts the teams below too. */
export const TeamNode = z.strictObject({
  id: Id,
  name: z.string(),
  parentId: Id.nullable(),
  depth: z.int(),
  lead: Ref.nullable(),
  members: z.int(),
  people: z.int(),
})
export type TeamNode = z.output<typeof TeamNode>

export const TeamPage = z.strictObject({
  id: Id,
  name: z.string(),
  purpose: z.string().nullable(),
  /** Teams above, from the top. */
  path: z.array(Ref),
  closedOn: LocalDate.nullable(),
  lead: PersonCard.nullable(),
  /** Who leads in place of the permanent lead, while somebody does. */
  actingLead: PersonCard.nullable(),
  members: z.array(PersonCard),
  teams: z.array(TeamNode),
  people: z.int(),
  rev: z.int(),
  may: z.strictObject({ change: z.boolean() }),
})
export type TeamPage = z.output<typeof TeamPage>

import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line } from '#kernel/text.ts'

/** Somebody or something by id, with the name to show. */
export const Ref = z.strictObject({ id: Id, name: z.string() })
export type Ref = z.output<typeof Ref>

/** That somebody is away, and until which day (included) when that is known; never why. */
export const Away = z.strictObject({ until: LocalDate.nullable() })
export type Away = z.output<typeof Away>

/** One person in a list. `level` is null for whoever may not see it. */
export const PersonCard = z.strictObject({
  id: Id,
  name: z.string(),
  title: z.string().nullable(),
  team: Ref.nullable(),
  leads: z.boolean(),
  level: z.number().nullable(),
  away: Away.nullable(),
})
export type PersonCard = z.output<typeof PersonCard>

/** A name of a person or a team: one line, 1–140 characters. */
export const Name = line(140).min(1)

/** Version of what was edited, as it was read. */
export const Rev = z.int().min(1)

/** An address that mail can be sent to, kept in lower case. */
export const Email = z.email().max(254).toLowerCase()

/** ISO weekdays, 1 Monday … 7 Sunday, at least one, each once. */
export const WorkDays = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .transform(days => Array.from(new Set(days)).sort())

/** An IANA time zone that this machine knows. */
export const TimeZone = z
  .string()
  .refine(zone => ZONES.has(zone), 'Not a time zone. Use a name such as Europe/Berlin.')

const ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC'])

/** 1 contributor … 5 executive. */
export const Level = z.int().min(1).max(5)

/** What a write answers: what was saved, and the version it has now. */
export const Saved = z.strictObject({ id: Id, rev: z.int() })
export type Saved = z.output<typeof Saved>

/** Where an endpoint names one person, team or placement. */
export const ById = z.strictObject({ id: Id })

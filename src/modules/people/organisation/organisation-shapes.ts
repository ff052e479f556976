import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line } from '#kernel/text.ts'
import { Name, Ref, Rev, TimeZone, WorkDays } from '../shapes.ts'

const LevelLabels = z.tuple([label(), label(), label(), label(), label()])

export const OrganisationView = z.strictObject({
  id: Id,
  name: z.string(),
  slug: z.string(),
  timeZone: z.string(),
  workDays: z.array(z.int()),
  holidays: z.array(LocalDate),
  levelLabels: z.array(z.string()),
  demo: z.boolean(),
  asOf: LocalDate.nullable(),
  /** People who belong to the organisation today. */
  people: z.int(),
  rev: z.int(),
  may: z.strictObject({ change: z.boolean(), addPeople: z.boolean() }),
})
export type OrganisationView = z.output<typeof OrganisationView>

/** Fields left out stay as they are. */
export const ChangedOrganisation = z.strictObject({
  name: Name.optional(),
  timeZone: TimeZone.optional(),
  workDays: WorkDays.optional(),
  holidays: z
    .array(LocalDate)
    .max(400)
    .transform(days => Array.from(new Set(days)).sort())
    .optional(),
  levelLabels: LevelLabels.optional(),
  rev: Rev,
})
export type ChangedOrganisation = z.output<typeof ChangedOrganisation>

/**
 * The whole organisation on one date, small enough to send at once for 10,000 people: people and teams refer to each
 * other by position in these lists. A manager always comes before the people below.
 */
export const ChartView = z.strictObject({
  on: LocalDate,
  teams: z.array(Ref),
  people: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      title: z.string(),
      team: z.int(),
      manager: z.int().nullable(),
      leads: z.boolean(),
      acting: z.boolean(),
      away: z.boolean(),
    }),
  ),
})
export type ChartView = z.output<typeof ChartView>

function label() {
  return line(40).min(1)
}

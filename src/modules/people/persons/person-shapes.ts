import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { pageQuery } from '#kernel/page.ts'
import { line, Statement } from '#kernel/text.ts'
import { AbsenceView } from '../absences/absence-shapes.ts'
import { NewPosition, PlacementView } from '../placements/placement-shapes.ts'
import { Away, Email, Level, Name, PersonCard, Ref, Rev, TimeZone, WorkDays } from '../shapes.ts'

const Status = z.enum(['invited', 'active', 'left'])
const EmployeeId = line(100).min(1)
const Pronouns = line(40).min(1)

/** Where a list of people begins and what it is narrowed to. `here` is everybody who has not left. */
export const DirectoryQuery = z.strictObject({
  ...pageQuery,
  cursor: Id.optional(),
  /** Part of a name, a title, an e-mail address or an employee id; accents do not matter. */
  q: z.string().trim().max(100).optional(),
  /** This team and those below it. */
  team: Id.optional(),
  level: z.coerce.number().pipe(Level).optional(),
  status: z.enum(['here', 'away', 'invited', 'left', 'all']).default('here'),
})
export type DirectoryQuery = z.output<typeof DirectoryQuery>

export const DirectoryEntry = PersonCard.extend({ email: z.string().nullable(), status: Status })
export type DirectoryEntry = z.output<typeof DirectoryEntry>

export const NewPerson = z.strictObject({
  name: Name,
  preferredName: Name.nullable().default(null),
  pronouns: Pronouns.nullable().default(null),
  email: Email.nullable().default(null),
  employeeId: EmployeeId.nullable().default(null),
  timeZone: TimeZone.nullable().default(null),
  workDays: WorkDays.nullable().default(null),
  placement: NewPosition,
})
export type NewPerson = z.output<typeof NewPerson>

/** Fields left out stay as they are. Everybody may change the first four of their own; the rest is the people team's. */
export const ChangedPerson = z.strictObject({
  preferredName: Name.nullable().optional(),
  pronouns: Pronouns.nullable().optional(),
  timeZone: TimeZone.nullable().optional(),
  workDays: WorkDays.nullable().optional(),
  name: Name.optional(),
  email: Email.nullable().optional(),
  employeeId: EmployeeId.nullable().optional(),
  rev: Rev,
})
export type ChangedPerson = z.output<typeof ChangedPerson>

/** `override` lets somebody go who still owns things: each becomes a task of their manager. */
export const Departure = z.strictObject({
  lastDay: LocalDate,
  override: Statement.nullable().default(null),
  rev: Rev,
})
export type Departure = z.output<typeof Departure>

/** What a person's page shows. Parts that the reader may not see are null or empty. */
export const PersonPage = z.strictObject({
  id: Id,
  name: z.string(),
  fullName: z.string(),
  preferredName: z.string().nullable(),
  pronouns: z.string().nullable(),
  email: z.string().nullable(),
  employeeId: z.string().nullable(),
  timeZone: z.string(),
  workDays: z.array(z.int()),
  /** Which of these are the person’s own and not the organisation’s. */
  own: z.strictObject({ timeZone: z.string().nullable(), workDays: z.boolean() }),
  status: Status,
  lastDay: LocalDate.nullable(),
  title: z.string().nullable(),
  level: z.number().nullable(),
  team: Ref.nullable(),
  teamPath: z.array(Ref),
  away: Away.nullable(),
  /** Who covers while the person is away. */
  cover: Ref.nullable(),
  manager: PersonCard.nullable(),
  /** Everybody above, nearest first. */
  chain: z.array(Ref),
  reports: z.array(PersonCard),
  teamsLed: z.array(Ref),
  /** Positions they act in now. */
  acting: z.array(z.strictObject({ title: z.string(), team: Ref, until: LocalDate.nullable() })),
  absences: z.array(AbsenceView),
  /** Positions with their dates, newest first; null for whoever may not see them. */
  placements: z.array(PlacementView).nullable(),
  attributes: z.record(z.string(), z.string()).nullable(),
  rev: z.int(),
  may: z.strictObject({
    changeProfile: z.boolean(),
    changePerson: z.boolean(),
    place: z.boolean(),
    propose: z.boolean(),
    enterAbsence: z.boolean(),
    depart: z.boolean(),
    erase: z.boolean(),
  }),
})
export type PersonPage = z.output<typeof PersonPage>

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** A person as stored. */
export interface Person {
  readonly id: string
  /** The name to show: the preferred one where there is one. */
  readonly name: string
  readonly fullName: string
  readonly preferredName: string | null
  readonly pronouns: string | null
  /** Lower case; null for people without an address. */
  readonly email: string | null
  readonly employeeId: string | null
  /** Null: as the organisation. */
  readonly timeZone: string | null
  /** Null: as the organisation. */
  readonly workDays: readonly number[] | null
  /** `left` from the day after the last day on. */
  readonly status: 'invited' | 'active' | 'left'
  readonly leftOn: LocalDate | null
  readonly flags: { readonly people: boolean; readonly admin: boolean }
  readonly attributes: Readonly<Record<string, string>>
  readonly erased: boolean
  readonly rev: number
}

/** The people with these ids, in no order; unknown ids are left out. */
export async function personsById(work: Work, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await selectPersons(work).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
  return rows.map(row => personFrom(row, work.today))
}

/** One person, also one who left; null when unknown. */
export async function personById(work: Work, id: string): Promise<Person | null> {
  const row = await selectPersons(work).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : personFrom(row, work.today)
}

/** A person who can get mail. */
export type Reachable = Person & { readonly email: string }

/** The person with this e-mail address, in whatever case it is written; null when there is none. */
export async function findPersonByEmail(work: Work, email: string): Promise<Reachable | null> {
  const row = await selectPersons(work)
    .where(sql<string>`lower(email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst()
  return row?.email == null ? null : { ...personFrom(row, work.today), email: row.email }
}

/** Who of others than `exceptId` already has this e-mail address or employee id. */
export async function findTwins(
  work: Work,
  exceptId: string | null,
  email: string | null,
  employeeId: string | null,
): Promise<Person[]> {
  if (email === null && employeeId === null) return []
  const rows = await selectPersons(work)
    .where(({ or, eb }) =>
      or([
        eb(sql<string>`lower(email)`, '=', email?.toLowerCase() ?? ''),
        eb('employeeId', '=', employeeId ?? ''),
      ]),
    )
    .$if(exceptId !== null, query => query.where('id', '<>', exceptId ?? ''))
    .execute()
  return rows.map(row => personFrom(row, work.today))
}

/** What can be changed about a person. */
export interface PersonChanges {
  readonly name?: string
  readonly preferredName?: string | null
  readonly pronouns?: string | null
  readonly email?: string | null
  readonly employeeId?: string | null
  readonly timeZone?: string | null
  readonly workDays?: number[] | null
  readonly status?: 'invited' | 'active' | 'left'
  readonly leftOn?: LocalDate | null
  readonly isPeople?: boolean
  readonly isAdmin?: boolean
}

/** Saves changes over `rev`; false when somebody else saved first. */
export async function updatePerson(
  work: Work,
  id: string,
  rev: number,
  changes: PersonChanges,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('peoplePersons')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Takes away everything that tells who a person was; false when somebody else saved first. */
export async function tombstone(work: Work, id: string, rev: number, name: string): Promise<boolean> {
  const gone = {
    preferredName: null,
    pronouns: null,
    email: null,
    employeeId: null,
    timeZone: null,
    workDays: null,
    attributes: '{}',
  }
  const result = await db(work)
    .updateTable('peoplePersons')
    .set({ ...gone, name, isPeople: false, isAdmin: false, erasedAt: work.now, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function selectPersons(work: Work) {
  return db(work)
    .selectFrom('peoplePersons')
    .select([
      'id',
      'name',
      'preferredName',
      'pronouns',
      'email',
      'employeeId',
      'timeZone',
      'workDays',
      'status',
      'leftOn',
    ])
    .select(['isPeople', 'isAdmin', 'attributes', 'erasedAt', 'rev'])
    .where('orgId', '=', work.orgId)
}

type PersonColumns = Awaited<ReturnType<ReturnType<typeof selectPersons>['execute']>>[number]

function personFrom(row: PersonColumns, today: LocalDate): Person {
  const { isPeople, isAdmin, erasedAt, name, ...rest } = row
  return {
    ...rest,
    name: row.preferredName ?? name,
    fullName: name,
    status: row.leftOn !== null && row.leftOn < today ? 'left' : row.status,
    flags: { people: isPeople, admin: isAdmin },
    erased: erasedAt !== null,
  }
}

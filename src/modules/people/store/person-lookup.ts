import { sql } from 'kysely'
import type { Sql } from '#platform/db/database.ts'
import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** A person as sign-in and invitations need them. */
export interface KnownPerson {
  readonly id: string
  /** The name to show: the preferred one where there is one. */
  readonly name: string
  /** Null when the person has none, such as somebody on a shop floor, or was erased. */
  readonly email: string | null
  /** `left` once the last day is over. */
  readonly status: 'invited' | 'active' | 'left'
  readonly flags: { readonly people: boolean; readonly admin: boolean }
}

/** The person with this address, in any spelling of its case; null when nobody has it. */
export async function findPersonByEmail(work: Work, email: string): Promise<KnownPerson | null> {
  const rows = await known(work).where(sql`lower(email)`, '=', email.trim().toLowerCase()).execute()
  return rows[0] === undefined ? null : asKnown(work, rows[0])
}

/** The person with this id; null when there is none. */
export async function personById(work: Work, id: string): Promise<KnownPerson | null> {
  return (await personsById(work, [id]))[0] ?? null
}

/** Those of these persons who exist, in one statement. */
export async function personsById(work: Work, ids: readonly string[]): Promise<KnownPerson[]> {
  if (ids.length === 0) return []
  const rows = await known(work).where('id', 'in', ids).execute()
  return rows.map(row => asKnown(work, row))
}

/** One line of the directory of organisations on this server. */
export interface ListedOrganisation {
  readonly orgId: string
  readonly slug: string
  readonly name: string
  readonly demo: boolean
}

/** Which organisations there are on this server. Runs outside any organisation. */
export async function organisationDirectory(outside: Sql): Promise<ListedOrganisation[]> {
  const { rows } =
    await sql<ListedOrganisation>`select org_id, slug, name, demo from people_organisation_directory()`.execute(
      outside,
    )
  return rows
}

/** Marks a person as active at their first sign-in. */
export async function markActive(work: Work, id: string): Promise<void> {
  await db(work)
    .updateTable('peoplePersons')
    .set({ status: 'active' })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('status', '=', 'invited')
    .execute()
}

function known(work: Work) {
  return db(work)
    .selectFrom('peoplePersons')
    .select(['id', 'name', 'preferredName', 'email', 'status', 'leftOn', 'isPeople', 'isAdmin'])
    .where('orgId', '=', work.orgId)
}

type Row = Awaited<ReturnType<ReturnType<typeof known>['execute']>>[number]

function asKnown(work: Work, row: Row): KnownPerson {
  const left = row.leftOn !== null && row.leftOn < work.today
  return {
    id: row.id,
    name: row.preferredName ?? row.name,
    email: row.email,
    status: left ? 'left' : row.status,
    flags: { people: row.isPeople, admin: row.isAdmin },
  }
}

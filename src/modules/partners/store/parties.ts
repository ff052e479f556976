import { sql } from 'kysely'
import type { FoundThing } from '#modules/people/public.ts'
import type { FoundRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { db, type Handover, type Note, type Party } from './tables.ts'

/** Most parties, notes or handovers that one answer holds. */
const MOST = 300

/** These parties by id, in no order; unknown ones are missing. */
export async function partiesById(work: Work, ids: readonly string[]): Promise<Party[]> {
  if (ids.length === 0) return []
  return await parties(work).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

/** Parties by name; `pattern` is an escaped, lower-case LIKE pattern. */
export async function listParties(
  work: Work,
  { pattern, ownerId, ended }: { pattern?: string; ownerId?: string | undefined; ended: boolean },
): Promise<Party[]> {
  let query = parties(work)
  if (pattern !== undefined)
    query = query.where(sql<boolean>`(lower(name) like ${pattern} or lower(about) like ${pattern})`)
  if (ownerId !== undefined) query = query.where('ownerId', '=', ownerId)
  if (!ended) query = query.where('endedOn', 'is', null)
  return await query.orderBy(sql`lower(name)`).limit(MOST).execute()
}

/** The party of this name, whatever its capitals, that did not end; null when the name is free. */
export async function partyNamed(work: Work, name: string): Promise<Party | null> {
  const found = await parties(work)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('endedOn', 'is', null)
    .executeTakeFirst()
  return found ?? null
}

/** Holds a name until the end of the transaction: two could take it at once. */
export async function holdName(work: Work, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`partners ${work.orgId} `}::text || lower(${name}::text), 0))`.execute(
    work.sql,
  )
}

/** Relationships that somebody else has to keep when their owner leaves. */
export function ownedParties(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select 'partner'::text as kind, id, name::text as title, owner_id from partners_parties
     where org_id = ${work.orgId}::uuid and owner_id = any(${personIds}::uuid[]) and ended_on is null`
}

export async function insertParties(work: Work, rows: readonly Party[]): Promise<void> {
  if (rows.length === 0) return
  await db(work)
    .insertInto('partnersParties')
    .values(rows.map(row => ({ orgId: work.orgId, ...row })))
    .execute()
}

/** Saves changes over `rev`; false when somebody else saved first. */
export async function updateParty(
  work: Work,
  id: string,
  rev: number,
  changes: Partial<Omit<Party, 'id' | 'rev'>>,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('partnersParties')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Notes about a party, newest first. */
export async function notesOf(work: Work, partyId: string): Promise<Note[]> {
  return await db(work)
    .selectFrom('partnersNotes')
    .select(['id', 'byId', 'madeOn', 'text'])
    .where('orgId', '=', work.orgId)
    .where('partyId', '=', partyId)
    .orderBy('madeOn', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
}

export async function insertNotes(work: Work, rows: readonly (Note & { partyId: string })[]): Promise<void> {
  if (rows.length === 0) return
  await db(work)
    .insertInto('partnersNotes')
    .values(rows.map(row => ({ orgId: work.orgId, ...row })))
    .execute()
}

/** Who kept the relationship before, newest first. */
export async function handoversOf(work: Work, partyId: string): Promise<Handover[]> {
  return await db(work)
    .selectFrom('partnersHandovers')
    .select(['id', 'fromId', 'toId', 'why', 'madeOn'])
    .where('orgId', '=', work.orgId)
    .where('partyId', '=', partyId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
}

export async function insertHandover(
  work: Work,
  row: Handover & { partyId: string; byId: string | null },
): Promise<void> {
  await db(work)
    .insertInto('partnersHandovers')
    .values({ orgId: work.orgId, ...row })
    .execute()
}

/** Takes away what an erased person noted, and why they handed over. */
export async function forgetWords(work: Work, personId: string): Promise<void> {
  await db(work)
    .deleteFrom('partnersNotes')
    .where('orgId', '=', work.orgId)
    .where('byId', '=', personId)
    .execute()
  await db(work)
    .updateTable('partnersHandovers')
    .set({ why: null })
    .where('orgId', '=', work.orgId)
    .where('byId', '=', personId)
    .execute()
}

/** Parties by their words, for the search of the whole house: everybody may know them. */
export function partiesFound(work: Work, pattern: string, limit: number): Part<FoundRow> {
  return sql<FoundRow>`
    select 'party'::text as kind, id::uuid, name::text as label, nullif(about, '')::text as hint,
           ('/partners/' || id)::text as link
      from partners_parties
     where org_id = ${work.orgId}::uuid and ended_on is null and (lower(name) like ${pattern} or lower(about) like ${pattern})
     order by lower(name) limit ${limit}`
}

function parties(work: Work) {
  return db(work)
    .selectFrom('partnersParties')
    .select(['id', 'name', 'about', 'ownerId', 'addedOn', 'endedOn', 'rev'])
    .where('orgId', '=', work.orgId)
}

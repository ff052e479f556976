import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { FoundThing } from '#modules/people/public.ts'
import type { Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { PromiseState } from '../promise.ts'
import { db, type PromiseColumns } from './tables.ts'

/** Most promises that one answer holds. */
const MOST = 300

/** One promise; null when there is none. */
export async function promiseById(work: Work, id: string): Promise<PromiseColumns | null> {
  return (await promises(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Every promise of this line of renegotiated ones, the first one first. */
export async function lineOf(work: Work, rootId: string): Promise<PromiseColumns[]> {
  return await promises(work).where('rootId', '=', rootId).orderBy('turn').execute()
}

/** What somebody promised or was promised: the open ones, and those that ended from `since` on; earliest date first. */
export async function promisesAround(work: Work, me: string, since: LocalDate): Promise<PromiseColumns[]> {
  return await promises(work)
    .where(({ or, eb }) => or([eb('byPersonId', '=', me), eb('toPersonId', '=', me)]))
    .where(({ or, eb }) => or([eb('state', '=', 'open'), eb('endedOn', '>=', since)]))
    .orderBy('dueOn')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** Promises of these people that may stand in a list shown to others. */
export async function showablePromises(
  work: Work,
  personIds: readonly string[],
  since: LocalDate,
): Promise<PromiseColumns[]> {
  if (personIds.length === 0) return []
  return await promises(work)
    .where('byPersonId', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('betweenTwo', '=', false)
    .where(({ or, eb }) => or([eb('state', '=', 'open'), eb('endedOn', '>=', since)]))
    .orderBy('dueOn')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** Promises made in a conversation, decision, change …; in the order they were made. */
export async function promisesOfSource(work: Work, kind: string, id: string): Promise<PromiseColumns[]> {
  return await promises(work)
    .where('sourceKind', '=', kind)
    .where('sourceId', '=', id)
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** Promises to and from these external parties, the latest date first. */
export async function promisesOfParties(work: Work, partyIds: readonly string[]): Promise<PromiseColumns[]> {
  if (partyIds.length === 0) return []
  return await promises(work)
    .where(sql<boolean>`(by_party_id = any(${partyIds}::uuid[]) or to_party_id = any(${partyIds}::uuid[]))`)
    .orderBy('dueOn', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** Open promises that were due before `day`, with who has to answer for each. */
export async function promisesDueBefore(
  work: Work,
  day: LocalDate,
): Promise<{ id: string; dueOn: LocalDate; answerId: string }[]> {
  return await db(work)
    .selectFrom('commitmentsPromises')
    .select(['id', 'dueOn', sql<string>`coalesce(by_person_id, to_person_id)`.as('answerId')])
    .where('orgId', '=', work.orgId)
    .where('state', '=', 'open')
    .where('dueOn', '<', day)
    .execute()
}

/** How many promises of each state these people made that ended from `since` on. */
export async function endCounts(work: Work, personIds: readonly string[], since: LocalDate) {
  if (personIds.length === 0) return []
  return await db(work)
    .selectFrom('commitmentsPromises')
    .select([sql<string>`by_person_id`.as('personId'), 'state', sql<number>`count(*)::int`.as('count')])
    .where('orgId', '=', work.orgId)
    .where('byPersonId', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('endedOn', '>=', since)
    .groupBy(['byPersonId', 'state'])
    .execute()
}

/** Adds promises, in one statement. */
export async function insertPromises(work: Work, rows: readonly PromiseColumns[]): Promise<void> {
  if (rows.length === 0) return
  const tables = db(work)
  for (let first = 0; first < rows.length; first += 1_000)
    await tables
      .insertInto('commitmentsPromises')
      .values(rows.slice(first, first + 1_000).map(row => ({ orgId: work.orgId, ...row })))
      .execute()
}

/** What changes when somebody says how a promise went. */
export interface PromiseEnd {
  readonly state: PromiseState
  readonly lapsed?: boolean
  readonly endedOn: LocalDate | null
  readonly endedWhy?: string | null
}

/** Saves over `rev`; false when somebody else saved first. */
export async function endPromise(work: Work, id: string, rev: number, end: PromiseEnd): Promise<boolean> {
  const result = await db(work)
    .updateTable('commitmentsPromises')
    .set({ lapsed: false, ...end, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Lets these promises lapse where they are still open; answers which ones did. */
export async function lapseOpen(work: Work, ids: readonly string[]): Promise<string[]> {
  const rows = await db(work)
    .updateTable('commitmentsPromises')
    .set({ state: 'missed', lapsed: true, endedOn: work.today, rev: sql<number>`rev + 1` })
    .where('orgId', '=', work.orgId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** Notes on open promises of a task that it is done, or (null) that it is not any more. */
export async function noteTaskDone(work: Work, taskId: string, on: LocalDate | null): Promise<void> {
  await db(work)
    .updateTable('commitmentsPromises')
    .set({ taskDoneOn: on })
    .where('orgId', '=', work.orgId)
    .where('taskId', '=', taskId)
    .where('state', '=', 'open')
    .execute()
}

/** Open promises to external parties and to everybody: they outlive whoever made them. Those to a colleague are between the two. */
export function ownedPromises(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select 'promise'::text as kind, id, coalesce(what, '')::text as title, by_person_id as owner_id from commitments_promises
     where org_id = ${work.orgId}::uuid and by_person_id = any(${personIds}::uuid[]) and state = 'open'
       and (to_organisation or to_party_name is not null)`
}

/** Takes away what an erased person promised and why, in their own words. */
export async function forgetWords(work: Work, personId: string): Promise<void> {
  await db(work)
    .updateTable('commitmentsPromises')
    .set({ what: null, endedWhy: null, sourceTitle: null })
    .where('orgId', '=', work.orgId)
    .where('byPersonId', '=', personId)
    .execute()
  await db(work)
    .deleteFrom('commitmentsShares')
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .execute()
}

function promises(work: Work) {
  return db(work).selectFrom('commitmentsPromises').select(COLUMNS).where('orgId', '=', work.orgId)
}

const COLUMNS = [
  'id',
  'byPersonId',
  'byPartyId',
  'byPartyName',
  'toPersonId',
  'toPartyId',
  'toPartyName',
  'toOrganisation',
  'what',
  'betweenTwo',
  'sourceKind',
  'sourceId',
  'sourceTitle',
  'sourceLink',
  'taskId',
  'taskDoneOn',
  'madeOn',
  'dueOn',
  'state',
  'lapsed',
  'endedOn',
  'endedWhy',
  'rootId',
  'turn',
  'rev',
] as const satisfies readonly (keyof PromiseColumns)[]

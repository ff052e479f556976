import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'
import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** An absence as stored. */
export interface Absence extends DateSpan {
  readonly id: string
  readonly personId: string
  readonly coverId: string | null
  readonly coverState: 'asked' | 'accepted' | 'declined' | null
  readonly rev: number
}

/** One absence that was not cancelled; null when unknown. */
export async function absenceById(work: Work, id: string): Promise<Absence | null> {
  return (await selectAbsences(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Absences of a person that are not over, and those of the last year, newest first. */
export async function absencesOfPerson(work: Work, personId: string): Promise<Absence[]> {
  return await selectAbsences(work)
    .where('personId', '=', personId)
    .where(({ or, eb }) =>
      or([eb('toOn', 'is', null), eb('toOn', '>=', sql<string>`${work.today}::date - 365`)]),
    )
    .orderBy('fromOn', 'desc')
    .execute()
}

/** Absences of any of these people on any day from `from` to `to` (null: without end). */
export async function absencesBetween(
  work: Work,
  personIds: readonly string[],
  span: DateSpan,
): Promise<Absence[]> {
  if (personIds.length === 0) return []
  return await selectAbsences(work)
    .where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
    .where(({ or, eb }) => or([eb('toOn', 'is', null), eb('toOn', '>=', span.from)]))
    .$if(span.to !== null, query => query.where('fromOn', '<=', span.to ?? ''))
    .orderBy('fromOn')
    .execute()
}

/** Absences that are not over and wait for this person's answer, the earliest first. */
export async function absencesToCover(work: Work, coverId: string): Promise<Absence[]> {
  return await selectAbsences(work)
    .where('coverId', '=', coverId)
    .where('coverState', '=', 'asked')
    .where(({ or, eb }) => or([eb('toOn', 'is', null), eb('toOn', '>=', work.today)]))
    .orderBy('fromOn')
    .execute()
}

/** What can be changed about an absence. */
export interface AbsenceChanges {
  readonly fromOn?: LocalDate
  readonly toOn?: LocalDate | null
  readonly coverId?: string | null
  readonly coverState?: Absence['coverState']
  readonly coverAnsweredAt?: Date | null
  readonly cancelledAt?: Date
}

/** Saves changes over `rev`; false when somebody else saved first. */
export async function updateAbsence(
  work: Work,
  id: string,
  rev: number,
  changes: AbsenceChanges,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('peopleAbsences')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function selectAbsences(work: Work) {
  return db(work)
    .selectFrom('peopleAbsences')
    .select(['id', 'personId', 'fromOn as from', 'toOn as to', 'coverId', 'coverState', 'rev'])
    .where('orgId', '=', work.orgId)
    .where('cancelledAt', 'is', null)
}

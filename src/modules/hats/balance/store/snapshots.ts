import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Image, SharedAs } from '../contract.ts'

/** A picture that one person shared with one other. */
export interface Snapshot {
  readonly id: string
  readonly personId: string
  readonly withId: string
  readonly as: SharedAs
  readonly takenOn: LocalDate
  readonly image: Image
}

/** Keeps a picture of a day. Returns its id; null when there is one of that day with the same person. */
export async function insertSnapshot(
  work: Work,
  { personId, withId, as, takenOn, image }: Omit<Snapshot, 'id'>,
): Promise<string | null> {
  const id = newId(work.now.getTime())
  const { numAffectedRows } = await sql`
    insert into hats_balance_snapshots (org_id, id, person_id, with_id, shared_as, taken_on, image)
      values (${work.orgId}, ${id}, ${personId}, ${withId}, ${as}, ${takenOn}, ${JSON.stringify(image)}::jsonb)
      on conflict (org_id, person_id, with_id, taken_on) do nothing`.execute(work.sql)
  return numAffectedRows === 1n ? id : null
}

/** Pictures that somebody shared (`by`) or that are shared with them (`with`), newest first. */
export async function snapshotsOf(work: Work, personId: string, side: 'by' | 'with'): Promise<Snapshot[]> {
  const column = sql.ref(side === 'by' ? 's.person_id' : 's.with_id')
  return await select(work, sql`${column} = ${personId}::uuid`)
}

/** One that somebody has a side in; null when there is none. */
export async function snapshotFor(work: Work, personId: string, id: string): Promise<Snapshot | null> {
  const [found] = await select(
    work,
    sql`s.id = ${id}::uuid and ${personId}::uuid in (s.person_id, s.with_id)`,
  )
  return found ?? null
}

/** Removes a picture that somebody shared; false when there is none of theirs. */
export async function deleteSnapshot(work: Work, personId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from hats_balance_snapshots
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and id = ${id}::uuid`.execute(
    work.sql,
  )
  return numAffectedRows === 1n
}

async function select(work: Work, condition: ReturnType<typeof sql>): Promise<Snapshot[]> {
  const { rows } = await sql<Snapshot>`
    select s.id, s.person_id, s.with_id, s.shared_as as "as", s.taken_on, s.image from hats_balance_snapshots s
     where s.org_id = ${work.orgId}::uuid and ${condition} order by s.id desc limit 100`.execute(work.sql)
  return rows
}

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Bands } from '../contract.ts'

/** The picture of one level: who is in it, and how they divide. */
export interface Picture {
  readonly level: number
  readonly takenOn: LocalDate
  /** Null where nothing may be shown. */
  readonly bands: Bands | null
  readonly memberIds: readonly string[]
  /** How many who were in it have left it since, by choice or by erasure. */
  readonly gone: number
}

/** Every level's latest picture. */
export async function pictures(work: Work): Promise<Picture[]> {
  const { rows } = await sql<Picture>`
    select level, taken_on, bands, array_to_json(member_ids) as member_ids, gone from hats_balance_pictures
     where org_id = ${work.orgId}::uuid order by level`.execute(work.sql)
  return rows
}

/** Puts these in place of those of their levels. */
export async function savePictures(work: Work, drawn: readonly Picture[]): Promise<void> {
  if (drawn.length === 0) return
  await sql`
    insert into hats_balance_pictures (org_id, level, taken_on, bands, member_ids, gone)
      select ${work.orgId}, x.level, x."takenOn", x.bands, array(select jsonb_array_elements_text(x."memberIds"))::uuid[], x.gone
        from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb)
          as x(level smallint, "takenOn" date, bands jsonb, "memberIds" jsonb, gone integer)
      on conflict (org_id, level) do update
        set taken_on = excluded.taken_on, bands = excluded.bands, member_ids = excluded.member_ids, gone = excluded.gone`.execute(
    work.sql,
  )
}

/** Takes every picture that somebody is in off the wall, and them out of it. */
export async function leavePictures(work: Work, personId: string): Promise<void> {
  await sql`
    update hats_balance_pictures
       set bands = null, member_ids = array_remove(member_ids, ${personId}::uuid), gone = gone + 1
     where org_id = ${work.orgId}::uuid and ${personId}::uuid = any(member_ids)`.execute(work.sql)
}

/** Notes that a month's pictures are drawn; false when they were already. */
export async function noteDrawing(work: Work, drawnFor: LocalDate): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into hats_balance_drawings (org_id, drawn_for) values (${work.orgId}, ${drawnFor})
      on conflict do nothing`.execute(work.sql)
  return numAffectedRows === 1n
}

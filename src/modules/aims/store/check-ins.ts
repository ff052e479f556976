import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Outcome } from '../aim-words.ts'
import { type CheckInRow, tablesOf } from './tables.ts'

/** The latest reported value of a run before a date (or before another check-in), and whether today is taken. */
export interface Before {
  readonly value: number | null
  /** The check-in of this very day, if there is one. */
  readonly today: { readonly id: string; readonly byId: string | null } | null
}

/** What stands before a check-in of a date. */
export async function readBefore(
  work: Work,
  aimId: string,
  run: number | null,
  on: LocalDate,
): Promise<Before> {
  const { rows } = await sql<Before>`
    select (select c.value from aims_check_ins c
             where c.org_id = ${work.orgId} and c.aim_id = ${aimId} and c.measure_run = ${run}::integer
               and c.value is not null and c.made_on < ${on} order by c.made_on desc limit 1) as value,
           (select jsonb_build_object('id', c.id, 'byId', c.by_id) from aims_check_ins c
             where c.org_id = ${work.orgId} and c.aim_id = ${aimId} and c.made_on = ${on}) as today`.execute(
    work.sql,
  )
  return rows[0] ?? { value: null, today: null }
}

/** One check-in of an aim, or null. */
export async function readCheckIn(work: Work, aimId: string, id: string): Promise<CheckInRow | null> {
  const row = await tablesOf(work)
    .selectFrom('aimsCheckIns')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('aimId', '=', aimId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Changes what a check-in says. */
export async function amendRow(
  work: Work,
  id: string,
  changes: Pick<CheckInRow, 'value' | 'chance' | 'stillRight' | 'note' | 'decrease'>,
): Promise<void> {
  await tablesOf(work)
    .updateTable('aimsCheckIns')
    .set({ ...changes, amendedAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .execute()
}

/** For each closed goal of an owner the last chance stated before the day it closed, and its outcome. */
export async function readStatedChances(
  work: Work,
  ownerId: string,
): Promise<{ chance: number; outcome: Outcome }[]> {
  const { rows } = await sql<{ chance: number; outcome: Outcome }>`
    select c.chance, cl.outcome from aims_aims a
      join aims_closings cl on cl.org_id = a.org_id and cl.aim_id = a.id and cl.confirmed_on is not null
      join lateral (
        select k.chance from aims_check_ins k
         where k.org_id = a.org_id and k.aim_id = a.id and k.chance is not null and k.made_on < cl.confirmed_on
         order by k.made_on desc limit 1
      ) c on true
     where a.org_id = ${work.orgId} and a.owner_id = ${ownerId} and a.kind = 'goal' and a.state = 'closed'`.execute(
    work.sql,
  )
  return rows
}

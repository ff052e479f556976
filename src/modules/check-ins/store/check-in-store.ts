import { sql } from 'kysely'
import { AppError, staleRev } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { type CheckIn, db } from './tables.ts'

const COLUMNS = [
  ...(['id', 'personId', 'weekOn', 'managerId', 'madeAt', 'note', 'needGuidance', 'obstacleId'] as const),
  ...(['did', 'next', 'answeredAt', 'answer', 'rev'] as const),
]

/** The check-in with this id, whoever asks. */
export async function checkInById(work: Work, id: string): Promise<CheckIn | undefined> {
  return await db(work)
    .selectFrom('checkInsCheckIns')
    .select(COLUMNS)
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The last two of a person, newest first. */
export async function lastOf(work: Work, personId: string): Promise<CheckIn[]> {
  return await db(work)
    .selectFrom('checkInsCheckIns')
    .select(COLUMNS)
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .orderBy('weekOn', 'desc')
    .limit(2)
    .execute()
}

/** Which check-ins: of one person, and only between two, or that wait for a manager's word. */
export interface Which {
  readonly personId?: string | undefined
  readonly managerId?: string | undefined
  readonly unanswered: boolean
}

/** One page, newest first, at most `limit` + 1. */
export async function listCheckIns(
  work: Work,
  { personId, managerId, unanswered }: Which,
  after: { readonly weekOn: string; readonly id: string } | null,
  limit: number,
): Promise<CheckIn[]> {
  let rows = db(work).selectFrom('checkInsCheckIns').select(COLUMNS).where('orgId', '=', work.orgId)
  if (personId !== undefined) rows = rows.where('personId', '=', personId)
  if (managerId !== undefined) rows = rows.where('managerId', '=', managerId)
  if (unanswered) rows = rows.where('answeredAt', 'is', null)
  if (after !== null)
    rows = rows.where(sql<boolean>`(week_on, id) < (${after.weekOn}::date, ${after.id}::uuid)`)
  return await rows
    .orderBy('weekOn', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Adds check-ins; 409 when there is one of that person and week. */
export async function insertCheckIns(work: Work, rows: readonly Omit<CheckIn, 'rev'>[]): Promise<void> {
  const { rows: added } = await sql<{ id: string }>`
    insert into check_ins_check_ins (org_id, id, person_id, week_on, manager_id, made_at, note, need_guidance, obstacle_id, did, next,
      answered_at, answer)
    select ${work.orgId}::uuid, x.id, x."personId", x."weekOn", x."managerId", x."madeAt", x.note, x."needGuidance", x."obstacleId",
           x.did, x.next, x."answeredAt", x.answer
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "personId" uuid, "weekOn" date, "managerId" uuid,
        "madeAt" timestamptz, note text, "needGuidance" boolean, "obstacleId" uuid, did jsonb, next jsonb, "answeredAt" timestamptz,
        answer text)
    on conflict (org_id, person_id, week_on) do nothing
    returning id`.execute(work.sql)
  if (added.length < rows.length) throw new AppError('stale_rev', { items: [told], current: null })
}

const told = {
  field: 'weekOn',
  code: 'told_already',
  message: 'There is a check-in of this week already.',
  fix: 'Load it again and change it.',
}

/** Saves over the rev it was read with; 409 when somebody was faster. */
export async function saveCheckIn(work: Work, { id, rev, ...after }: CheckIn): Promise<void> {
  const { note, needGuidance, obstacleId, did, next, answeredAt, answer } = after
  const { rows } = await sql<{ id: string }>`
    update check_ins_check_ins
       set rev = rev + 1, note = ${note}, need_guidance = ${needGuidance}, obstacle_id = ${obstacleId}::uuid,
           did = ${JSON.stringify(did)}::jsonb, next = ${JSON.stringify(next)}::jsonb, answered_at = ${answeredAt}, answer = ${answer}
     where org_id = ${work.orgId}::uuid and id = ${id}::uuid and rev = ${rev}
    returning id`.execute(work.sql)
  if (rows.length === 0) throw staleRev(null)
}

/** Where somebody stands who has not told of a week: how many they missed in a row before it. */
export interface Silent {
  readonly personId: string
  readonly inRow: number
}

/**
 * People who have made a check-in before, none of this week, and of whom that was not noted yet. Weeks away are passed over.
 * One statement.
 */
export async function silentIn(work: Work, weekOn: LocalDate): Promise<Silent[]> {
  const { rows } = await sql<Silent>`
    select c.person_id,
           coalesce((select m.in_row from check_ins_missed m
             where m.org_id = c.org_id and m.person_id = c.person_id and m.in_row > 0 and m.week_on > max(c.week_on)
               and m.week_on < ${weekOn}::date order by m.week_on desc limit 1), 0) as in_row
      from check_ins_check_ins c
     where c.org_id = ${work.orgId}::uuid
     group by c.org_id, c.person_id
    having max(c.week_on) < ${weekOn}::date
       and not exists (select from check_ins_missed n
             where n.org_id = c.org_id and n.person_id = c.person_id and n.week_on = ${weekOn}::date)`.execute(
    work.sql,
  )
  return rows
}

/** Notes weeks that went by without a check-in; those noted already stay. */
export async function noteMissed(
  work: Work,
  rows: readonly { readonly personId: string; readonly weekOn: LocalDate; readonly inRow: number }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into check_ins_missed (org_id, person_id, week_on, in_row, noted_at)
    select ${work.orgId}::uuid, x."personId", x."weekOn", x."inRow", ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("personId" uuid, "weekOn" date, "inRow" integer)
    on conflict do nothing`.execute(work.sql)
}

/** Drops what an erased person wrote and was told; that there was a check-in stays. */
export async function forgetTexts(work: Work, personId: string): Promise<void> {
  await sql`
    update check_ins_check_ins set note = '', did = '[]', next = '[]', answer = null
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(work.sql)
}

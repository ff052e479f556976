import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { DEFAULTS } from '../preferences/preferences.ts'

/** What the clock shows in one zone. */
export interface ZoneClock {
  readonly zone: string
  readonly today: LocalDate
  /** The last Friday, today included. */
  readonly friday: LocalDate
  /** From which zones a daily or weekly digest may go out at this time of day. */
  readonly daily: boolean
  readonly weekly: boolean
}

/** Somebody whose digest is due. */
export interface DigestReader {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly today: LocalDate
  readonly digest: 'daily' | 'weekly'
  readonly people: boolean
  readonly admin: boolean
}

/** The zones that people of this organisation live in. */
export async function zonesOf(work: Work): Promise<string[]> {
  const { rows } = await sql<{ zone: string }>`
    select distinct coalesce(time_zone, ${work.timeZone}) as zone from people_persons
     where org_id = ${work.orgId}::uuid and email is not null and status <> 'left'`.execute(work.sql)
  return rows.map(({ zone }) => zone)
}

/** People whose digest is due by the clock of their zone and was not thought of yet, at most `limit`. */
export async function dueDigests(
  work: Work,
  clocks: readonly ZoneClock[],
  limit: number,
): Promise<DigestReader[]> {
  const { rows } = await sql<DigestReader>`
    with z as (
      select * from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb)
        as t(zone text, today date, friday date, daily boolean, weekly boolean)
    )
    select p.id, coalesce(p.preferred_name, p.name) as name, p.email, z.today, coalesce(w.digest, ${DEFAULTS.digest}) as digest,
           p.is_people as people, p.is_admin as admin
      from people_persons p
      join z on z.zone = coalesce(p.time_zone, ${work.timeZone})
      left join inbox_preferences w on w.org_id = p.org_id and w.person_id = p.id
      left join inbox_digests d on d.org_id = p.org_id and d.person_id = p.id
     where p.org_id = ${work.orgId}::uuid and p.email is not null and p.erased_at is null and p.status = 'active'
       and (p.left_on is null or p.left_on >= ${work.today}::date)
       and case coalesce(w.digest, ${DEFAULTS.digest})
             when 'daily' then z.daily and (d.thought_on is null or d.thought_on < z.today)
             when 'weekly' then z.weekly and (d.thought_on is null or d.thought_on < z.friday)
             else false
           end
     order by p.id limit ${limit}`.execute(work.sql)
  return rows
}

/** Notes that these digests were thought of, sent or not. */
export async function thoughtOfDigest(
  work: Work,
  all: readonly { readonly personId: string; readonly on: LocalDate }[],
): Promise<void> {
  if (all.length === 0) return
  await sql`
    insert into inbox_digests (org_id, person_id, thought_on)
    select ${work.orgId}::uuid, "personId", "on" from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as t("personId" uuid, "on" date)
    on conflict (org_id, person_id) do update set thought_on = excluded.thought_on`.execute(work.sql)
}

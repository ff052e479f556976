import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { EventChoice } from '../contract.ts'
import { DEFAULTS, type Preferences } from '../preferences/preferences.ts'
import { db } from './tables.ts'

/** Somebody who may be told of something: their address, their general wishes, and what they chose for one kind of event. */
export interface Told extends Preferences {
  readonly id: string
  readonly email: string | null
  readonly listed: boolean | null
  readonly mail: EventChoice['mail'] | null
}

/**
 * These people with what they chose for an event, in one statement; who has left is missing. Nobody is written to before they
 * have been in for the first time.
 */
export async function toldOf(work: Work, personIds: readonly string[], eventType: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select p.id, case when p.status = 'active' then p.email end as email, c.listed, c.mail, coalesce(w.digest, ${DEFAULTS.digest}) as digest,
           coalesce(w.quiet_from, ${DEFAULTS.quietFrom}::int) as quiet_from, coalesce(w.quiet_to, ${DEFAULTS.quietTo}::int) as quiet_to,
           coalesce(w.quiet_days, ${DEFAULTS.quietDays}::boolean) as quiet_days
      from people_persons p
      left join inbox_preferences w on w.org_id = p.org_id and w.person_id = p.id
      left join inbox_choices c on c.org_id = p.org_id and c.person_id = p.id and c.event_type = ${eventType}
     where p.org_id = ${work.orgId}::uuid and p.id = any(${personIds}::uuid[]) and p.erased_at is null
       and p.status <> 'left' and (p.left_on is null or p.left_on >= ${work.today}::date)`.execute(work.sql)
  return rows
}

/** What somebody chose in general, with its rev; the defaults with rev 0 when they chose nothing. */
export async function preferencesOf(
  work: Work,
  personId: string,
): Promise<Preferences & { readonly rev: number }> {
  const row = await db(work)
    .selectFrom('inboxPreferences')
    .select(['digest', 'quietFrom', 'quietTo', 'quietDays', 'rev'])
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row ?? { ...DEFAULTS, rev: 0 }
}

/** What somebody chose event by event. */
export async function choicesOf(work: Work, personId: string): Promise<Map<string, EventChoice>> {
  const rows = await db(work)
    .selectFrom('inboxChoices')
    .select(['eventType as type', 'listed', 'mail'])
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .execute()
  return new Map(rows.map(row => [row.type, row]))
}

/** Saves the general wishes over `rev` (0: there were none); false when they were saved by another tab first. */
export async function savePreferences(
  work: Work,
  personId: string,
  rev: number,
  { digest, quietFrom, quietTo, quietDays }: Preferences,
): Promise<boolean> {
  const { rows } = await sql`
    insert into inbox_preferences (org_id, person_id, digest, quiet_from, quiet_to, quiet_days, rev)
    select ${work.orgId}::uuid, ${personId}::uuid, ${digest}, ${quietFrom}::smallint, ${quietTo}::smallint, ${quietDays}::boolean, ${rev + 1}::int
     where ${rev}::int = 0 or exists (select from inbox_preferences where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid)
    on conflict (org_id, person_id) do update
      set digest = excluded.digest, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
          quiet_days = excluded.quiet_days, rev = excluded.rev
      where inbox_preferences.rev = ${rev}::int
    returning rev`.execute(work.sql)
  return rows.length > 0
}

/** Ends somebody's digest whatever stands there: a tab that saves at the same moment finds it changed. */
export async function endDigest(work: Work, personId: string): Promise<void> {
  const { quietFrom, quietTo, quietDays } = DEFAULTS
  await sql`
    insert into inbox_preferences as w (org_id, person_id, digest, quiet_from, quiet_to, quiet_days, rev)
    values (${work.orgId}::uuid, ${personId}::uuid, 'off', ${quietFrom}::smallint, ${quietTo}::smallint, ${quietDays}::boolean, 1)
    on conflict (org_id, person_id) do update set digest = 'off', rev = w.rev + 1`.execute(work.sql)
}

/** Replaces what somebody chose for these kinds of events. */
export async function saveChoices(
  work: Work,
  personId: string,
  choices: readonly EventChoice[],
): Promise<void> {
  await sql`
    insert into inbox_choices (org_id, person_id, event_type, listed, mail)
    select ${work.orgId}::uuid, ${personId}::uuid, type, listed, mail
      from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as t(type text, listed boolean, mail text)
    on conflict (org_id, person_id, event_type) do update set listed = excluded.listed, mail = excluded.mail`.execute(
    work.sql,
  )
}

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Asker, FoundRow, Part, TopicRow, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './read-messages.ts'

/** Guidance that its receiver has not answered yet. */
export function guidanceWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql`
    select 'guidance_answer'::text as kind, p.name::text as subject, '/feedback/' || i.id as link, 'minor'::text as severity,
           null::date as due_on, (i.given_at at time zone ${work.timeZone})::date as since_on, true as mine
      from feedback_recipients r
      join feedback_messages i on i.org_id = r.org_id and i.id = r.message_id
      join people_persons p on p.org_id = i.org_id and p.id = i.from_id
     where r.org_id = ${work.orgId}::uuid and r.person_id = ${me}::uuid and r.answer is null
       and i.kind = 'guidance' and i.state = 'given' and i.what_happened is not null`
}

/** Guidance between the two that its receiver wants to talk about. */
export function guidanceToTalkAbout(work: Work, { me }: Asker, otherId: string): Part<TopicRow> {
  return sql`
    select 'growth'::text as tag, left(i.what_happened, 140)::text as text, '/feedback/' || i.id as link,
           (r.answered_at at time zone ${work.timeZone})::date as since_on
      from feedback_messages i join feedback_recipients r on r.org_id = i.org_id and r.message_id = i.id
     where i.org_id = ${work.orgId}::uuid and i.kind = 'guidance' and i.state = 'given' and r.answer = 'talk'
       and i.what_happened is not null and r.answered_at > ${work.now}::timestamptz - interval '60 days'
       and ((i.from_id = ${me}::uuid and r.person_id = ${otherId}::uuid) or (i.from_id = ${otherId}::uuid and r.person_id = ${me}::uuid))`
}

/** Recognition with these words that the reader may see. Guidance is never searched: it is between two people. */
export function recognitionFound(work: Work, asker: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql`
    select 'recognition'::text as kind, i.id, left(i.what_happened, 140)::text as label, p.name::text as hint, '/feedback/' || i.id as link
      from feedback_messages i join people_persons p on p.org_id = i.org_id and p.id = i.from_id
     where i.org_id = ${work.orgId}::uuid and i.kind = 'recognition' and lower(i.what_happened) like ${pattern} and ${visibleTo(asker)}
     order by i.id desc limit ${limit}`
}

/** When each of these people was last recognised, as far as the reader may see; people who never were are missing. */
export async function lastRecognised(
  work: Work,
  asker: Asker,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const { rows } = await sql<{ personId: string; on: LocalDate }>`
    select r.person_id, max((i.given_at at time zone ${work.timeZone})::date) as "on"
      from feedback_messages i join feedback_recipients r on r.org_id = i.org_id and r.message_id = i.id
     where i.org_id = ${work.orgId}::uuid and i.kind = 'recognition' and r.person_id = any(${personIds}::uuid[]) and ${visibleTo(asker)}
     group by r.person_id`.execute(work.sql)
  return new Map(rows.map(row => [row.personId, row.on]))
}

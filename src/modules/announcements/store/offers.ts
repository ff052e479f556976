import { sql } from 'kysely'
import type { Asker, FoundRow, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** What the asker has not read yet. */
export function announcementsWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql`
    select 'announcement_read'::text as kind, a.title::text as subject, ('/announcements/' || a.id)::text as link,
           'minor'::text as severity, a.read_by_on as due_on,
           (a.published_at at time zone ${work.timeZone})::date as since_on, true as mine
      from announcements_readers r
      join announcements_announcements a on a.org_id = r.org_id and a.id = r.announcement_id
     where r.org_id = ${work.orgId}::uuid and r.person_id = ${me}::uuid and r.read_at is null and a.state = 'published'`
}

/** Announcements to the asker or by them, the newest first. */
export function announcementsFound(
  work: Work,
  { me }: Asker,
  pattern: string,
  limit: number,
): Part<FoundRow> {
  return sql`
    select 'announcement'::text as kind, a.id, a.title::text as label, null::text as hint,
           ('/announcements/' || a.id)::text as link
      from announcements_announcements a
     where a.org_id = ${work.orgId}::uuid and a.state = 'published' and lower(a.title) like ${pattern}
       and (a.author_id = ${me}::uuid or exists (
         select 1 from announcements_readers r
          where r.org_id = a.org_id and r.announcement_id = a.id and r.person_id = ${me}::uuid))
     order by a.published_at desc limit ${limit}`
}

import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/**
 * Everybody's permanent or interim position of today, to join in a statement of another room:
 * `person_id`, `name` (the one to show), `title`, `team_id`, `reports_to` (as written, away or not), `from_on`.
 */
export function positionsToday(work: Work): RawBuilder<unknown> {
  return sql`(
    select l.person_id, coalesce(p.preferred_name, p.name) as name, l.title, l.team_id, l.reports_to, l.from_on
      from people_placements l join people_persons p on p.org_id = l.org_id and p.id = l.person_id
     where l.org_id = ${work.orgId}::uuid and l.kind <> 'acting' and l.cancelled_at is null and l.from_on <= ${work.today}::date
       and (l.to_on is null or l.to_on >= ${work.today}::date))`
}

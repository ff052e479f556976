import { sql } from 'kysely'
import type { Asker, FoundRow, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Absences that are not over and wait for the asker's answer, whether they cover them. */
export function coversWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql`
    select 'cover'::text as kind, coalesce(p.preferred_name, p.name)::text as subject, ('/people/' || p.id)::text as link,
           'major'::text as severity, a.from_on::date as due_on, null::date as since_on, true as mine
      from people_absences a
      join people_persons p on p.org_id = a.org_id and p.id = a.person_id
     where a.org_id = ${work.orgId}::uuid and a.cover_id = ${me}::uuid and a.cover_state = 'asked' and a.cancelled_at is null
       and (a.to_on is null or a.to_on >= ${work.today}::date)`
}

/** People who are here and open teams, by name; everybody may see these. `limit` of each. */
export function peopleFound(work: Work, pattern: string, limit: number): Part<FoundRow> {
  return sql`
    (select 'person'::text as kind, p.id, coalesce(p.preferred_name, p.name)::text as label,
            concat_ws(' · ', l.title, t.name)::text as hint, ('/people/' || p.id)::text as link
       from people_persons p
       left join people_placements l on l.org_id = p.org_id and l.person_id = p.id and l.kind <> 'acting' and l.cancelled_at is null
        and l.from_on <= ${work.today}::date and (l.to_on is null or l.to_on >= ${work.today}::date)
       left join people_teams t on t.org_id = l.org_id and t.id = l.team_id
      where p.org_id = ${work.orgId}::uuid and p.erased_at is null and p.status <> 'left'
        and (p.left_on is null or p.left_on >= ${work.today}::date) and p.search like ${folded(pattern)}
      order by p.search not like substr(${folded(pattern)}, 2), p.search limit ${limit})
    union all
    (select 'team'::text, t.id, t.name::text, null::text, ('/teams/' || t.id)::text
       from people_teams t
      where t.org_id = ${work.orgId}::uuid and (t.closed_on is null or t.closed_on >= ${work.today}::date)
        and lower(t.name) like ${pattern}
      order by lower(t.name) not like substr(${pattern}, 2), lower(t.name) limit ${limit})`
}

// As the column `search` holds it: without accents.
const folded = (pattern: string) =>
  sql`regexp_replace(normalize(${pattern}::text, NFD), '[\\u0300-\\u036f]', '', 'g')`

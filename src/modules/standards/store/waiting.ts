import { sql } from 'kysely'
import type { Asker, FoundRow, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Procedures of the asker's teams to read, and improvements that wait for their answer. */
export function standardsWaiting(work: Work, { me, teamIds, ledTeamIds }: Asker): Part<WaitingRow> {
  const teams = Array.from(new Set([...teamIds, ...ledTeamIds]))
  return sql`
    select 'standard_acknowledge'::text as kind, p.title::text as subject, ('/standards/' || p.id)::text as link,
           'minor'::text as severity, (v.at at time zone ${work.timeZone})::date + 14 as due_on,
           (v.at at time zone ${work.timeZone})::date as since_on, true as mine
      from standards_procedures p
      join standards_versions v on v.org_id = p.org_id and v.procedure_id = p.id and v.version = p.version
     where p.org_id = ${work.orgId}::uuid and p.state = 'active' and p.team_id = any(${teams}::uuid[])
       and not exists (select from standards_acknowledgements a where a.org_id = p.org_id and a.procedure_id = p.id
                        and a.version = p.version and a.person_id = ${me}::uuid)
    union all
    select 'improvement_answer'::text, i.title::text, '/standards/improvements'::text, 'minor'::text,
           (i.at at time zone ${work.timeZone})::date + 14, (i.at at time zone ${work.timeZone})::date, false
      from standards_improvements i
      left join standards_procedures p on p.org_id = i.org_id and p.id = i.procedure_id
     where i.org_id = ${work.orgId}::uuid and i.state = 'proposed'
       and (i.team_id = any(${ledTeamIds}::uuid[]) or p.owner_id = ${me}::uuid)`
}

/** Procedures in force and improvements, by title; they are open to everybody. */
export function standardsFound(work: Work, _asker: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql`
    (select 'procedure'::text as kind, p.id::uuid as id, p.title::text as label, null::text as hint, ('/standards/' || p.id)::text as link
       from standards_procedures p
      where p.org_id = ${work.orgId}::uuid and p.state = 'active' and lower(p.title) like ${pattern}
      union all
      select 'improvement', i.id, i.title, null, '/standards/improvements'
       from standards_improvements i
      where i.org_id = ${work.orgId}::uuid and lower(i.title) like ${pattern}
      order by label limit ${limit})`
}

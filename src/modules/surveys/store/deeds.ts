import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Surveys that somebody made, to be opened or opened from a day on, and drafts of theirs; about no group: who is asked is nobody's to join. */
export function surveyDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  return sql`
    select 'survey'::text as kind, s.id::uuid as id, coalesce(s.opens_on, ${work.today}::date) as "on",
           (s.state in ('open', 'closed', 'shared'))::boolean as done, '{}'::uuid[] as about, s.title::text as label,
           ('/surveys/' || s.id)::text as link
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and s.made_by_id = ${me}::uuid and s.state <> 'cancelled'
       and (s.opens_on is null or s.opens_on >= ${from}::date)`
}

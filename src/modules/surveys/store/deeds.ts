import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './surveys.ts'

/**
 * Surveys that somebody made, to be opened or opened from a day on, and drafts of theirs; about no group: who is asked is nobody's to join.
 * Those about a change are deeds of everybody once they are open, and before that of who made or asked for them; where they may not know
 * of one yet, it leads nowhere.
 */
export function surveyDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  const isOut = sql`(s.state in ('open', 'closed', 'shared'))::boolean`
  return sql`
    select 'survey'::text as kind, s.id::uuid as id, coalesce(s.opens_on, ${work.today}::date) as "on",
           ${isOut} as done, '{}'::uuid[] as about, s.title::text as label,
           ('/surveys/' || s.id)::text as link
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and s.made_by_id = ${me}::uuid and s.state <> 'cancelled'
       and (s.opens_on is null or s.opens_on >= ${from}::date) and s.change_id is null
    union all
    select 'survey_change'::text, s.id::uuid, coalesce(s.opens_on, ${work.today}::date), ${isOut}, array[s.change_id]::uuid[], s.title::text,
           case when ${visibleTo(me, work.actor.flags.people)} then '/surveys/' || s.id end::text
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and s.change_id is not null and s.state <> 'cancelled'
       and (${isOut} or ${me}::uuid in (s.made_by_id, s.asked_by_id))
       and (s.opens_on is null or s.opens_on >= ${from}::date)`
}

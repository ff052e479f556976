import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './surveys.ts'

/**
 * Surveys of the teams of a change, to be opened or opened from a day on: of everybody once they are open, and before that of who made or
 * asked for them. Where somebody may not know of one, it leads nowhere. Who is asked in any other is nobody's to join.
 */
export function surveyDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  const isOut = sql`(s.state in ('open', 'closed', 'shared'))::boolean`
  return sql`
    select 'survey_change'::text as kind, s.id::uuid as id, coalesce(s.opens_on, ${work.today}::date) as "on", ${isOut} as done,
           array[s.change_id]::uuid[] as about, s.title::text as label,
           case when ${visibleTo(me, work.actor.flags.people)} then '/surveys/' || s.id end::text as link
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and s.change_id is not null and s.state <> 'cancelled'
       and (${isOut} or ${me}::uuid in (s.made_by_id, s.asked_by_id))
       and (s.opens_on is null or s.opens_on >= ${from}::date)`
}

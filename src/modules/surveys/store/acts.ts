import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './surveys.ts'

/** What the asker answers for of what was decided after a survey, on the day it was told to those who had been asked. */
export function surveyActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select 'survey_action'::text as kind, a.id::uuid as id, a.published_on::date as "on", null::float8 as lead, 1::float8 as counts,
           (case when ${visibleTo(me, work.actor.flags.people)} then s.title end)::text as label, ('/surveys/' || s.id)::text as link
      from surveys_actions a join surveys_surveys s on s.org_id = a.org_id and s.id = a.survey_id
     where a.org_id = ${work.orgId}::uuid and a.owner_id = ${me}::uuid and a.published_on >= ${from}::date`
}

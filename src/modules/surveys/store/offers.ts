import { sql } from 'kysely'
import type { Asker, DateRow, FoundRow, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './surveys.ts'
import { DAYS_TO_ACT } from './unacted.ts'

/**
 * Open surveys that the asker is invited to by a link and has not answered; the latest results they answer for, of which nothing follows yet;
 * lists of raters of their reports to agree to; for the people team, what others asked them to ask.
 */
export function surveysWaiting(work: Work, { me, reportIds }: Asker): Part<WaitingRow> {
  return sql`
    select 'survey_answer'::text as kind, s.title::text as subject, ('/surveys/' || s.id || '/answer')::text as link,
           'minor'::text as severity, coalesce(i.until_on, s.closes_on) as due_on, s.opens_on as since_on, true as mine
      from surveys_invitations i join surveys_surveys s on s.org_id = i.org_id and s.id = i.survey_id
     where i.org_id = ${work.orgId}::uuid and i.person_id = ${me}::uuid and not i.answered and not i.by_code
       and s.state = 'open' and coalesce(i.until_on, s.closes_on) >= ${work.today}::date
    union all
    select 'survey_act'::text, s.title::text, ('/surveys/' || s.id || '/actions')::text, 'major'::text,
           (s.shared_at::date + ${DAYS_TO_ACT}::int), s.shared_at::date, true
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and s.action_owner_id = ${me}::uuid and s.state = 'shared'
       and s.shared_at::date + ${DAYS_TO_ACT}::int <= ${work.today}::date
       and not exists (select from surveys_actions a where a.org_id = s.org_id and a.survey_id = s.id and a.published_on is not null)
       -- Once people have been asked anew, it is the new answers that something follows from.
       and not exists (select from surveys_surveys n
         where n.org_id = s.org_id and n.series_id = s.series_id and n.wave > s.wave and n.state = 'shared')
    union all
    select 'raters_agree'::text, s.title::text, ('/surveys/about/' || s.id)::text, 'minor'::text, null::date, a.proposed_at::date, true
      from surveys_subjects a join surveys_surveys s on s.org_id = a.org_id and s.id = a.survey_id
     where a.org_id = ${work.orgId}::uuid and a.proposed_at is not null and s.state = 'draft'
       and a.subject_id = any(${reportIds}::uuid[])
    union all
    select 'survey_wanted'::text, s.title::text, ('/surveys/' || s.id)::text, 'minor'::text, s.opens_on, null::date, true
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and ${work.actor.flags.people}::boolean and s.state = 'draft'
       and s.asked_by_id is not null and s.made_by_id is null`
}

/** The last day of surveys that the asker can still answer. */
export function surveyDates(work: Work, { me }: Asker, from: string, to: string): Part<DateRow> {
  return sql`
    select s.id, s.rev, s.title::text as title, 'Last day to answer'::text as detail, coalesce(i.until_on, s.closes_on) as "on",
           null::timestamptz as at, null::integer as minutes, ('/surveys/' || s.id || '/answer')::text as link
      from surveys_invitations i join surveys_surveys s on s.org_id = i.org_id and s.id = i.survey_id
     where i.org_id = ${work.orgId}::uuid and i.person_id = ${me}::uuid and not i.answered and not i.by_code
       and s.state = 'open' and coalesce(i.until_on, s.closes_on) between ${from}::date and ${to}::date`
}

/** Surveys that the asker may know of, newest first. */
export function surveysFound(work: Work, { me }: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql`
    select 'survey'::text as kind, s.id, s.title::text as label, s.state::text as hint, ('/surveys/' || s.id)::text as link
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and lower(s.title) like ${pattern}
       and ${visibleTo(me, work.actor.flags.people)}
     order by s.id desc limit ${limit}`
}

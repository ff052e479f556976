import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Dated } from '../contract/dated.ts'
import type { Addressee } from './invitations.ts'

/** From which dates a survey follows; null when it does not. */
export async function datedOf(work: Work, surveyId: string): Promise<Dated | null> {
  const { rows } = await sql<Dated>`
    select since, days, within_days from surveys_dated
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid`.execute(work.sql)
  return rows[0] ?? null
}

/** Writes it over what was; null lets it follow from none. */
export async function saveDated(work: Work, surveyId: string, dated: Dated | null): Promise<void> {
  if (dated === null) {
    await sql`delete from surveys_dated where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid`.execute(
      work.sql,
    )
    return
  }
  const { since, days, withinDays } = dated
  await sql`
    insert into surveys_dated (org_id, survey_id, since, days, within_days)
    values (${work.orgId}::uuid, ${surveyId}::uuid, ${since}, ${days}, ${withinDays})
    on conflict (org_id, survey_id) do update
       set since = excluded.since, days = excluded.days, within_days = excluded.within_days`.execute(work.sql)
}

/** Open surveys that follow from dates. */
export async function openDated(work: Work): Promise<(Dated & { readonly surveyId: string })[]> {
  const { rows } = await sql<Dated & { surveyId: string }>`
    select d.survey_id, d.since, d.days, d.within_days from surveys_dated d
      join surveys_surveys s on s.org_id = d.org_id and s.id = d.survey_id
     where d.org_id = ${work.orgId}::uuid and s.state = 'open' order by d.survey_id`.execute(work.sql)
  return rows
}

// Days on which the server may have stood still: whoever was due before is not asked any more.
const CATCH_UP = 7

/** Who is due to be asked by a survey and was not: people who are here, or left since they were due. */
export async function dueByDate(
  work: Work,
  { surveyId, since, days }: Dated & { readonly surveyId: string },
): Promise<string[]> {
  const day = {
    joining: sql`(select min(l.from_on) from people_placements l
      where l.org_id = p.org_id and l.person_id = p.id and l.cancelled_at is null) + ${days}::int`,
    // The latest position that began by now, when it is not the first.
    moving: sql`(select max(l.from_on) from people_placements l
      where l.org_id = p.org_id and l.person_id = p.id and l.cancelled_at is null and l.from_on <= ${work.today}::date
        and exists (select from people_placements b where b.org_id = l.org_id and b.person_id = l.person_id
          and b.cancelled_at is null and b.from_on < l.from_on)) + ${days}::int`,
    leaving: sql`p.left_on - ${days}::int`,
  }[since]
  const { rows } = await sql<{ id: string }>`
    select d.id from (select p.id, p.left_on, ${day} as due_on from people_persons p
                       where p.org_id = ${work.orgId}::uuid and p.erased_at is null) d
     where d.due_on between ${work.today}::date - ${CATCH_UP}::int and ${work.today}::date
       and coalesce(d.left_on >= ${work.today}::date, true)
       and not exists (select from surveys_invitations i where i.org_id = ${work.orgId}::uuid
             and i.survey_id = ${surveyId}::uuid and i.person_id = d.id)
     order by d.id`.execute(work.sql)
  return rows.map(({ id }) => id)
}

/** Gives these invited people their own last day. */
export async function limitInvited(
  work: Work,
  surveyId: string,
  personIds: readonly string[],
  untilOn: string,
): Promise<void> {
  await sql`
    update surveys_invitations set until_on = ${untilOn}::date
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid and person_id = any(${personIds}::uuid[])`.execute(
    work.sql,
  )
}

/** Marks those who are to be reminded by a day and answers who they are: not opened yet, with days left, never reminded. */
export async function takeReminders(
  work: Work,
  surveyId: string,
  lastUntil: string,
): Promise<Pick<Addressee, 'personId'>[]> {
  const { rows } = await sql<{ personId: string }>`
    update surveys_invitations set reminded_on = ${work.today}::date
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid and not opened and reminded_on is null
       and until_on between ${work.today}::date and ${lastUntil}::date
    returning person_id`.execute(work.sql)
  return rows
}

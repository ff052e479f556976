import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** How many in a unit answer by code, and how many of its codes are used. */
export interface CodeCount {
  readonly unit: number
  readonly people: number
  readonly used: number
}

/** The units with people who answer by code, in one statement. */
export async function codeCounts(work: Work, surveyId: string): Promise<CodeCount[]> {
  const { rows } = await sql<CodeCount>`
    select i.unit, count(*)::int as people,
           (select count(*) from surveys_codes c where c.org_id = ${work.orgId}::uuid and c.survey_id = ${surveyId}::uuid
               and c.unit = i.unit and c.used)::int as used
      from surveys_invitations i
     where i.org_id = ${work.orgId}::uuid and i.survey_id = ${surveyId}::uuid and i.by_code
     group by i.unit order by i.unit`.execute(work.sql)
  return rows
}

/** Holds a survey until the unit of work ends: nobody else prints codes for it, and nobody hands in, between a count and what follows from it. */
export async function holdSurvey(work: Work, surveyId: string): Promise<void> {
  await sql`
    select from surveys_surveys where org_id = ${work.orgId}::uuid and id = ${surveyId}::uuid for update`.execute(
    work.sql,
  )
}

/** Replaces the unused codes of a unit with new ones, so that a lost sheet is worth nothing. */
export async function replaceCodes(
  work: Work,
  surveyId: string,
  unit: number,
  codes: readonly { readonly hash: string; readonly ticket: string }[],
): Promise<void> {
  const of = sql`org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid`
  await sql`
    delete from surveys_drafts where ${of} and ticket in (
      select ticket from surveys_codes where ${of} and unit = ${unit} and not used)`.execute(work.sql)
  await sql`
    with gone as (delete from surveys_codes where ${of} and unit = ${unit} and not used)
    insert into surveys_codes (org_id, code_hash, survey_id, ticket, unit)
    select ${work.orgId}::uuid, x.hash, ${surveyId}::uuid, x.ticket, ${unit}
      from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as x(hash text, ticket uuid)`.execute(work.sql)
}

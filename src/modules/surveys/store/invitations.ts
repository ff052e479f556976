import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { SurveyMode } from '../contract/words.ts'
import { db } from './tables.ts'

/** Somebody who is invited, as of launch. */
export interface Invited {
  readonly personId: string
  /** Random, not made from time. */
  readonly ticket: string
  readonly unit: number
  readonly levels: Uint8Array
  readonly byCode: boolean
}

/** Adds everybody who is invited, in one statement. */
export async function insertInvitations(
  work: Work,
  surveyId: string,
  invited: readonly Invited[],
): Promise<void> {
  const rows = invited.map(({ levels, ...row }) => ({ ...row, levels: Buffer.from(levels).toString('hex') }))
  await sql`
    insert into surveys_invitations (org_id, survey_id, person_id, ticket, unit, levels, by_code)
    select ${work.orgId}::uuid, ${surveyId}::uuid, x."personId", x.ticket, x.unit, decode(x.levels, 'hex'), x."byCode"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as x("personId" uuid, ticket uuid, unit integer, levels text, "byCode" boolean)`.execute(work.sql)
}

/** Notes of some of those invited that they have answered, as sample data has it. */
export async function markAnswered(
  work: Work,
  surveyId: string,
  personIds: readonly string[],
): Promise<void> {
  await sql`
    update surveys_invitations set opened = true, answered = true
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid and person_id = any(${personIds}::uuid[])`.execute(
    work.sql,
  )
}

/** Somebody who is told of a survey by mail. */
export interface Addressee {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/** Who can get mail of those invited who are still here: everybody, or those who have not opened their link; with `only`, of these. */
export async function addresseesOf(
  work: Work,
  surveyId: string,
  whose: 'all' | 'unopened',
  only: readonly string[] | null = null,
): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select i.person_id, coalesce(p.preferred_name, p.name) as name, p.email
      from surveys_invitations i join people_persons p on p.org_id = i.org_id and p.id = i.person_id
     where i.org_id = ${work.orgId}::uuid and i.survey_id = ${surveyId}::uuid and not i.by_code and p.email is not null
       and (${only}::uuid[] is null or i.person_id = any(${only}::uuid[])) and (${whose === 'all'} or not i.opened) and p.erased_at is null and coalesce(p.left_on >= ${work.today}::date, true)
     order by i.person_id`.execute(work.sql)
  return rows
}

/** Keeps the hashes of personal links, in one statement. */
export async function insertLinks(
  work: Work,
  surveyId: string,
  links: readonly { readonly hash: string; readonly personId: string }[],
): Promise<void> {
  await sql`
    insert into surveys_links (org_id, link_hash, survey_id, person_id)
    select ${work.orgId}::uuid, x.hash, ${surveyId}::uuid, x."personId"
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as x(hash text, "personId" uuid)`.execute(
    work.sql,
  )
}

/** How many answered, of how many who were invited or got a code; never more than this while a survey is open. */
export async function participationOf(
  work: Work,
  surveyId: string,
): Promise<{ invited: number; answered: number }> {
  const { rows } = await sql<{ invited: number; answered: number }>`
    select count(*)::int as invited,
           (count(*) filter (where answered) + (select count(*) from surveys_codes c
              where c.org_id = ${work.orgId}::uuid and c.survey_id = ${surveyId}::uuid and c.used))::int as answered
      from surveys_invitations where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid`.execute(
    work.sql,
  )
  return rows[0] ?? { invited: 0, answered: 0 }
}

/** Surveys that a person can answer or has answered while they are open. */
export async function openInvitations(
  work: Work,
  personId: string,
): Promise<
  {
    id: string
    title: string
    closesOn: string | null
    answered: boolean
    byCode: boolean
    mode: SurveyMode
  }[]
> {
  return await db(work)
    .selectFrom('surveysInvitations as i')
    .innerJoin('surveysSurveys as s', join =>
      join.onRef('s.orgId', '=', 'i.orgId').onRef('s.id', '=', 'i.surveyId'),
    )
    .select(['s.id', 's.title', 's.mode', 'i.answered', 'i.byCode'])
    .select(sql<string | null>`coalesce(i.until_on, s.closes_on)`.as('closesOn'))
    .where('i.orgId', '=', work.orgId)
    .where('i.personId', '=', personId)
    .where('s.state', '=', 'open')
    .where(sql<boolean>`coalesce(i.until_on, s.closes_on, 'infinity') >= ${work.today}::date`)
    .orderBy('s.id', 'desc')
    .limit(50)
    .execute()
}

/** Removes links and drafts of a survey that ends without being counted; codes too. */
export async function removeWaysIn(work: Work, surveyId: string): Promise<void> {
  const of = sql`org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid`
  await sql`
    with drafts as (delete from surveys_drafts where ${of}), codes as (delete from surveys_codes where ${of})
    delete from surveys_links where ${of}`.execute(work.sql)
}

/** Removes what people had begun to answer. */
export async function removeDrafts(work: Work, surveyId: string): Promise<void> {
  await db(work)
    .deleteFrom('surveysDrafts')
    .where('orgId', '=', work.orgId)
    .where('surveyId', '=', surveyId)
    .execute()
}

/** Removes the links of an erased person and what they had begun to answer. */
export async function forgetInvited(work: Work, personId: string): Promise<void> {
  const of = sql`org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`
  await sql`
    with drafts as (
      delete from surveys_drafts d using surveys_invitations i
       where d.org_id = ${work.orgId}::uuid and i.org_id = d.org_id and i.survey_id = d.survey_id and i.ticket = d.ticket
         and i.person_id = ${personId}::uuid
    )
    delete from surveys_links where ${of}`.execute(work.sql)
}

/** Everybody who is invited to a survey. */
export async function invitedIds(work: Work, surveyId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id from surveys_invitations
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid order by person_id`.execute(
    work.sql,
  )
  return rows.map(({ personId }) => personId)
}

import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** What somebody wrote to one question; joined to nothing but the unit and, in named surveys only, who wrote it. */
export interface Comment {
  /** Random, not made from time. */
  readonly id: string
  readonly question: string
  readonly unit: number
  readonly language: string
  readonly body: string
  readonly personId: string | null
}

/** What somebody wrote, before it is kept. */
export type NewComment = Omit<Comment, 'id'> & { readonly surveyId: string }

/** Adds what people wrote, under random ids and in their order, in one statement. */
export async function insertComments(work: Work, comments: readonly NewComment[]): Promise<void> {
  if (comments.length === 0) return
  await sql`
    insert into surveys_comments (org_id, survey_id, id, question, unit, language, body, person_id)
    select ${work.orgId}::uuid, x."surveyId", gen_random_uuid() as id, x.question, x.unit, x.language, x.body, x."personId"
      from jsonb_to_recordset(${JSON.stringify(comments)}::jsonb)
        as x("surveyId" uuid, question text, unit integer, language text, body text, "personId" uuid)
     order by id`.execute(work.sql)
}

/** Writes all comments of a survey anew, under new random ids and in their order. */
export async function shuffleComments(work: Work, surveyId: string): Promise<void> {
  await sql`
    with taken as (
      delete from surveys_comments where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid
      returning gen_random_uuid() as id, question, unit, language, body, person_id
    )
    insert into surveys_comments (org_id, survey_id, id, question, unit, language, body, person_id)
    select ${work.orgId}::uuid, ${surveyId}::uuid, id, question, unit, language, body, person_id from taken order by id`.execute(
    work.sql,
  )
}

/** All comments of a closed survey, in no order that tells anything. */
export async function readComments(work: Work, surveyId: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select id, question, unit, language, body, person_id from surveys_comments
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid order by id`.execute(work.sql)
  return rows
}

/** Removes all comments of surveys that are called off. */
export async function removeComments(work: Work, surveyIds: readonly string[]): Promise<void> {
  await sql`
    delete from surveys_comments where org_id = ${work.orgId}::uuid and survey_id = any(${surveyIds}::uuid[])`.execute(
    work.sql,
  )
}

/** Removes what an erased person wrote under their name. */
export async function forgetComments(work: Work, personId: string): Promise<void> {
  await sql`
    delete from surveys_comments where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(
    work.sql,
  )
}

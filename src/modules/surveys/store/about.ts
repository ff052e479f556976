import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { RaterCategory } from '../contract/about.ts'
import { removeBallots } from './ballots.ts'
import { removeComments } from './comments.ts'

/** Whose views are asked for, and how it stands beside the survey itself. */
export interface Subject {
  readonly surveyId: string
  readonly subjectId: string
  readonly openDays: number
  readonly proposedAt: Date | null
  readonly agreedById: string | null
  /** The manager, when they answer too. */
  readonly managerId: string | null
  readonly note: string | null
  readonly readers: readonly string[]
}

export interface Rater {
  readonly personId: string
  readonly category: RaterCategory
}

const COLUMNS = sql`a.survey_id, a.subject_id, a.open_days, a.proposed_at, a.agreed_by_id, a.manager_id, a.note, a.readers`

/** The subject of a survey with raters; undefined when it has none. */
export async function subjectOf(work: Work, surveyId: string): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`
    select ${COLUMNS} from surveys_subjects a
     where a.org_id = ${work.orgId}::uuid and a.survey_id = ${surveyId}::uuid`.execute(work.sql)
  return rows[0]
}

/** Adds the subject of a new survey. */
export async function insertSubject(
  work: Work,
  { surveyId, subjectId, openDays }: Pick<Subject, 'surveyId' | 'subjectId' | 'openDays'>,
): Promise<void> {
  await sql`
    insert into surveys_subjects (org_id, survey_id, subject_id, open_days)
    values (${work.orgId}::uuid, ${surveyId}::uuid, ${subjectId}::uuid, ${openDays})`.execute(work.sql)
}

/** Saves how it stands; the survey's `rev` keeps two from writing at once. */
export async function saveSubject(work: Work, subject: Subject): Promise<void> {
  const { surveyId, proposedAt, agreedById, managerId, note, readers } = subject
  await sql`
    update surveys_subjects
       set proposed_at = ${proposedAt}, agreed_by_id = ${agreedById}::uuid, manager_id = ${managerId}::uuid, note = ${note},
           readers = ${JSON.stringify(readers)}::jsonb
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid`.execute(work.sql)
}

/** The raters that were chosen. */
export async function ratersOf(work: Work, surveyId: string): Promise<Rater[]> {
  const { rows } = await sql<Rater>`
    select person_id, category from surveys_raters
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid order by category, person_id`.execute(
    work.sql,
  )
  return rows
}

/** Writes the raters over those that were chosen before. */
export async function replaceRaters(work: Work, surveyId: string, raters: readonly Rater[]): Promise<void> {
  const of = sql`org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid`
  await sql`delete from surveys_raters where ${of}`.execute(work.sql)
  await sql`
    insert into surveys_raters (org_id, survey_id, person_id, category)
    select ${work.orgId}::uuid, ${surveyId}::uuid, x."personId", x.category
      from jsonb_to_recordset(${JSON.stringify(raters)}::jsonb) as x("personId" uuid, category text)`.execute(
    work.sql,
  )
}

/** A line of the list of views on people. */
export interface AboutLine extends Pick<Subject, 'subjectId' | 'proposedAt'> {
  readonly id: string
  readonly rev: number
  readonly title: string
  readonly state: string
  readonly closesOn: string | null
  readonly isReader: boolean
}

/** Views on somebody, those that wait for their agreement (of these people, or of everybody), and those shared with them. */
export async function aboutFor(
  work: Work,
  me: string,
  reportIds: readonly string[],
  all: boolean,
): Promise<AboutLine[]> {
  const { rows } = await sql<AboutLine>`
    select s.id, s.rev, s.title, s.state, s.closes_on, a.subject_id, a.proposed_at, a.readers ? ${me} as is_reader
      from surveys_subjects a join surveys_surveys s on s.org_id = a.org_id and s.id = a.survey_id
     where a.org_id = ${work.orgId}::uuid and s.state <> 'cancelled'
       and (a.subject_id = ${me}::uuid or (s.state = 'closed' and a.readers ? ${me})
         or (s.state = 'draft' and a.proposed_at is not null and (${all}::boolean or a.subject_id = any(${reportIds}::uuid[]))))
     order by s.id desc limit 100`.execute(work.sql)
  return rows
}

/** Whether somebody has views on themselves under way. */
export async function hasAboutUnderWay(work: Work, subjectId: string): Promise<boolean> {
  const { rows } = await sql`
    select from surveys_subjects a join surveys_surveys s on s.org_id = a.org_id and s.id = a.survey_id
     where a.org_id = ${work.orgId}::uuid and a.subject_id = ${subjectId}::uuid and s.state in ('draft', 'open')`.execute(
    work.sql,
  )
  return rows.length > 0
}

/** Removes what was said of an erased person, and them from the lists of others. */
export async function forgetSubject(work: Work, personId: string): Promise<void> {
  const { rows } = await sql<{ surveyId: string }>`
    select survey_id from surveys_subjects where org_id = ${work.orgId}::uuid and subject_id = ${personId}::uuid`.execute(
    work.sql,
  )
  const about = rows.map(({ surveyId }) => surveyId)
  const theirs = sql`(select unnest(${about}::uuid[]))`
  await removeBallots(work, about)
  await removeComments(work, about)
  await sql`
    delete from surveys_drafts where org_id = ${work.orgId}::uuid and survey_id in ${theirs}`.execute(
    work.sql,
  )
  await sql`update surveys_surveys set state = 'cancelled', title = 'Views on a person' where org_id = ${work.orgId}::uuid and id in ${theirs}`.execute(
    work.sql,
  )
  await sql`
    update surveys_subjects set note = null, readers = '[]' where org_id = ${work.orgId}::uuid and subject_id = ${personId}::uuid`.execute(
    work.sql,
  )
  await sql`
    delete from surveys_raters where org_id = ${work.orgId}::uuid and (person_id = ${personId}::uuid or survey_id in ${theirs})`.execute(
    work.sql,
  )
}

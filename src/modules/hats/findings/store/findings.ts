import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Finding, Severity } from '../../checks/check.ts'

/** A break as a run leaves it. */
export interface FindingRow {
  readonly id: string
  readonly checkId: string
  readonly severity: Severity
  readonly subjectKind: Finding['subject']['kind']
  readonly subjectId: string
  readonly ownerId: string | null
  readonly briefGiverId: string | null
  readonly teamId: string | null
  readonly says: string
  /** Number of the latest edit of the thresholds that it was judged by; 0 before the first. */
  readonly thresholdsVersion: number
}

/** Every break that stands, or those about some subjects. Read under the hold of a run. */
export async function standingFindings(work: Work, subjectIds?: readonly string[]): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select id, check_id, severity, subject_kind, subject_id, owner_id, brief_giver_id, team_id, says, thresholds_version
      from hats_findings where org_id = ${work.orgId}::uuid and gone_on is null
       and ${subjectIds === undefined ? sql`true` : sql`subject_id = any(${subjectIds}::uuid[])`}`.execute(
    work.sql,
  )
  return rows
}

const COLUMNS = sql.raw(`as r(id uuid, "checkId" text, severity text, "subjectKind" text, "subjectId" uuid,
  "ownerId" uuid, "briefGiverId" uuid, "teamId" uuid, says text, "thresholdsVersion" integer)`)

/** Adds what was found anew, in one statement. */
export async function insertFindings(work: Work, rows: readonly FindingRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into hats_findings (org_id, id, check_id, severity, subject_kind, subject_id, owner_id, brief_giver_id, team_id, says,
      thresholds_version, found_on, judged_on)
    select ${work.orgId}::uuid, r.id, r."checkId", r.severity, r."subjectKind", r."subjectId", r."ownerId", r."briefGiverId",
           r."teamId", r.says, r."thresholdsVersion", ${work.today}::date, ${work.today}::date
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${COLUMNS}`.execute(work.sql)
}

/** Adds breaks that stand since some past day, in two statements. */
export async function insertPastFindings(
  work: Work,
  rows: readonly (FindingRow & { readonly foundOn: LocalDate })[],
): Promise<void> {
  await insertFindings(work, rows)
  if (rows.length === 0) return
  await sql`
    update hats_findings f set found_on = r."foundOn" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "foundOn" date)
     where f.org_id = ${work.orgId}::uuid and f.id = r.id`.execute(work.sql)
}

/** Saves what changed about breaks that stay, in one statement; their ids are said beside the rows, so that no others are gone through. */
export async function updateFindings(work: Work, rows: readonly FindingRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update hats_findings f
       set severity = r.severity, owner_id = r."ownerId", brief_giver_id = r."briefGiverId", team_id = r."teamId", says = r.says,
           thresholds_version = r."thresholdsVersion", judged_on = ${work.today}::date
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${COLUMNS}
     where f.org_id = ${work.orgId}::uuid and f.id = r.id and f.id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    work.sql,
  )
}

/** Notes that breaks are gone, in one statement. */
export async function endFindings(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update hats_findings set gone_on = ${work.today}::date
     where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[])`.execute(work.sql)
}

/**
 * Removes what was found of somebody who is erased, what they accepted, their place among those who are told, and every sentence that
 * may name them: what still breaks is told anew by the next run.
 */
export async function forgetFindingsOf(work: Work, personId: string): Promise<void> {
  const { orgId } = work
  await sql`delete from hats_acceptances where org_id = ${orgId}::uuid and by_id = ${personId}::uuid`.execute(
    work.sql,
  )
  await sql`
    delete from hats_findings
     where org_id = ${orgId}::uuid and subject_kind = 'person' and subject_id = ${personId}::uuid`.execute(
    work.sql,
  )
  await sql`
    update hats_findings
       set says = '', owner_id = nullif(owner_id, ${personId}::uuid), brief_giver_id = nullif(brief_giver_id, ${personId}::uuid)
     where org_id = ${orgId}::uuid`.execute(work.sql)
}

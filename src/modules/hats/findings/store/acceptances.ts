import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { FindingRow } from './findings.ts'

/** Keeps that somebody accepts a break as it is. `severity` is what they accept: a worse one counts again. */
export async function insertAcceptance(
  work: Work,
  row: Pick<FindingRow, 'severity'> & {
    readonly id: string
    readonly findingId: string
    readonly byId: string
    readonly reason: string
    readonly untilOn: LocalDate
  },
): Promise<void> {
  await sql`
    insert into hats_acceptances (org_id, id, finding_id, by_id, reason, severity, accepted_on, until_on)
    values (${work.orgId}::uuid, ${row.id}::uuid, ${row.findingId}::uuid, ${row.byId}::uuid, ${row.reason}, ${row.severity},
      ${work.today}::date, ${row.untilOn}::date)`.execute(work.sql)
}

/** Takes back every acceptance of a break that is in force. */
export async function withdrawAcceptances(work: Work, findingId: string): Promise<void> {
  await sql`
    update hats_acceptances set withdrawn_on = ${work.today}::date
     where org_id = ${work.orgId}::uuid and finding_id = ${findingId}::uuid and withdrawn_on is null`.execute(
    work.sql,
  )
}

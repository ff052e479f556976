import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** Whose decisions are looked at, and from which day to which. */
export interface DecisionsOfAbsence {
  readonly personId: string
  readonly teamIds: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * Decisions about these teams, about aims of somebody, proposed by them or theirs to make, that were made in a span of days or are
 * still open: their ids, the latest first, 200 at most. Restricted ones are left out, whoever asks. One statement.
 */
export async function decisionHappenings(
  work: Work,
  { personId, teamIds, from, to }: DecisionsOfAbsence,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from decisions_decisions d
      left join aims_aims a on a.org_id = d.org_id and a.id = d.aim_id
     where d.org_id = ${work.orgId}::uuid and d.restricted is null
       and (d.decider_id = ${personId}::uuid or d.proposed_by_id = ${personId}::uuid or d.team_id = any(${teamIds}::uuid[])
         or a.owner_id = ${personId}::uuid or a.team_id = any(${teamIds}::uuid[]))
       and (d.decided_on between ${from}::date and ${to}::date or d.state in ('proposed', 'gathering', 'reopened'))
     order by d.id desc limit 200`.execute(work.sql)
  return rows.map(({ id }) => id)
}

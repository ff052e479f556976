import { sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/**
 * When each person was last recognised within eight weeks of a date, where at least their team may read it: what is kept between
 * two people is nobody else's business, so it does not count. One statement.
 */
export async function recognitionFacts(
  work: Work,
  on: LocalDate,
): Promise<readonly { readonly personId: string; readonly lastOn: LocalDate }[]> {
  const day = sql`(i.given_at at time zone ${work.timeZone})::date`
  const { rows } = await sql<{ personId: string; lastOn: LocalDate }>`
    select r.person_id, max(${day}) as last_on
      from feedback_messages i join feedback_recipients r on r.org_id = i.org_id and r.message_id = i.id
     where i.org_id = ${work.orgId}::uuid and i.kind = 'recognition' and i.state = 'given' and i.visibility <> 'pair'
       and coalesce(r.narrowed_to, '') <> 'pair' and ${day} > ${addDays(on, -56)}::date and ${day} <= ${on}::date
     group by r.person_id`.execute(work.sql)
  return rows
}

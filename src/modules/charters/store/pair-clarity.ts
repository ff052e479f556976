import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** Both answers about how clear the work of somebody is. */
export interface RevealedRow {
  readonly exchangeId: string
  readonly personId: string
  readonly revealedAt: Date
  readonly person: readonly number[]
  readonly manager: readonly number[]
}

/** Of each person the latest that both had answered by a day. */
export async function revealedClarity(
  work: Work,
  managerId: string,
  personIds: readonly string[],
  on: LocalDate,
): Promise<RevealedRow[]> {
  const { rows } = await sql<RevealedRow>`
    select distinct on (e.person_id) e.id as exchange_id, e.person_id, e.revealed_at,
           p.answer->'scores' as person, m.answer->'scores' as manager
      from charters_exchanges e
      join charters_exchange_answers p on p.org_id = e.org_id and p.exchange_id = e.id and p.side = 'person'
      join charters_exchange_answers m on m.org_id = e.org_id and m.exchange_id = e.id and m.side = 'manager'
     where e.org_id = ${work.orgId}::uuid and e.kind = 'clarity' and e.state in ('revealed', 'settled')
       and e.manager_id = ${managerId}::uuid and e.person_id = any(${personIds}::uuid[])
       and (e.revealed_at at time zone ${work.timeZone})::date <= ${on}::date
     order by e.person_id, e.revealed_at desc, e.id desc`.execute(work.sql)
  return rows
}

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** Somebody who can be asked. */
export interface Invitable {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly attributes: Readonly<Record<string, string>>
  /** First day of their first position. */
  readonly sinceOn: LocalDate
}

/** Everybody with these ids, with what an audience may choose by; one statement. */
export async function invitableOf(work: Work, personIds: readonly string[]): Promise<Invitable[]> {
  const { rows } = await sql<Invitable>`
    select * from (
      select p.id, coalesce(p.preferred_name, p.name) as name, p.email, p.attributes,
             (select min(l.from_on)::text from people_placements l
               where l.org_id = p.org_id and l.person_id = p.id and l.cancelled_at is null) as since_on
        from people_persons p
       where p.org_id = ${work.orgId}::uuid and p.id = any(${personIds}::uuid[])) people
     where since_on is not null`.execute(work.sql)
  return rows
}

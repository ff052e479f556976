import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { OpenSituations } from '../expected-range.ts'

/**
 * How many situations are open for somebody by the hat they ask for, moderate or strong. What is weak, set aside or over moves
 * nothing, nor does what asks for both hats.
 */
export async function openSituations(work: Work, personId: string): Promise<OpenSituations> {
  const { rows } = await sql<OpenSituations>`
    select (count(*) filter (where hat = 'lead'))::int as lead, (count(*) filter (where hat = 'manage'))::int as manage
      from hats_signals
     where org_id = ${work.orgId}::uuid and wearer_id = ${personId}::uuid and state in ('open', 'accepted')
       and strength in ('moderate', 'strong')`.execute(work.sql)
  return rows[0] ?? { lead: 0, manage: 0 }
}

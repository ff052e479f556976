import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** Removes what was written in the charters of somebody, and every answer they gave or that was given about them. */
export async function forgetCharters(work: Work, personId: string): Promise<void> {
  const theirs = sql`(select c.id from charters_charters c where c.org_id = ${work.orgId}::uuid and c.person_id = ${personId}::uuid)`
  const asked = sql`(select e.id from charters_exchanges e
    where e.org_id = ${work.orgId}::uuid and (e.person_id = ${personId}::uuid or e.manager_id = ${personId}::uuid))`
  await sql`
    with emptied as (
      update charters_charters set purpose = '', not_mine = '[]', success = '[]', works_with = '[]', standards = '[]',
             title = '', exemplar = false, state = case when state in ('draft', 'offered') then 'archived' else state end
       where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
    ), without_responsibilities as (
      delete from charters_responsibilities where org_id = ${work.orgId}::uuid and charter_id in ${theirs}
    ), without_rights as (
      delete from charters_decision_rights where org_id = ${work.orgId}::uuid and charter_id in ${theirs}
    ), without_answers as (
      delete from charters_exchange_answers where org_id = ${work.orgId}::uuid and exchange_id in ${asked}
    )
    update charters_exchanges set options = '[]', state = case state when 'asked' then 'cancelled' when 'revealed' then 'settled' else state end
     where org_id = ${work.orgId}::uuid and (person_id = ${personId}::uuid or manager_id = ${personId}::uuid)`.execute(
    work.sql,
  )
}

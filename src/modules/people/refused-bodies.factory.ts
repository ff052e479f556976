import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Organisation } from '#test/organisation.ts'

/** What is wrong in words, what it does to a sound body, and the status, code and field of the answer. */
export type RefusedBody = readonly [
  name: string,
  change: object | ((org: Organisation) => object),
  told: readonly [status: number, code: string, field: string],
]

/** Sends a sound body with one thing wrong as the people team, and expects the answer and an organisation as it was. */
export async function expectRefused(
  org: Organisation,
  [method, url]: readonly ['post' | 'patch' | 'put', string],
  sound: object,
  [, change, [status, code, field]]: RefusedBody,
): Promise<void> {
  const before = await everything(org)
  const body = { ...sound, ...(typeof change === 'function' ? change(org) : change) }
  const answer = await org.http[method](url, body, { as: 'Margaret' })
  const [item] = answer.body.error?.items ?? []
  expect([answer.status, item?.code, item?.field]).toEqual([status, code, field])
  expect([item.message, item.fix].every(text => text.length > 0)).toBe(true)
  expect(await everything(org)).toEqual(before)
}

/** Every row of the room and the number of entries in the ledger. */
async function everything(org: Organisation): Promise<unknown> {
  return await org.system(async work => {
    const { rows } = await sql<Record<string, unknown>>`
      select (select json_agg(o) from people_organisations o where o.org_id = ${work.orgId}::uuid) as organisation,
             (select json_agg(p order by p.id) from people_persons p where p.org_id = ${work.orgId}::uuid) as persons,
             (select json_agg(t order by t.id) from people_teams t where t.org_id = ${work.orgId}::uuid) as teams,
             (select json_agg(l order by l.id) from people_placements l where l.org_id = ${work.orgId}::uuid) as placements,
             (select json_agg(r order by r.id) from people_proposals r where r.org_id = ${work.orgId}::uuid) as proposals,
             (select json_agg(a order by a.id) from people_absences a where a.org_id = ${work.orgId}::uuid) as absences,
             (select count(*)::int from platform_events e where e.org_id = ${work.orgId}::uuid) as events`.execute(
      work.sql,
    )
    return rows[0]
  })
}

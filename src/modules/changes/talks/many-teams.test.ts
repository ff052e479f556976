import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { pageOf, touching } from '../change.factory.ts'

test('of a change that touches more than forty teams one of them still decides something itself', async () => {
  const org = await organisation()
  const { id } = await touching(org, { ownerId: org.id.Linus })
  const teams = Array.from({ length: 45 }, () => newId())
  await org.system(async work => {
    await sql`insert into people_teams (org_id, id, name, parent_id)
      select ${work.orgId}, t, 'Crew ' || t, ${org.team.Pilots} from unnest(${teams}::uuid[]) as x(t)`.execute(
      work.sql,
    )
    await sql`update people_organisations set chart_rev = ${newId()} where org_id = ${work.orgId}`.execute(
      work.sql,
    )
    await sql`insert into changes_impacts (org_id, id, change_id, team_id, kind, what, size)
      select ${work.orgId}, t, ${id}, t, 'tool', 'Another radio', 1 from unnest(${teams}::uuid[]) as x(t)`.execute(
      work.sql,
    )
  })
  expect((await pageOf(org, 'Ada', id)).teams).toHaveLength(46)
  const wanted = { question: 'Which day?', options: ['Monday'], teamId: org.team.Pilots }
  const given = await org.http.post(`/api/changes/${id}/decisions`, wanted, { as: 'Ada' })
  expect(given.status).toBe(200)
  expect((await pageOf(org, 'Radia', id)).perspectives).toMatchObject([{ question: 'Which day?' }])
})

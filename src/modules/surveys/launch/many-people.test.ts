import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { launched, pageOf, rowsOf } from '../harbour-surveys.factory.ts'

/** More than one statement could mail, at eight values a mail. */
const MANY = 8_300

test('a survey of thousands is launched and mailed like one of a dozen', async () => {
  const org = await organisation()
  await org.system(async work => {
    await sql`insert into people_persons (org_id, id, email, name, status, attributes)
      select ${org.orgId}, gen_random_uuid(), 'sailor' || n || '@harbour.example', 'Sailor ' || n, 'active',
             jsonb_build_object('Site', 'Site ' || n % 7)
        from generate_series(1, ${MANY}::int) n`.execute(work.sql)
    await sql`insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, kind, from_on)
      select ${org.orgId}, gen_random_uuid(), id, ${org.team.Pilots}, ${org.id.Grace}, 'Sailor', 1, 'permanent', '2025-01-01'
        from people_persons where name like 'Sailor %'`.execute(work.sql)
    await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
  })
  const id = await launched(org, { breakdowns: ['Site', 'tenure'] })
  expect((await pageOf(org, id)).invited).toBe(MANY + 6)
  const { rows } = await org.system(work =>
    sql<{ mails: number; links: number }>`
      select (select count(*)::int from platform_mails) as mails, (select count(*)::int from surveys_links) as links`.execute(
      work.sql,
    ),
  )
  expect(rows).toEqual([{ mails: MANY + 6, links: MANY + 6 }])
  expect(await rowsOf(org, 'surveys_ballots')).toEqual([])
})

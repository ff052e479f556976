import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { workHoursOf } from './work-hours-store.ts'

test('people work in the zone and on the days of the organisation, unless they have their own', async () => {
  const org = await organisation()
  const { Linus, Radia } = org.id
  await org.system(async work => {
    await sql`update people_persons set time_zone = 'Asia/Tokyo', work_days = '{1,2}' where id = ${Radia}`.execute(
      work.sql,
    )
    await sql`update people_organisations set holidays = '{2026-05-01}'`.execute(work.sql)
  })
  const hours = await org.system(work => workHoursOf(work, [Linus, Radia, newId()], '2026-03-02'))
  expect(hours.size).toBe(2)
  expect(hours.get(Linus)).toEqual({
    timeZone: 'Europe/Lisbon',
    calendar: { workDays: [1, 2, 3, 4, 5], holidays: ['2026-05-01'], absences: [] },
  })
  expect(hours.get(Radia)).toMatchObject({ timeZone: 'Asia/Tokyo', calendar: { workDays: [1, 2] } })
})

test('absences that are over or called off do not count', async () => {
  const org = await organisation()
  const away = async (from: string, to: string, cancelled = false) =>
    await org.system(work =>
      sql`insert into people_absences (org_id, id, person_id, from_on, to_on, created_at, cancelled_at)
        values (${org.orgId}, ${newId()}, ${org.id.Linus}, ${from}, ${to}, ${work.now}, ${cancelled ? work.now : null})`.execute(
        work.sql,
      ),
    )
  await away('2026-02-02', '2026-02-06')
  await away('2026-03-01', '2026-03-06')
  await away('2026-04-01', '2026-04-03', true)
  const hours = await org.system(work => workHoursOf(work, [org.id.Linus], '2026-03-02'))
  expect(hours.get(org.id.Linus)?.calendar.absences).toEqual([{ from: '2026-03-01', to: '2026-03-06' }])
})

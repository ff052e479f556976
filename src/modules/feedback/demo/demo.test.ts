import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople } from '#modules/people/public.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { addDemoFeedback } from './demo.ts'

const AS_OF = '2026-11-23T09:00:00Z'

test('Tidewell has two years of thanks; in eight weeks seven of twelve in Field North had none, elsewhere most people some', async () => {
  const parts = {
    ...{ database: await workerDatabase(), clock: { now: () => new Date(AS_OF) } },
    subscribers: () => [],
  }
  const found = await runWork(
    parts,
    newId(),
    async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' }),
    async work => {
      const cast = await addDemoPeople(work)
      await addDemoFeedback(work, cast, await addDemoAims(work, cast))
      const { rows } = await sql<{ team: string; members: number; thanked: number }>`
        select t.name as team, count(*)::int as members, count(*) filter (where exists (
                 select from feedback_recipients r join feedback_messages m on m.org_id = r.org_id and m.id = r.message_id
                  where r.person_id = l.person_id and m.kind = 'recognition' and m.given_at > '2026-09-28'))::int as thanked
          from people_placements l join people_teams t on t.org_id = l.org_id and t.id = l.team_id
         where l.level = 1 and l.from_on <= '2026-11-23' and (l.to_on is null or l.to_on >= '2026-11-23')
         group by t.name having count(*) >= 4`.execute(work.sql)
      const { rows: counts } = await sql<{
        thanks: number
        guidance: number
        broken: number
        selves: number
      }>`
        select count(*) filter (where kind = 'recognition')::int as thanks,
               count(*) filter (where kind = 'guidance')::int as guidance,
               count(*) filter (where what_happened ~ '[{}]' or what_happened = '' or led_to = '')::int as broken,
               count(*) filter (where exists (select from feedback_recipients r where r.org_id = m.org_id
                 and r.message_id = m.id and r.person_id = m.from_id))::int as selves
          from feedback_messages m`.execute(work.sql)
      return { teams: rows, counts: counts[0] }
    },
  )
  expect(found.counts).toEqual({ thanks: 900, guidance: 8, broken: 0, selves: 0 })
  const north = found.teams.find(({ team }) => team === 'Field North')
  expect(north).toEqual({ team: 'Field North', members: 12, thanked: 5 })
  const others = found.teams.filter(({ team }) => team !== 'Field North')
  expect(others.length).toBeGreaterThan(12)
  for (const { team, members, thanked } of others) expect(thanked / members, team).toBeGreaterThan(0.5)
})

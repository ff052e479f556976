import { sql } from 'kysely'
import { addDays, todayIn } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { workClock } from '#kernel/working-time.ts'
import { obstaclesRounds } from '#modules/obstacles/public.ts'
import type { Database } from '#platform/db/database.ts'
import type { Work } from '#platform/work.ts'
import { type Figure, median, shown } from './report.ts'
import { asSystem, type World, ZONE } from './world.ts'

const OPEN = 20_000
const TIMES = 3
const ASKED = 200_000

/** Arithmetic of working time, and the sweep of open obstacles against the bare statement that changes the same rows. */
export async function measureObstacles(database: Database, world: World): Promise<Figure[]> {
  const [sweeps, bares] = [[] as number[], [] as number[]]
  for (let round = 0; round < TIMES; round++) {
    bares.push(await undone(database, world, bareUpdate))
    sweeps.push(await undone(database, world, sweepAll))
  }
  const [sweep, bare] = [median(sweeps), median(bares)]
  return [
    workingTime(),
    {
      ...{ part: 'obstacles', what: `sweep of ${OPEN} that ran out`, value: sweep / bare, unit: '×' },
      against: `one bare update of the same rows ${shown(bare)} ms; sweep ${shown(sweep)} ms with clocks, steps and events`,
    },
  ]
}

/** Microseconds of one answer, over ten years with holidays and absences. */
function workingTime(): Figure {
  const from = todayIn(ZONE, new Date())
  const absences = Array.from({ length: 20 }, (_, at) => ({
    from: addDays(from, at * 180),
    to: addDays(from, at * 180 + 9),
  }))
  const clock = workClock({ timeZone: ZONE, calendar: { ...MONDAY_TO_FRIDAY, absences } }, from)
  const random = seeded(9)
  const start = Date.parse(from)
  const moments = Array.from({ length: 1000 }, () => new Date(start + random.next() * 3600 * 86_400_000))
  const began = process.threadCpuUsage()
  let found = 0
  for (let at = 0; at < ASKED; at++) {
    const moment = moments[at % moments.length] as Date
    if (clock.add(moment, 240 + (at % 7200)) !== null) found++
  }
  const { user, system } = process.threadCpuUsage(began)
  return {
    ...{ part: 'obstacles', what: 'working time, ten years', value: (user + system) / ASKED, unit: 'µs' },
    bound: { at: 'most', value: 5 },
    against: `${ASKED} ends of clocks, ${found} within ten years`,
  }
}

async function sweepAll(work: Work): Promise<void> {
  for (const round of obstaclesRounds) await round.run(work)
}

async function bareUpdate(work: Work): Promise<void> {
  await sql`
    update obstacles_obstacles set rev = rev + 1, rungs = rungs + 1, state = 'escalated', take_by_at = ${work.now}, answer_by_at = ${work.now}
     where org_id = ${work.orgId}::uuid and due_at <= ${work.now}`.execute(work.sql)
}

/** Milliseconds of an act on the planted obstacles, after which everything is taken back. */
async function undone(
  database: Database,
  { orgId }: World,
  act: (work: Work) => Promise<void>,
): Promise<number> {
  let took = 0
  const back = new Error('taken back')
  await asSystem(database, orgId, async work => {
    await plant(work)
    const from = performance.now()
    await act(work)
    took = performance.now() - from
    throw back
  }).catch(thrown => {
    if (thrown !== back) throw thrown
  })
  return took
}

/** Details in the courts of everybody who has somebody above, all run out. */
async function plant(work: Work): Promise<void> {
  await sql`
    insert into obstacles_obstacles (org_id, id, title, level, cause, severity, state, raised_by_id, raised_at, raised_on, owner_id,
      court_since_at, team_id, take_by_at, answer_by_at)
    select org_id, gen_random_uuid(), 'Number ' || n, 'detail', 'work', 'major', 'open', person_id, now(), current_date, reports_to,
           now(), team_id, now() - interval '1 hour', now() + interval '1 day'
      from (select l.*, row_number() over (order by l.person_id, s) as n from people_placements l, generate_series(1, 3) s
             where l.org_id = ${work.orgId}::uuid and l.reports_to is not null and l.cancelled_at is null and l.to_on is null) x
     where n <= ${OPEN}`.execute(work.sql)
}

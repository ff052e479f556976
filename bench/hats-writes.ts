import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { lookAgain } from '#modules/hats/signals/look-again.ts'
import { lastRun } from '#modules/hats/store/runs.ts'
import type { Database } from '#platform/db/database.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { median } from './report.ts'
import { asSystem } from './world.ts'

/** From a write, committed, to the signals and breaks after it, committed as well, in milliseconds; where the last look is kept. */
export interface WriteTimes {
  readonly taskMs: number
  readonly checkInMs: number
  readonly obstacleMs: number
  readonly decisionMs: number
  readonly aimMs: number
  readonly movedMs: number
  readonly awayMs: number
  readonly coverMs: number
  readonly placedMs: number
}

type Write = (work: Work, nth: number) => Promise<NewEvent>

const WRITES = 25

/** The middle of some writes of each kind, each of somebody else. */
export async function writeTimes(database: Database, orgId: string): Promise<WriteTimes> {
  const timeOf = (write: Write) => written(database, orgId, write)
  return {
    taskMs: await timeOf(taskDone),
    checkInMs: await timeOf(guidanceAsked),
    obstacleMs: await timeOf(obstacleRaised),
    decisionMs: await timeOf(decisionMade),
    aimMs: await timeOf(aimCheckedIn),
    movedMs: await timeOf(aimMoved),
    awayMs: await timeOf(awayFromToday),
    coverMs: await timeOf(coverAccepted),
    placedMs: await timeOf(placedElsewhere),
  }
}

async function written(database: Database, orgId: string, write: Write): Promise<number> {
  const took: number[] = []
  for (let nth = 0; nth < WRITES; nth++) {
    const at = await asSystem(database, orgId, async work => {
      await work.publish(await write(work, nth))
      return work.now
    })
    const began = performance.now()
    await asSystem(database, orgId, work => lookAgain(work, at))
    took.push(performance.now() - began)
    const waits = await asSystem(database, orgId, async work => (await lastRun(work))?.wantedAt)
    if (waits !== null) throw new Error('The look after a write was put off.')
  }
  return median(took)
}

async function taskDone(work: Work, nth: number): Promise<NewEvent> {
  const { rows } = await sql<{ id: string }>`
    update tasks_tasks set state = 'done', ended_on = ${work.today}::date
     where id = (select id from tasks_tasks where state = 'todo' order by md5(id::text) limit 1 offset ${nth}) returning id`.execute(
    work.sql,
  )
  return {
    type: 'task.moved',
    subject: { kind: 'task', id: rows[0]?.id ?? '' },
    data: { from: 'todo', to: 'done' },
  }
}

async function guidanceAsked(work: Work, nth: number): Promise<NewEvent> {
  const id = newId()
  await sql`
    insert into check_ins_check_ins (org_id, id, person_id, week_on, made_at, need_guidance)
    select ${work.orgId}::uuid, ${id}::uuid, id, date_trunc('week', ${work.today}::date)::date, ${work.now}, true
      from people_persons order by md5(id::text) limit 1 offset ${nth}`.execute(work.sql)
  return { type: 'check_in.guidance_asked', subject: { kind: 'check_in', id }, data: {} }
}

async function obstacleRaised(work: Work, nth: number): Promise<NewEvent> {
  const id = newId()
  await sql`
    insert into obstacles_obstacles (org_id, id, title, level, cause, severity, state, raised_by_id, raised_at, raised_on, owner_id,
      court_since_at, team_id, rungs, answer_by_at)
    select ${work.orgId}::uuid, ${id}::uuid, 'The pump waits', 'detail', 'work', 'major', 'escalated', person_id, ${work.now},
           ${work.today}::date, reports_to, ${work.now}, team_id, 1, ${work.now}::timestamptz + interval '3 days'
      from people_placements where reports_to is not null order by md5(id::text) limit 1 offset ${nth}`.execute(
    work.sql,
  )
  return { type: 'obstacle.raised', subject: { kind: 'obstacle', id }, data: {} }
}

async function decisionMade(work: Work, nth: number): Promise<NewEvent> {
  const id = newId()
  await sql`
    insert into decisions_decisions (org_id, id, question, kind, size, state, proposed_by_id, proposed_at, proposed_on, decider_id,
      decider_why, decide_by_on)
    select ${work.orgId}::uuid, ${id}::uuid, 'Which pump?', 'how_when', 'S', 'proposed', person_id, ${work.now},
           ${addDays(work.today, -40)}::date, reports_to, 'team_lead', ${addDays(work.today, -20)}::date
      from people_placements where reports_to is not null order by md5(id::text) limit 1 offset ${nth}`.execute(
    work.sql,
  )
  return { type: 'decision.proposed', subject: { kind: 'decision', id }, data: {} }
}

async function aimCheckedIn(work: Work, nth: number): Promise<NewEvent> {
  const { rows } = await sql<{ id: string }>`
    insert into aims_check_ins (org_id, id, aim_id, made_on, made_at, by_id, value, measure_version, measure_run, chance)
    select org_id, ${newId()}::uuid, id, ${work.today}::date, ${work.now}::timestamptz, owner_id, 1, 1, 1, 10
      from aims_aims where kind = 'goal' and state = 'live' and owner_id is not null order by md5(id::text) limit 1 offset ${nth}
    on conflict (org_id, aim_id, made_on) do update set value = 1, chance = 10 returning aim_id as id`.execute(
    work.sql,
  )
  return { type: 'aim.checked_in', subject: { kind: 'aim', id: rows[0]?.id ?? '' }, data: {} }
}

/** Goals without any below move to where others are. */
async function aimMoved(work: Work, nth: number): Promise<NewEvent> {
  const { rows } = await sql<{ id: string }>`
    update aims_aims a set parent_id = (
        select g.parent_id from aims_aims g where g.kind = 'goal' and g.parent_id <> a.parent_id order by md5(g.id::text) limit 1 offset ${nth})
     where id = (
        select id from aims_aims l where kind = 'goal' and state = 'live' and parent_id is not null
           and not exists (select from aims_aims c where c.parent_id = l.id)
         order by md5(id::text) limit 1 offset ${nth}) returning id`.execute(work.sql)
  return { type: 'aim.moved', subject: { kind: 'aim', id: rows[0]?.id ?? '' }, data: {} }
}

/** Heads and contributors in turn are away from today on. */
async function awayFromToday(work: Work, nth: number): Promise<NewEvent> {
  const { rows } = await sql<{ id: string }>`
    insert into people_absences (org_id, id, person_id, from_on, to_on)
    select org_id, ${newId()}::uuid, person_id, ${work.today}::date, ${addDays(work.today, 14)}::date
      from people_placements p where leads_team = ${nth % 2 === 0} and reports_to is not null
       and not exists (select from people_absences a where a.person_id = p.person_id)
     order by md5(id::text) limit 1 offset ${nth} returning person_id as id`.execute(work.sql)
  return { type: 'absence.planned', subject: { kind: 'person', id: rows[0]?.id ?? '' }, data: {} }
}

async function coverAccepted(work: Work, nth: number): Promise<NewEvent> {
  const { rows } = await sql<{ id: string }>`
    update people_absences a set cover_state = 'accepted', cover_id = (
        select p.reports_to from people_placements p where p.person_id = a.person_id limit 1)
     where id = (
        select a.id from people_absences a join people_placements p using (person_id)
         where a.cover_state is null and p.leads_team and p.reports_to is not null and a.from_on <= ${work.today}::date and a.to_on >= ${work.today}::date
         order by md5(a.id::text) limit 1 offset ${nth}) returning person_id as id`.execute(work.sql)
  return { type: 'cover.accepted', subject: { kind: 'person', id: rows[0]?.id ?? '' }, data: {} }
}

/** From today on they are in another team, under who leads it. */
async function placedElsewhere(work: Work, nth: number): Promise<NewEvent> {
  const { rows } = await sql<{ id: string }>`
    with moved as (
      update people_placements set to_on = ${addDays(work.today, -1)}::date
       where id = (select id from people_placements where not leads_team and to_on is null and from_on < ${work.today}::date order by md5(id::text) limit 1 offset ${nth})
      returning person_id),
    other as (
      select team_id, person_id from people_placements where leads_team and level = 2 order by md5(id::text) limit 1 offset ${nth})
    insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, leads_team, kind, from_on)
    select ${work.orgId}::uuid, ${newId()}::uuid, moved.person_id, other.team_id, other.person_id, 'Engineer', 1, false, 'permanent', ${work.today}::date
      from moved, other returning person_id as id`.execute(work.sql)
  return { type: 'placement.began', subject: { kind: 'person', id: rows[0]?.id ?? '' }, data: {} }
}

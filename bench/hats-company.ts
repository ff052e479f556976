import pg from 'pg'
import { newId } from '#kernel/id.ts'

/** A company of `people`, with as many aims, ten tasks each and fifty entries of the ledger each, two years of them. Its id. */
export async function makeHatsCompany(ownerUrl: string, people: number): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const orgId = newId()
  // Ready-made rows, as from a copy: no triggers, no foreign keys looked up. The ledger's indexes are built at once afterwards.
  await client.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '256MB'`,
  )
  const sizes = {
    ':org': `'${orgId}'::uuid`,
    ':people': String(people),
    ':teams': String(Math.ceil(people / 8)),
  }
  const indexes = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where tablename = 'platform_events' and indexname not like '%pkey'`,
  )
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  for (const row of ROWS)
    await client.query(row.replaceAll(/:(?:org|people|teams)\b/g, word => sizes[word as keyof typeof sizes]))
  for (const { made } of indexes.rows) await client.query(made)
  await client.query('vacuum analyze')
  await client.end()
  return orgId
}

/** An id of a kind (a hexadecimal digit), the same on every run, beside those made before and after it as real ones are. */
const id = (kind: string, at: string) =>
  `('01900000-0000-7000-8${kind}00-' || lpad(to_hex((${at})::bigint), 12, '0'))::uuid`
const person = (at: string) => id('1', at)
const team = (at: string) => id('2', at)
const aim = (at: string) => id('3', at)
/** A number below `below` that looks like chance and is the same on every run. */
const dice = (at: string, salt: number, below: number) =>
  `(abs(hashint8((${at})::bigint * 131 + ${salt})::bigint) % ${below})::int`
const day = (offset: string) => `(current_date + (${offset})::int)`

/** Seven teams under each, a lead in each; everybody else in those that have none below. */
const LEAF = '((:teams - 2) / 7 + 1)'
const TEAM_OF = `case when i < :teams then i else ${LEAF} + (i - :teams) % (:teams - ${LEAF}) end`
const BOSS_OF = `case when i = 0 then null when i < :teams then (i - 1) / 7 else ${TEAM_OF} end`
/** Teams by the length of their line to the top. */
const LEVEL_OF = `case when i = 0 then 5 when i <= 7 then 4 when i < ${LEAF} then 3 when i < :teams then 2 else 1 end`
/** The vision, twelve strategies, three goals of each team, the rest of single people. */
const OWNER_OF = `case when i < 13 then i % 8 when i < 13 + 3 * :teams then (i - 13) % :teams else i % :people end`
const PARENT_OF = `case when i = 0 then null when i < 13 then 0 when i < 13 + :teams then 1 + i % 12 else 13 + i % :teams end`

const ROWS = [
  `insert into people_organisations (org_id, name, slug, time_zone, chart_rev)
   values (:org, 'Bench', 'bench-' || :people, 'Europe/Berlin', gen_random_uuid())`,
  `insert into people_teams (org_id, id, name, parent_id)
   select :org, ${team('i')}, 'Team ' || i, case when i > 0 then ${team('(i - 1) / 7')} end from generate_series(0, :teams - 1) i`,
  `insert into people_persons (org_id, id, name, email, status)
   select :org, ${person('i')}, 'Person ' || i, 'p' || i || '@bench.example', 'active' from generate_series(0, :people - 1) i`,
  `insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, leads_team, kind, from_on)
   select :org, ${id('4', 'i')}, ${person('i')}, ${team(TEAM_OF)}, case when i > 0 then ${person(BOSS_OF)} end, 'Engineer',
          ${LEVEL_OF}, i < :teams, 'permanent', ${day(`-30 - ${dice('i', 1, 1500)}`)} from generate_series(0, :people - 1) i`,
  `insert into people_absences (org_id, id, person_id, from_on, to_on)
   select :org, ${id('5', 'i')}, ${person('i')}, ${day(`${dice('i', 2, 30)} - 20`)}, ${day(`${dice('i', 2, 30)} - 20 + ${dice('i', 3, 25)}`)}
     from generate_series(0, :people - 1) i where ${dice('i', 4, 12)} = 0`,
  `insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, proposed_by_id, parent_id, link, critical, position,
          title, what, why, authority, how, start_on, due_on, cadence_days, brief_version, plan_version, briefed_by_id, briefed_on, planned_on,
          live_on, original_due_on, created_at, created_on)
   select :org, ${aim('i')}, case when i = 0 then 'vision' when i < 13 then 'strategy' else 'goal' end,
          case when i < 13 then 'org' when i < 13 + 3 * :teams then 'team' else 'person' end, state,
          case when i >= 13 and i < 13 + 3 * :teams then ${team('(i - 13) % :teams')} end, ${person(OWNER_OF)}, ${person('0')},
          ${aim(PARENT_OF)}, case when i >= 13 then (array['adds', 'enables', 'supports'])[1 + i % 3] end, i % 10 = 0, i,
          'Shorten the order line ' || i, 'What it is.', 'Why it is.', 3, 'How it is done.', ${day('-100')}, ${day(`20 + ${dice('i', 5, 180)}`)}, 14, 1, 1,
          case when i >= 13 then ${person('i / 97')} end, ${day('-120')}, ${day('-110')}, case when state = 'live' then ${day('-100')} end,
          case when state = 'live' then ${day('90')} end, now() - interval '130 days', ${day('-130')}
     from (select i, case when i < 13 or ${dice('i', 6, 100)} < 85 then 'live' else (array['briefed', 'planned'])[1 + i % 2] end as state
             from generate_series(0, :people - 1) i) a`,
  `insert into aims_measures (org_id, aim_id, version, run, type, unit, start, target, direction, from_on, set_at)
   select :org, ${aim('i')}, 1, 1, 'number', 'orders', 10, 100, 'up', ${day('-130')}, now() from generate_series(13, :people - 1) i`,
  `insert into aims_milestones (org_id, id, aim_id, position, title, due_on, done_on)
   select :org, ${id('6', 'i * 2 + k')}, ${aim('i')}, k, 'Step ' || k, ${day('28 * k - 14')}, case when k = 0 and ${dice('i', 7, 10)} < 7 then ${day('-20')} end
     from generate_series(13, :people - 1) i, generate_series(0, 1) k`,
  `insert into aims_check_ins (org_id, id, aim_id, made_on, made_at, by_id, value, chance, note, measure_version, measure_run)
   select :org, ${id('7', 'i * 10 + k')}, ${aim('i')}, ${day(`-14 * k - ${dice('i', 8, 20)}`)}, now() - interval '14 days' * k, ${person(OWNER_OF)},
          10 + (10 - k) * ${dice('i', 9, 9)}, (array[30, 50, 70, 90])[1 + ${dice('i + k', 10, 4)}], 'As we said.', 1, 1
     from generate_series(13, :people - 1) i, generate_series(0, 9) k`,
  `insert into tasks_tasks (org_id, id, title, goal_id, team_id, assignee_id, author_id, due_on, estimate_days, critical, state, started_on, ended_on,
          created_at)
   select :org, ${id('8', 'i * 10 + k')}, 'Check the third pump ' || k, case when ${dice('i * 10 + k', 11, 10)} < 9
            then ${aim(`13 + (${TEAM_OF}) + :teams * ${dice('i + k', 12, 3)}`)} end,
          ${team(TEAM_OF)}, case when ${dice('i * 10 + k', 13, 50)} > 0 then ${person('i')} end, ${person(`coalesce(${BOSS_OF}, 0)`)},
          ${day(`${dice('i * 10 + k', 14, 120)} - 60`)}, (array[0.5, 1, 2, 3])[1 + ${dice('i + k', 15, 4)}], ${dice('i + k', 16, 20)} = 0,
          case when k < 6 then 'done' else 'todo' end, case when k < 6 then ${day('-90')} end,
          case when k < 6 then ${day(`-${dice('i * 10 + k', 17, 400)}`)} end, now() - interval '1 day' * (90 + ${dice('i * 10 + k', 18, 400)})
     from generate_series(0, :people - 1) i, generate_series(0, 9) k`,
  `insert into platform_events (org_id, id, at, actor_kind, actor_id, type, subject_kind, subject_id, data)
   select :org, ${id('9', 'n')}, now() - interval '730 days' * (1 - n::float8 / (:people * 50)), 'person', ${person('n % :people')},
          'task.moved', 'task', ${id('8', '(n::bigint * 7919) % (:people * 10)')}, '{}'
     from generate_series(0, :people * 50 - 1) n`,
]

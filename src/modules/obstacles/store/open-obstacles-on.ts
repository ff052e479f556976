import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** An obstacle that was open on a date, in whose court, and how much of their time was left. */
export interface ObstacleFact {
  readonly id: string
  /** Null of a sensitive one: only those who are named know of it. */
  readonly title: string | null
  readonly level: 'detail' | 'big_picture'
  readonly severity: 'critical' | 'major' | 'minor'
  readonly ownerId: string
  /** Those who know of a sensitive one may be told; it is never told further. */
  readonly sensitive: boolean
  readonly teamId: string
  readonly aimId: string | null
  /** How often it had gone up. */
  readonly rungs: number
  /** Whether nobody had taken it yet; and whether the time to do so was over. */
  readonly untaken: boolean
  readonly untakenLate: boolean
  /** Left of the owner's clock, 1 at its beginning, below 0 when it ran out; null without a clock. */
  readonly left: number | null
}

/** Every obstacle open at the end of a date (today: now), in one statement. Of the past, the court is found from how it was passed on. */
export async function openObstaclesOn(work: Work, on: LocalDate): Promise<ObstacleFact[]> {
  const isNow = on >= work.today
  const moment = isNow
    ? sql`${work.now}::timestamptz`
    : sql`((${on}::date + 1)::timestamp at time zone ${work.timeZone})`
  const owner = isNow
    ? sql`o.owner_id`
    : sql`coalesce((select p.to_id from obstacles_passings p where p.org_id = o.org_id and p.obstacle_id = o.id and p.at < ${moment}
            order by p.at desc, p.id desc limit 1), (select p.from_id from obstacles_passings p
            where p.org_id = o.org_id and p.obstacle_id = o.id order by p.at, p.id limit 1), o.owner_id)`
  const rungs = isNow
    ? sql`o.rungs`
    : sql`(select count(*) from obstacles_passings p where p.org_id = o.org_id and p.obstacle_id = o.id and p.at < ${moment}
            and p.kind in ('asked', 'overdue'))::int`
  const { rows } = await sql<ObstacleFact>`
    select o.id, case when o.sensitive then null else o.title end as title, o.level, o.severity, ${owner} as owner_id, o.sensitive,
           o.team_id, o.aim_id, ${rungs} as rungs, o.state in ('open', 'escalated') as untaken,
           o.state in ('open', 'escalated') and o.take_by_at < ${moment} as untaken_late,
           extract(epoch from o.due_at - ${moment})::double precision
             / nullif(extract(epoch from o.due_at - o.court_since_at), 0)::double precision as "left"
      from obstacles_obstacles o
     where o.org_id = ${work.orgId}::uuid and o.raised_on <= ${on}::date and (o.ended_on is null or o.ended_on > ${on}::date)
       and ${isNow ? sql`o.state in ('open', 'escalated', 'taken')` : sql`true`}
     order by o.id`.execute(work.sql)
  return rows.map(row => ({ ...row, untakenLate: row.untakenLate ?? false }))
}

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Visibility } from '../visibility.ts'
import { visibleTo } from './obstacle-reads.ts'

/** Something that became of an obstacle in a span of days, or that waits in somebody's court. */
export interface ObstacleHappening {
  readonly kind: 'in_court' | 'raised' | 'solved'
  readonly id: string
  readonly title: string
  readonly on: LocalDate
}

/** Whose obstacles are looked at, and from which day to which. */
export interface ObstaclesOfAbsence {
  readonly personId: string
  readonly teamIds: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * What is in somebody's court, and what was raised or solved in these teams in a span of days: once each, the worst first. Only what
 * each of the readers may see, and nothing of what is sensitive. One statement.
 */
export async function obstaclesThatHappened(
  work: Work,
  { personId, teamIds, from, to }: ObstaclesOfAbsence,
  readers: readonly Visibility[],
): Promise<ObstacleHappening[]> {
  const isOpen = sql`o.state in ('open', 'escalated', 'taken')`
  const solvedOn = sql`(select max(s.at) from platform_steps s where s.org_id = o.org_id and s.subject_kind = 'obstacle'
    and s.subject_id = o.id and s.state = 'solved')`
  const { rows } = await sql<ObstacleHappening>`
    select h.kind, h.id, h.title, h."on" from (
      select case when o.owner_id = ${personId}::uuid and ${isOpen} then 'in_court' when ${isOpen} then 'raised' else 'solved' end as kind,
             o.id, o.title, o.severity,
             (case when o.owner_id = ${personId}::uuid and ${isOpen} then (o.court_since_at at time zone ${work.timeZone})::date
                   when ${isOpen} then o.raised_on else (${solvedOn} at time zone ${work.timeZone})::date end) as "on"
        from obstacles_obstacles o
       where o.org_id = ${work.orgId}::uuid and not o.sensitive and (${isOpen} or o.state in ('solved', 'confirmed'))
         and (o.owner_id = ${personId}::uuid or o.team_id = any(${teamIds}::uuid[]))
         and ${sql.join(
           readers.map(reader => visibleTo(reader)),
           sql` and `,
         )}) h
     where h.kind = 'in_court' or h."on" between ${from}::date and ${to}::date
     order by case h.severity when 'critical' then 0 when 'major' then 1 else 2 end, h."on" desc, h.id limit 200`.execute(
    work.sql,
  )
  return rows
}

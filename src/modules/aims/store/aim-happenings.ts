import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** Something that became of an aim in a span of days; `planned` waits for an answer. */
export interface AimHappening {
  readonly kind: 'checked_in' | 'accepted' | 'returned' | 'planned' | 'briefed' | 'live' | 'closed'
  readonly id: string
  readonly title: string
  readonly on: LocalDate
  /** Of a check-in: the chance that was said before the span, and last in it. */
  readonly was: number | null
  readonly now: number | null
}

/** Whose aims are looked at, and from which day to which. */
export interface AimsOfAbsence {
  readonly personId: string
  readonly teamIds: readonly string[]
  readonly memberIds: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * How the chance of somebody's aims, and of those of their teams, changed by check-ins of others; and where briefs and plans of these
 * aims, and of those right below theirs, stand by what others did. Once each, the latest first. Whoever asks tells nobody of what they
 * may not see. One statement.
 */
export async function aimHappenings(
  work: Work,
  { personId, teamIds, memberIds, from, to }: AimsOfAbsence,
): Promise<AimHappening[]> {
  const theirs = sql`(a.owner_id = ${personId}::uuid or (a.scope = 'team' and a.team_id = any(${teamIds}::uuid[]))
    or (a.scope = 'org' and a.owner_id = any(${memberIds}::uuid[])))`
  const { rows } = await sql<AimHappening>`
    select 'checked_in'::text as kind, a.id, a.title, c.made_on as "on", b.chance::int as was, c.chance::int as now
      from aims_aims a
      join lateral (select i.made_on, i.chance from aims_check_ins i
                     where i.org_id = a.org_id and i.aim_id = a.id and i.chance is not null and i.by_id is distinct from ${personId}::uuid
                       and i.made_on between ${from}::date and ${to}::date order by i.made_on desc, i.id desc limit 1) c on true
      left join lateral (select i.chance from aims_check_ins i
                          where i.org_id = a.org_id and i.aim_id = a.id and i.chance is not null and i.made_on < ${from}::date
                          order by i.made_on desc, i.id desc limit 1) b on true
     where a.org_id = ${work.orgId}::uuid and a.state = 'live' and ${theirs}
    union all
    select s.kind, s.id, s.title, s.since_on, null, null
      from (select distinct on (a.id) a.id, a.title, s.since_on, s.by_id, s.state as to_state,
                   case when s.state = 'live' and s.from_state = 'planned' then 'accepted'
                        when s.state = 'briefed' and s.from_state = 'planned' then 'returned' else s.state end as kind
              from aims_states s
              join aims_aims a on a.org_id = s.org_id and a.id = s.aim_id
              left join aims_aims p on p.org_id = a.org_id and p.id = a.parent_id
             where s.org_id = ${work.orgId}::uuid and s.since_on between ${from}::date and ${to}::date
               and (${theirs} or p.owner_id = ${personId}::uuid)
             order by a.id, s.at desc, s.id desc) s
     where s.to_state in ('briefed', 'planned', 'live', 'closed') and s.by_id is distinct from ${personId}::uuid
     order by "on" desc, id, kind`.execute(work.sql)
  return rows
}

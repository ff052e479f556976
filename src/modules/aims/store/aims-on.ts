import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { changingOf } from './versions.ts'

/** Whose an aim of the past is today: who may see what is a question of today. */
export interface StandsToday {
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly briefedById: string | null
  readonly parent: { readonly ownerId: string | null } | null
}

/** Whether a date is looked back at, rather than today (days to come are today). */
export const isPast = (work: Work, on: LocalDate): boolean => on < work.today

/**
 * Every aim as it stood at the end of a date, with the columns of `aims_aims`; today that table itself. Of a past date
 * also `criteria`, `milestones` and `measure` of then, and `today` (see StandsToday; only for goals of single people).
 */
export function aimsOn(work: Work, on: LocalDate): RawBuilder<unknown> {
  if (!isPast(work, on)) return sql`aims_aims`
  return sql`(
    select n.org_id, n.id, n.rev, n.kind, n.scope, n.proposed_by_id, n.created_on, ${changingOf('v')},
           v.criteria, v.milestones, v.measure,
           case when n.scope = 'person' then jsonb_build_object('teamId', n.team_id, 'ownerId', n.owner_id,
             'briefedById', n.briefed_by_id, 'parent', (select jsonb_build_object('ownerId', t.owner_id)
               from aims_aims t where t.org_id = n.org_id and t.id = n.parent_id)) end as today
      from aims_aims n
      join lateral (
        select x.* from aims_versions x where x.org_id = n.org_id and x.aim_id = n.id and x.from_on <= ${on}
         order by x.from_on desc limit 1
      ) v on true
     where n.org_id = ${work.orgId})`
}

/** The measure in force of an aim `a` at the end of a date, as columns of `m`: to be joined left. */
export function measureOn(work: Work, on: LocalDate): RawBuilder<unknown> {
  if (!isPast(work, on))
    return sql`lateral (
      select * from aims_measures x where x.org_id = a.org_id and x.aim_id = a.id order by x.version desc limit 1
    ) m on true`
  return sql`lateral (
    select a.id as aim_id, x.* from jsonb_to_record(a.measure) as x(version integer, run integer, type text, unit text, source text,
      start double precision, target double precision, direction text, low double precision, high double precision)
     where a.measure is not null
  ) m on true`
}

import { type RawBuilder, sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { aimsOn, isPast } from './aims-on.ts'

/** What is known of an aim on a date besides how it stands: its plan's coverage, how it got here, who followed it. */
export interface AimDetails {
  readonly id: string
  /** Its place among its siblings; those of one place stand by id. */
  readonly position: number
  readonly standaloneReason: string | null
  readonly createdOn: LocalDate
  readonly plannedOn: LocalDate | null
  readonly liveOn: LocalDate | null
  readonly closedOn: LocalDate | null
  /** Success criteria, and those that nothing covers without a reason. */
  readonly criteria: number
  readonly uncovered: number
  readonly milestones: number
  /** The earliest date of a milestone that is not done, and the latest of all. */
  readonly nextMilestoneOn: LocalDate | null
  readonly lastMilestoneOn: LocalDate | null
  /** How often its plan was sent back. */
  readonly bounces: number
  /** Changes of dates and targets within 28 days, by whom; those of its first day are not among them. */
  readonly edits: readonly { readonly byId: string | null; readonly on: LocalDate }[]
  /** The latest change of its due date or its measure after it went live. */
  readonly promiseChangedOn: LocalDate | null
  /** The latest comment of somebody else than its owner. */
  readonly commentedOn: LocalDate | null
  /** The chance given about four weeks before. */
  readonly chanceBefore: number | null
}

/** The details of every aim that is not archived, or of some, as of the end of a date, in one statement. */
export async function readAimDetails(
  work: Work,
  on: LocalDate,
  ids?: readonly string[],
): Promise<AimDetails[]> {
  const past = isPast(work, on)
  const { rows } = await sql<AimDetails>`
    select a.id, a.position, a.standalone_reason, a.created_on, a.planned_on, a.live_on, a.closed_on,
           c.criteria, c.uncovered, m.milestones, m.next_milestone_on, m.last_milestone_on,
           s.bounces, e.edits, greatest(e.moved_on, r.changed_on) as promise_changed_on, k.commented_on, h.chance_before
      from ${aimsOn(work, on)} a
      cross join lateral (${criteria(past)}) c
      cross join lateral (${milestones(past)}) m
      cross join lateral (
        select (count(*) filter (where x.from_state = 'planned' and x.state = 'briefed'))::int as bounces
          from aims_states x where x.org_id = a.org_id and x.aim_id = a.id and x.since_on <= ${on}::date) s
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('byId', x.set_by_id, 'on', x.set_on))
                 filter (where x.set_on > ${addDays(on, -28)}::date and x.set_on > a.created_on), '[]') as edits,
               max(x.set_on) filter (where x.set_on > a.live_on) as moved_on
          from aims_schedules x where x.org_id = a.org_id and x.aim_id = a.id and x.set_on <= ${on}::date) e
      cross join lateral (
        select max(x.from_on) filter (where x.from_on > a.live_on) as changed_on
          from aims_measures x where x.org_id = a.org_id and x.aim_id = a.id and x.from_on <= ${on}::date) r
      cross join lateral (
        select max((x.made_at at time zone ${work.timeZone})::date) as commented_on from aims_comments x
         where x.org_id = a.org_id and x.aim_id = a.id and x.by_id <> a.owner_id
           and (x.made_at at time zone ${work.timeZone})::date <= ${on}::date) k
      cross join lateral (
        select (array_agg(x.chance order by x.made_on desc))[1] as chance_before from aims_check_ins x
         where x.org_id = a.org_id and x.aim_id = a.id and x.chance is not null
           and x.made_on between ${addDays(on, -42)}::date and ${addDays(on, -28)}::date) h
     where a.org_id = ${work.orgId}::uuid and a.state <> 'archived' and a.created_on <= ${on}::date and ${among(sql`a.id`, ids)}`.execute(
    work.sql,
  )
  return rows
}

function criteria(past: boolean): RawBuilder<unknown> {
  const rows = past
    ? sql`jsonb_to_recordset(a.criteria) as x("coveredBy" jsonb, "notCoveredWhy" text) where true`
    : sql`(select covered_by as "coveredBy", not_covered_why as "notCoveredWhy", org_id, aim_id, removed_at from aims_criteria) x
       where x.org_id = a.org_id and x.aim_id = a.id and x.removed_at is null`
  return sql`
    select count(*)::int as criteria,
           (count(*) filter (where x."coveredBy" = '[]'::jsonb and x."notCoveredWhy" is null))::int as uncovered
      from ${rows}`
}

function milestones(past: boolean): RawBuilder<unknown> {
  const rows = past
    ? sql`jsonb_to_recordset(a.milestones) as x("doneOn" date, "dueOn" date) where true`
    : sql`(select done_on as "doneOn", due_on as "dueOn", org_id, aim_id, removed_at from aims_milestones) x
       where x.org_id = a.org_id and x.aim_id = a.id and x.removed_at is null`
  return sql`
    select count(*)::int as milestones, min(x."dueOn") filter (where x."doneOn" is null) as next_milestone_on,
           max(x."dueOn") as last_milestone_on
      from ${rows}`
}

/** A promise between aims: a goal needs another by a date. */
export interface NeedFact {
  readonly aimId: string
  readonly providerId: string
  readonly byOn: LocalDate
}

/** Every need in force on a date. */
export async function needsOn(work: Work, on: LocalDate): Promise<NeedFact[]> {
  const { rows } = await sql<NeedFact>`
    select aim_id, provider_id, by_on from aims_needs
     where org_id = ${work.orgId}::uuid and (created_at at time zone ${work.timeZone})::date <= ${on}::date
       and (withdrawn_at is null or (withdrawn_at at time zone ${work.timeZone})::date > ${on}::date)
     order by id`.execute(work.sql)
  return rows
}

/** Values of every goal that adds to another, or of those among some, within half a year before a date: aim, days and values in order. */
export async function addedSeries(
  work: Work,
  on: LocalDate,
  ids?: readonly string[],
): Promise<{ readonly aimId: string; readonly days: number[]; readonly values: number[] }[]> {
  const { rows } = await sql<{ aimId: string; days: number[]; values: number[] }>`
    select k.aim_id, jsonb_agg(k.made_on - date '1970-01-01' order by k.made_on) as days,
           jsonb_agg(k.value order by k.made_on) as values
      from aims_aims a join aims_check_ins k on k.org_id = a.org_id and k.aim_id = a.id
     where a.org_id = ${work.orgId}::uuid and a.link = 'adds' and a.state = 'live' and k.value is not null
       and k.made_on between ${addDays(on, -182)}::date and ${on}::date and ${among(sql`a.id`, ids)}
     group by k.aim_id`.execute(work.sql)
  return rows
}

function among(id: RawBuilder<unknown>, ids: readonly string[] | undefined): RawBuilder<unknown> {
  return ids === undefined ? sql`true` : sql`${id} = any(${ids}::uuid[])`
}

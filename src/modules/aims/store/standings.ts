import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { AimScope } from '../aim-words.ts'
import type { AimFacts } from '../progress/aim-facts.ts'

/** An aim as lists and maps need it: its facts on a date, whose it is, and its words. */
export interface StandingRow extends AimFacts {
  readonly scope: AimScope
  readonly title: string
  /** Empty unless asked for. */
  readonly why: string
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly proposedById: string | null
  readonly briefedById: string | null
  readonly parentOwnerId: string | null
  readonly briefedOn: LocalDate | null
}

/** Which aims to read: a condition on `aims_aims a`. */
export type Which = RawBuilder<unknown>

/**
 * Facts of the chosen aims as they were at the end of a date, siblings in order; archived ones are left out. One
 * statement whatever their number. The latest value is looked for among the last 8 check-ins of the measure's run.
 */
export async function readStandings(
  work: Work,
  on: LocalDate,
  which: Which,
  texts: 'with why' | 'titles' = 'with why',
): Promise<StandingRow[]> {
  const past = on < work.today
  const state = past ? sql`st.state` : sql`a.state`
  const due = past ? sql`coalesce(sc.due_on, a.due_on)` : sql`a.due_on`
  const { rows } = await sql<StandingRow>`
    select a.id, a.parent_id, a.kind, a.scope, ${state} as state, cl.outcome, a.link, a.critical, a.title,
           ${texts === 'with why' ? sql`a.why` : sql`''`} as why, a.team_id, a.owner_id, a.proposed_by_id, a.briefed_by_id,
           p.owner_id as parent_owner_id, a.briefed_on, coalesce(a.start_on, a.live_on) as start_on, ${due} as due_on,
           a.cadence_days, m.type, coalesce(m.unit, '') as unit, m.start, m.target,
           c.value, c.checked_on, c.chance, c.inside_share,
           coalesce(ms.weight, 0) as weight, coalesce(ms.weight_done, 0) as weight_done,
           coalesce(ms.weight_due, 0) as weight_due, 0 as obstacles
      from aims_aims a
      left join aims_aims p on p.org_id = a.org_id and p.id = a.parent_id
      ${past ? pastOf(work, on) : sql``}
      left join lateral (
        select x.type, x.unit, x.start, x.target, x.low, x.high, x.run from aims_measures x
         where x.org_id = a.org_id and x.aim_id = a.id and x.from_on <= ${on}
         order by x.version desc limit 1
      ) m on true
      left join lateral (${lastCheckIns(on)}) c on a.kind = 'goal'
      left join lateral (${milestoneWeights(on)}) ms on true
      left join aims_closings cl on cl.org_id = a.org_id and cl.aim_id = a.id and cl.confirmed_on is not null
     where a.org_id = ${work.orgId} and ${state} <> 'archived' and a.created_on <= ${on} and ${which}
     order by a.position, a.id`.execute(work.sql)
  return rows
}

/** The state and the due date at the end of a past date. */
function pastOf(work: Work, on: LocalDate) {
  return sql`
    join lateral (
      select s.state from aims_states s
       where s.org_id = ${work.orgId} and s.aim_id = a.id and s.since_on <= ${on} order by s.since_on desc, s.id desc limit 1
    ) st on true
    left join lateral (
      select s.due_on from aims_schedules s
       where s.org_id = ${work.orgId} and s.aim_id = a.id and s.set_on <= ${on} order by s.set_on desc, s.id desc limit 1
    ) sc on true`
}

function lastCheckIns(on: LocalDate) {
  const inRun = sql`(l.value is not null and l.measure_run = m.run)`
  return sql`
    select max(l.made_on) as checked_on,
           (array_agg(l.chance order by l.made_on desc))[1] as chance,
           (array_agg(l.value order by l.made_on desc) filter (where ${inRun}))[1] as value,
           case when m.type = 'band' then
             avg(((m.low is null or l.value >= m.low) and (m.high is null or l.value <= m.high))::integer::double precision)
               filter (where ${inRun}) end as inside_share
      from (
        select k.made_on, k.chance, k.value, k.measure_run from aims_check_ins k
         where k.org_id = a.org_id and k.aim_id = a.id and k.made_on <= ${on} order by k.made_on desc limit 8
      ) l`
}

/** A milestone without a date of its own is due with its aim. Looked up only where milestones matter. */
function milestoneWeights(on: LocalDate) {
  return sql`
    select sum(x.weight) as weight, sum(x.weight) filter (where x.done_on <= ${on}) as weight_done,
           sum(x.weight) filter (where coalesce(x.due_on, a.due_on) < ${on}) as weight_due
      from aims_milestones x
     where x.org_id = a.org_id and x.aim_id = a.id and x.removed_at is null and m.type in ('milestones', 'yesno')`
}

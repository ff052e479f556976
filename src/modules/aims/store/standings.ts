import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { AimScope } from '../aim-words.ts'
import type { AimFacts } from '../progress/aim-facts.ts'
import { aimsOn, isPast, measureOn, type StandsToday } from './aims-on.ts'
import { obstacleCount } from './obstacle-count.ts'

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
  /** Of a past date and a goal of a single person: whose it is today. */
  readonly today: StandsToday | null
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
  const past = isPast(work, on)
  const { rows } = await sql<StandingRow>`
    select a.id, a.parent_id, a.kind, a.scope, a.state, cl.outcome, a.link, a.critical, a.title,
           ${texts === 'with why' ? sql`a.why` : sql`''`} as why, a.team_id, a.owner_id, a.proposed_by_id, a.briefed_by_id,
           p.owner_id as parent_owner_id, ${past ? sql`a.today` : sql`null`} as today, a.briefed_on,
           coalesce(a.start_on, a.live_on) as start_on, a.due_on, a.cadence_days, m.type, coalesce(m.unit, '') as unit,
           m.start, m.target, c.value, c.checked_on, c.chance, c.inside_share,
           coalesce(ms.weight, 0) as weight, coalesce(ms.weight_done, 0) as weight_done,
           coalesce(ms.weight_due, 0) as weight_due, ${obstacleCount(on)} as obstacles
      from ${aimsOn(work, on)} a
      left join ${aimsOn(work, on)} p on p.org_id = a.org_id and p.id = a.parent_id
      left join ${measureOn(work, on)}
      left join lateral (${lastCheckIns(on)}) c on true
      left join lateral (${milestoneWeights(on, past)}) ms on true
      left join aims_closings cl on cl.org_id = a.org_id and cl.aim_id = a.id and cl.confirmed_on <= ${on}
     where a.org_id = ${work.orgId} and a.state <> 'archived' and a.created_on <= ${on} and ${which}
     order by a.position, a.id`.execute(work.sql)
  return rows
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
function milestoneWeights(on: LocalDate, past: boolean) {
  const milestones = past
    ? sql`jsonb_to_recordset(a.milestones) as x(weight double precision, "doneOn" date, "dueOn" date) where`
    : sql`(select weight, done_on as "doneOn", due_on as "dueOn", org_id, aim_id, removed_at from aims_milestones) x
       where x.org_id = a.org_id and x.aim_id = a.id and x.removed_at is null and`
  return sql`
    select sum(x.weight) as weight, sum(x.weight) filter (where x."doneOn" <= ${on}) as weight_done,
           sum(x.weight) filter (where coalesce(x."dueOn", a.due_on) < ${on}) as weight_due
      from ${milestones} m.type in ('milestones', 'yesno')`
}

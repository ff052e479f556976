import { sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** What the last five weeks of somebody's check-ins say without their words; the person and who answers for them know it. */
export interface CheckInFact {
  readonly personId: string
  /** When they last asked for guidance, and whether their latest check-in still does. */
  readonly askedOn: LocalDate | null
  readonly stillAsks: boolean
  /** How many weeks in a row they have missed while present, up to now: a check-in of a later week ends it. */
  readonly missedInRow: number
}

/** Facts of everybody with something to tell, as of the end of a date; one statement. */
export async function checkInFacts(work: Work, on: LocalDate): Promise<CheckInFact[]> {
  const since = addDays(on, -35)
  const madeOn = sql`(c.made_at at time zone ${work.timeZone})::date`
  const { rows } = await sql<CheckInFact>`
    select person_id, max(asked_on) as asked_on, bool_or(still_asks) as still_asks, max(missed)::int as missed_in_row from (
      select c.person_id, max(${madeOn}) filter (where c.need_guidance) as asked_on,
             (array_agg(c.need_guidance order by c.week_on desc))[1] as still_asks, 0 as missed
        from check_ins_check_ins c
       where c.org_id = ${work.orgId}::uuid and c.week_on >= ${since}::date and ${madeOn} <= ${on}::date
       group by c.person_id
      union all
      select m.person_id, null, false, max(m.in_row) from check_ins_missed m
       where m.org_id = ${work.orgId}::uuid and m.week_on between ${since}::date and ${addDays(on, -4)}::date
         and not exists (
           select from check_ins_check_ins c
            where c.org_id = m.org_id and c.person_id = m.person_id and c.week_on > m.week_on and ${madeOn} <= ${on}::date)
       group by m.person_id) f
     group by person_id having max(asked_on) is not null or max(missed) > 0`.execute(work.sql)
  return rows
}

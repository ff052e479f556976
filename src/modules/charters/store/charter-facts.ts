import { sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { type OverlapRow, sharedDecisions } from './overlaps.ts'

/** How somebody's charter stands. */
export interface CharterState {
  readonly personId: string
  /** Since when both sides have agreed on the latest one that they agreed on. */
  readonly agreedOn: LocalDate | null
  /** Since when one waits that they have not both agreed on. */
  readonly waitingSince: LocalDate | null
}

/** What two people answered side by side and both have seen. */
export interface RevealedExchange {
  readonly personId: string
  readonly managerId: string
  readonly revealedOn: LocalDate
  /** Priorities: how many of three both chose. Clarity: person − manager, the mean and the lowest of eight; and the person's mean. */
  readonly common: number | null
  readonly gapMean: number | null
  readonly gapLowest: number | null
  readonly clarity: number | null
}

/** Charters as rules need them: that they are agreed, not what they say; overlaps by their text and owners. */
export interface CharterFacts {
  readonly states: readonly CharterState[]
  readonly exchanges: readonly RevealedExchange[]
  readonly overlaps: readonly OverlapRow[]
  /** Aims that somebody's charter in force serves. */
  readonly serves: readonly { readonly personId: string; readonly aimId: string }[]
}

/** Charters as of the end of a date (overlaps and what they serve as of today): four statements whatever their number. */
export async function charterFacts(work: Work, on: LocalDate): Promise<CharterFacts> {
  return {
    states: await charterStates(work, on, null),
    exchanges: await exchanges(work, on),
    overlaps: await sharedDecisions(work),
    serves: await serves(work),
  }
}

/** How the charters of these people stand at the end of a date, or of everybody (null); who never had one is missing. */
export async function charterStates(
  work: Work,
  on: LocalDate,
  personIds: readonly string[] | null,
): Promise<CharterState[]> {
  const day = (moment: string) => sql`(${sql.ref(moment)} at time zone ${work.timeZone})::date`
  const { rows } = await sql<CharterState>`
    select person_id, max(${day('acknowledged_at')}) filter (where ${day('acknowledged_at')} <= ${on}::date) as agreed_on,
           min(${day('offered_at')}) filter (where state in ('offered', 'acknowledged', 'superseded') and ${day('offered_at')} <= ${on}::date
             and (acknowledged_at is null or ${day('acknowledged_at')} > ${on}::date)) as waiting_since
      from charters_charters where org_id = ${work.orgId}::uuid and state <> 'archived' and ${day('created_at')} <= ${on}::date
       and (${personIds}::uuid[] is null or person_id = any(${personIds}::uuid[]))
     group by person_id`.execute(work.sql)
  return rows
}

async function exchanges(work: Work, on: LocalDate): Promise<RevealedExchange[]> {
  const revealedOn = sql`(e.revealed_at at time zone ${work.timeZone})::date`
  const { rows } = await sql<RevealedExchange>`
    select distinct on (e.person_id, e.manager_id, e.kind) e.person_id, e.manager_id, ${revealedOn} as revealed_on,
           case when e.kind = 'priorities' then e.common end as common, g.gap_mean, g.gap_lowest, g.clarity
      from charters_exchanges e
      left join lateral (
        select avg(mine.v - theirs.v) as gap_mean, min(mine.v - theirs.v) as gap_lowest, avg(mine.v) as clarity
          from charters_exchange_answers p
          join charters_exchange_answers m on m.org_id = p.org_id and m.exchange_id = p.exchange_id and m.side = 'manager'
          cross join lateral (select value::text::double precision as v, ordinality as n from jsonb_array_elements(p.answer -> 'scores') with ordinality) mine
          join lateral (select value::text::double precision as v, ordinality as n from jsonb_array_elements(m.answer -> 'scores') with ordinality) theirs
            on theirs.n = mine.n
         where p.org_id = e.org_id and p.exchange_id = e.id and p.side = 'person' and e.kind = 'clarity') g on true
     where e.org_id = ${work.orgId}::uuid and e.revealed_at is not null and e.state <> 'cancelled'
       and ${revealedOn} between ${addDays(on, -120)}::date and ${on}::date
     order by e.person_id, e.manager_id, e.kind, e.revealed_at desc`.execute(work.sql)
  return rows
}

async function serves(work: Work): Promise<{ personId: string; aimId: string }[]> {
  const { rows } = await sql<{ personId: string; aimId: string }>`
    select c.person_id, c.purpose_aim_id as aim_id from charters_charters c
     where c.org_id = ${work.orgId}::uuid and c.state = 'acknowledged' and c.purpose_aim_id is not null
    union
    select c.person_id, r.aim_id from charters_charters c
      join charters_responsibilities r on r.org_id = c.org_id and r.charter_id = c.id
     where c.org_id = ${work.orgId}::uuid and c.state = 'acknowledged' and r.aim_id is not null`.execute(
    work.sql,
  )
  return rows
}

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** How many situations of a rule, and for a hat, were open at the end of a day; none where no row says so. */
export interface OpenOn {
  readonly on: LocalDate
  readonly rule: string
  readonly hat: 'lead' | 'manage' | 'both'
  readonly open: number
}

/** The same of many days, from what was noticed then, in one statement. */
export async function openOnDays(work: Work, days: readonly LocalDate[]): Promise<OpenOn[]> {
  const { rows } = await sql<OpenOn>`
    select d.day as "on", s.rule, s.hat, count(*)::int as open
      from unnest(${[...days]}::date[]) d(day)
      join hats_signals s on s.org_id = ${work.orgId}::uuid and s.fired_on <= d.day and (s.cleared_on is null or s.cleared_on > d.day)
     group by 1, 2, 3 order by 1, 2, 3`.execute(work.sql)
  return rows
}

/** The day on which something was first noticed; null when nothing ever was. */
export async function firstNoticed(work: Work): Promise<LocalDate | null> {
  const { rows } = await sql<{ on: LocalDate | null }>`
    select min(fired_on) as "on" from hats_signals where org_id = ${work.orgId}::uuid`.execute(work.sql)
  return rows[0]?.on ?? null
}

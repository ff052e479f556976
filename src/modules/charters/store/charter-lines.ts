import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { CharterState, Side } from '../contract.ts'

/** A version without what it says. */
export interface CharterLineRow {
  readonly id: string
  readonly personId: string
  readonly placementId: string
  readonly title: string
  readonly version: number
  readonly state: CharterState
  /** Since when it is in this state. */
  readonly sinceOn: LocalDate
  readonly reviewOn: LocalDate | null
  readonly offeredBy: string | null
  readonly managerId: string | null
  readonly acknowledgedBy: Readonly<Record<Side, string | null>>
}

/** Every version of a person's charter, newest first; ones put aside are left out. */
export async function versionsOf(work: Work, personId: string): Promise<CharterLineRow[]> {
  return await select(
    work,
    sql`c.person_id = ${personId}::uuid and c.state <> 'archived' order by c.version desc limit 100`,
  )
}

/** What is in force and what is being written, of these people. */
export async function standingLines(work: Work, personIds: readonly string[]): Promise<CharterLineRow[]> {
  return await select(
    work,
    sql`c.person_id = any(${personIds}::uuid[]) and c.state in ('draft', 'offered', 'acknowledged')`,
  )
}

/** How every charter of the organisation stands that is in force or waits, without names or texts. */
export async function allStandings(
  work: Work,
): Promise<Pick<CharterLineRow, 'personId' | 'state' | 'sinceOn'>[]> {
  const { rows } = await sql<Pick<CharterLineRow, 'personId' | 'state' | 'sinceOn'>>`
    select c.person_id, c.state, ${sinceOn(work)} as since_on from charters_charters c
     where c.org_id = ${work.orgId}::uuid and c.state in ('offered', 'acknowledged')`.execute(work.sql)
  return rows
}

async function select(work: Work, condition: RawBuilder<unknown>): Promise<CharterLineRow[]> {
  const { rows } = await sql<
    Omit<CharterLineRow, 'acknowledgedBy'> & { person: string | null; manager: string | null }
  >`
    select c.id, c.person_id, c.placement_id, c.title, c.version, c.state, c.review_on, c.offered_by, c.manager_id,
           ${sinceOn(work)} as since_on, ${by('person')} as person, ${by('manager')} as manager
      from charters_charters c where c.org_id = ${work.orgId}::uuid and ${condition}`.execute(work.sql)
  return rows.map(({ person, manager, ...row }) => ({ ...row, acknowledgedBy: { person, manager } }))
}

// A draft that was offered before and came back counts from when it was drafted.
const sinceOn = (
  work: Work,
) => sql`((case c.state when 'draft' then c.created_at when 'offered' then c.offered_at
  else coalesce(c.acknowledged_at, c.created_at) end) at time zone ${work.timeZone})::date`

const by = (side: Side) => sql`(select a.by_id from charters_acknowledgements a
  where a.org_id = c.org_id and a.charter_id = c.id and a.side = ${side} and a.undone_at is null)`

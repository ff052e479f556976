import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { CharterContent, CharterState, Side } from '../contract.ts'

/** A version of a charter as it is stored. */
export interface CharterRecord {
  readonly id: string
  readonly rev: number
  readonly personId: string
  readonly placementId: string
  readonly title: string
  readonly version: number
  readonly state: CharterState
  readonly content: StoredContent
  readonly exemplar: boolean
  readonly offeredBy: string | null
  readonly offeredAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly managerId: string | null
  readonly createdAt: Date
  readonly acknowledgements: Readonly<Record<Side, Acknowledgement | null>>
}

/** The content with an id for every responsibility. */
export interface StoredContent extends Omit<CharterContent, 'responsibilities'> {
  readonly responsibilities: { id: string; title: string; standard: string; aimId: string | null }[]
}

export interface Acknowledgement {
  readonly byId: string
  readonly at: Date
}

/** One version; null when there is none. `hold` keeps it from changing until the end of this unit of work. */
export async function charterById(work: Work, id: string, hold = false): Promise<CharterRecord | null> {
  // Held first and read after: one statement would read acknowledgements as they were before it had to wait.
  if (hold)
    await sql`select from charters_charters where org_id = ${work.orgId}::uuid and id = ${id}::uuid for update`.execute(
      work.sql,
    )
  const [record] = await select(work, sql`c.id = ${id}::uuid`)
  return record ?? null
}

/** What a person's next version can begin from: what is in force or being written, and what others with this title show, newest first. */
export async function startingPoints(work: Work, personId: string, title: string): Promise<CharterRecord[]> {
  return await select(
    work,
    sql`((c.person_id = ${personId}::uuid and c.state in ('draft', 'offered', 'acknowledged'))
      or (lower(c.title) = lower(${title}) and c.exemplar and c.state = 'acknowledged'))`,
    sql`order by c.person_id = ${personId}::uuid desc, c.acknowledged_at desc nulls last limit 6`,
  )
}

/** The charter in force of a person; null when there is none. */
export async function charterInForce(work: Work, personId: string): Promise<CharterRecord | null> {
  const [record] = await select(work, sql`c.person_id = ${personId}::uuid and c.state = 'acknowledged'`)
  return record ?? null
}

async function select(work: Work, condition: RawBuilder<unknown>, rest: RawBuilder<unknown> = sql``) {
  const { rows } = await sql<Row>`
    select c.id, c.rev, c.person_id, c.placement_id, c.title, c.version, c.state, c.purpose, c.purpose_aim_id, c.not_mine,
           c.success, c.works_with, c.standards, c.review_on, c.exemplar, c.offered_by, c.offered_at, c.acknowledged_at,
           c.manager_id, c.created_at,
           (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'standard', r.standard, 'aimId', r.aim_id)
                                      order by r.position), '[]')
              from charters_responsibilities r where r.org_id = c.org_id and r.charter_id = c.id) as responsibilities,
           (select coalesce(jsonb_agg(jsonb_build_array(d.kind, d.text) order by d.position), '[]')
              from charters_decision_rights d where d.org_id = c.org_id and d.charter_id = c.id) as rights,
           ${acknowledged('person')} as person_acknowledged, ${acknowledged('manager')} as manager_acknowledged
      from charters_charters c where c.org_id = ${work.orgId}::uuid and ${condition} ${rest}`.execute(
    work.sql,
  )
  return rows.map(recordOf)
}

const acknowledged = (side: Side) => sql`(
  select jsonb_build_object('byId', a.by_id, 'at', a.at) from charters_acknowledgements a
   where a.org_id = c.org_id and a.charter_id = c.id and a.side = ${side} and a.undone_at is null)`

interface Row extends Omit<CharterRecord, 'content' | 'acknowledgements'> {
  readonly purpose: string
  readonly purposeAimId: string | null
  readonly notMine: string[]
  readonly success: string[]
  readonly worksWith: CharterContent['worksWith']
  readonly standards: string[]
  readonly reviewOn: LocalDate | null
  readonly responsibilities: StoredContent['responsibilities']
  readonly rights: readonly (readonly [kind: 'own' | 'recommend' | 'told', text: string])[]
  readonly personAcknowledged: { byId: string; at: string } | null
  readonly managerAcknowledged: { byId: string; at: string } | null
}

function recordOf(row: Row): CharterRecord {
  const { purpose, purposeAimId, notMine, success, worksWith, standards, reviewOn, responsibilities } = row
  const rights = (kind: string) => row.rights.filter(([each]) => each === kind).map(([, text]) => text)
  return {
    ...{ id: row.id, rev: row.rev, personId: row.personId, placementId: row.placementId, title: row.title },
    ...{ version: row.version, state: row.state, exemplar: row.exemplar, managerId: row.managerId },
    ...{ offeredBy: row.offeredBy, offeredAt: row.offeredAt, acknowledgedAt: row.acknowledgedAt },
    createdAt: row.createdAt,
    content: {
      ...{ purpose, purposeAimId, responsibilities, notMine, success, worksWith, standards, reviewOn },
      ...{ decidesAlone: rights('own'), recommends: rights('recommend'), isTold: rights('told') },
    },
    acknowledgements: {
      person: acknowledgementOf(row.personAcknowledged),
      manager: acknowledgementOf(row.managerAcknowledged),
    },
  }
}

function acknowledgementOf(row: { byId: string; at: string } | null): Acknowledgement | null {
  return row === null ? null : { byId: row.byId, at: new Date(row.at) }
}

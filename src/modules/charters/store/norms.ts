import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** How a team works, in its version in force. */
export interface NormsRecord {
  readonly version: number
  readonly purpose: string
  readonly ways: readonly string[]
  readonly byId: string | null
  readonly at: Date
  /** Who agreed to this version, members or not. */
  readonly agreedIds: readonly string[]
}

/** The version in force; null before there is any. */
export async function normsOf(work: Work, teamId: string): Promise<NormsRecord | null> {
  const { rows } = await sql<NormsRecord>`
    select n.version, n.purpose, n.ways, n.by_id, n.at,
           (select coalesce(jsonb_agg(a.person_id order by a.at, a.person_id), '[]') from charters_norm_agreements a
             where a.org_id = n.org_id and a.team_id = n.team_id and a.version = n.version) as agreed_ids
      from charters_norms n where n.org_id = ${work.orgId}::uuid and n.team_id = ${teamId}::uuid
     order by n.version desc limit 1`.execute(work.sql)
  return rows[0] ?? null
}

/** A version of how a team works, to be added. */
export interface NewNormsRow {
  readonly teamId: string
  readonly version: number
  readonly purpose: string
  readonly ways: readonly string[]
  readonly byId: string | null
  readonly at: Date
}

/** Adds versions; false when one of them is there already. */
export async function insertNorms(work: Work, norms: readonly NewNormsRow[]): Promise<boolean> {
  const { rows } = await sql`
    insert into charters_norms (org_id, team_id, version, purpose, ways, by_id, at)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(norms)}::jsonb)
      as x("teamId" uuid, version integer, purpose text, ways jsonb, "byId" uuid, at timestamptz)
    on conflict do nothing returning version`.execute(work.sql)
  return rows.length === norms.length
}

/** Adds agreements; one that is there already stays. */
export async function insertAgreements(
  work: Work,
  agreements: readonly { teamId: string; version: number; personId: string; at: Date }[],
): Promise<void> {
  await sql`
    insert into charters_norm_agreements (org_id, team_id, version, person_id, at)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(agreements)}::jsonb)
      as x("teamId" uuid, version integer, "personId" uuid, at timestamptz)
    on conflict do nothing`.execute(work.sql)
}

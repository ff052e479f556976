import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** A decision that more than one person has as their own in a charter in force. */
export interface OverlapRow {
  readonly key: string
  /** As one of them writes it. */
  readonly text: string
  readonly personIds: readonly string[]
}

/** All of the organisation, whoever asks, in one statement. */
export async function sharedDecisions(work: Work): Promise<OverlapRow[]> {
  const { rows } = await sql<OverlapRow>`
    select d.key, min(d.text) as text, jsonb_agg(distinct c.person_id) as person_ids
      from charters_decision_rights d join charters_charters c on c.org_id = d.org_id and c.id = d.charter_id
     where d.org_id = ${work.orgId}::uuid and d.kind = 'own' and d.key is not null and c.state = 'acknowledged'
     group by d.key having count(distinct c.person_id) > 1 order by d.key`.execute(work.sql)
  return rows
}

/** Everybody who has a decision of this key as their own in a charter in force. */
export async function ownersOfKey(work: Work, key: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct c.person_id
      from charters_decision_rights d join charters_charters c on c.org_id = d.org_id and c.id = d.charter_id
     where d.org_id = ${work.orgId}::uuid and d.kind = 'own' and d.key = ${key} and c.state = 'acknowledged'
     order by c.person_id`.execute(work.sql)
  return rows.map(({ personId }) => personId)
}

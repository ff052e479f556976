import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/**
 * Ids of the teams that have a goal below this aim which has not ended, at any distance, whoever asks: it tells no titles.
 * Drafts do not count, nor goals of a person. One statement.
 */
export async function teamsOfGoalsBelow(work: Work, aimId: string): Promise<string[]> {
  const { rows } = await sql<{ teamId: string }>`
    with recursive down as (
      select a.id from aims_aims a where a.org_id = ${work.orgId}::uuid and a.parent_id = ${aimId}::uuid
      union all
      select a.id from down join aims_aims a on a.org_id = ${work.orgId}::uuid and a.parent_id = down.id
    )
    select distinct a.team_id
      from down join aims_aims a on a.org_id = ${work.orgId}::uuid and a.id = down.id
     where a.team_id is not null and a.scope <> 'person' and a.state in ('briefed', 'planned', 'live')
     order by a.team_id`.execute(work.sql)
  return rows.map(({ teamId }) => teamId)
}

/** Ids of an aim and of everything below it, at any distance, whoever asks: it tells no titles. One statement. */
export async function aimIdsBelow(work: Work, aimId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive down as (
      select ${aimId}::uuid as id
      union
      select a.id from down join aims_aims a on a.org_id = ${work.orgId}::uuid and a.parent_id = down.id
    )
    select id from down`.execute(work.sql)
  return rows.map(({ id }) => id)
}

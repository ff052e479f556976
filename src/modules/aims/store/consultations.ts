import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { keepVersions } from './versions.ts'

/** What publishing a vision is judged by. */
export interface Consultation {
  readonly since: LocalDate
  readonly heardTeamIds: readonly string[]
  readonly liveVision: { readonly id: string; readonly title: string } | null
}

/** Since when a vision is open for perspectives, whose were given since, and which vision is live now. */
export async function readConsultation(work: Work, aimId: string): Promise<Consultation> {
  const { rows } = await sql<Consultation>`
    select coalesce((select max(s.since_on) from aims_states s
             where s.org_id = ${work.orgId} and s.aim_id = ${aimId} and s.state = 'consulting'), ${work.today}::date) as since,
           coalesce((select jsonb_agg(distinct p.team_id) from aims_perspectives p
             where p.org_id = ${work.orgId} and p.aim_id = ${aimId} and p.team_id is not null), '[]') as heard_team_ids,
           (select jsonb_build_object('id', v.id, 'title', v.title) from aims_aims v
             where v.org_id = ${work.orgId} and v.kind = 'vision' and v.state = 'live') as live_vision`.execute(
    work.sql,
  )
  return rows[0] ?? { since: work.today, heardTeamIds: [], liveVision: null }
}

/** Retires the live vision and puts its open strategies below the new one. */
export async function replaceVision(work: Work, oldId: string, newVisionId: string): Promise<void> {
  await sql`
    with moved as (
      update aims_aims set parent_id = ${newVisionId}::uuid, rev = rev + 1
       where org_id = ${work.orgId} and parent_id = ${oldId} and state not in ('closed', 'archived')
      returning *
    ), retired as (
      update aims_aims set state = 'retired', closed_on = ${work.today}, rev = rev + 1
       where org_id = ${work.orgId} and id = ${oldId}
      returning *
    )
    ${keepVersions(work, sql`(select * from moved union all select * from retired)`)}`.execute(work.sql)
}

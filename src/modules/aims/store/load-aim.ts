import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'

/**
 * An aim with its parent and the measure in force; null when there is none. `hold` locks it until the end of the
 * transaction, for a write.
 */
export async function loadAim(work: Work, id: string, hold: boolean): Promise<AimRecord | null> {
  const { rows } = await sql<AimRecord>`
    select ${AIM_COLUMNS}, ${PARENT} as parent, ${MEASURE} as measure
      from aims_aims a
      left join aims_aims p on p.org_id = a.org_id and p.id = a.parent_id
      left join lateral (
        select * from aims_measures x where x.org_id = a.org_id and x.aim_id = a.id order by x.version desc limit 1
      ) m on true
     where a.org_id = ${work.orgId} and a.id = ${id} and a.state <> 'archived'
       ${hold ? sql`for update of a` : sql``}`.execute(work.sql)
  return rows[0] ?? null
}

/** The columns of `aims_aims a` that make an AimRecord. */
export const AIM_COLUMNS = sql`a.id, a.rev, a.kind, a.scope, a.state, a.team_id, a.owner_id, a.proposed_by_id, a.parent_id,
  a.link, a.critical, a.standalone_reason, a.title, a.what, a.why, a.constraints, a.not_this, a.authority, a.mission,
  a.org_values, a.exemplar, a.how, a.resources, a.risks, a.start_on, a.due_on, a.due_override_reason, a.cadence_days,
  a.brief_version, a.plan_version, a.briefed_by_id, a.briefed_on, a.planned_on, a.live_on, a.original_due_on, a.closed_on,
  a.created_on`

/** The aim above, `p`, as an object; null when there is none. */
export const PARENT = sql`case when p.id is not null then jsonb_build_object('id', p.id, 'kind', p.kind, 'scope', p.scope,
  'state', p.state, 'title', p.title, 'ownerId', p.owner_id, 'dueOn', p.due_on) end`

/** The measure `m` as an object; null when there is none. */
export const MEASURE = sql`case when m.aim_id is not null then jsonb_build_object('version', m.version, 'run', m.run,
  'type', m.type, 'unit', m.unit, 'source', m.source, 'start', m.start, 'target', m.target, 'direction', m.direction,
  'low', m.low, 'high', m.high) end`

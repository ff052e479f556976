import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { KnownAim } from '../known-aim.ts'
import type { PlanValue } from '../mapping/plan-nouns.ts'

/** Aims by id, whatever their state, held until the end of the unit of work. */
export function knownAims(work: Work, ids: readonly string[]): Promise<KnownAim[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : rowsOf(
        work,
        sql`(select id, 0 as depth from aims_aims where org_id = ${work.orgId}::uuid and id = any (${ids}::uuid[]))`,
        sql`for update of a`,
      )
}

/**
 * A vision (that one; else the live one; else the one imported last) and everything below it that everybody may see: no goals of
 * single people, and of drafts only those that came from a plan. Parents first, siblings in order. Empty when there is no vision.
 */
export function directionBelow(work: Work, visionId: string | null): Promise<KnownAim[]> {
  const org = sql`${work.orgId}::uuid`
  return rowsOf(
    work,
    sql`(with recursive top as (
      select a.id from aims_aims a left join aims_kept k on k.org_id = a.org_id and k.aim_id = a.id
       where a.org_id = ${org} and a.kind = 'vision'
         and (a.id = ${visionId}::uuid or (${visionId}::uuid is null and (a.state = 'live' or (k.aim_id is not null and a.state in ('draft', 'consulting')))))
       order by a.state = 'live' desc, a.created_at desc, a.id desc limit 1
    ), tree as (
      select id, 0 as depth from top
      union all
      select a.id, tree.depth + 1 from tree join aims_aims a on a.org_id = ${org} and a.parent_id = tree.id
       where a.scope <> 'person' and a.state <> 'archived'
         and (a.state not in ('draft', 'consulting') or exists (select from aims_kept k where k.org_id = a.org_id and k.aim_id = a.id))
    ) select id, depth from tree)`,
  )
}

async function rowsOf(work: Work, ids: RawBuilder<unknown>, hold = sql``): Promise<KnownAim[]> {
  const { rows } = await sql<Omit<KnownAim, 'mission'> & { mission: string | null; values: PlanValue[] }>`
    select a.id, a.kind, a.state, a.parent_id, a.title, a.what, a.why, a.mission, a.org_values as "values", a.start_on, a.due_on,
           a.scope, a.team_id, a.owner_id, a.proposed_by_id, a.briefed_by_id, a.link, a.critical, a.standalone_reason,
           (select jsonb_build_object('ownerId', p.owner_id) from aims_aims p where p.org_id = a.org_id and p.id = a.parent_id) as parent,
           a.due_override_reason, a.brief_version, a.plan_version, a.briefed_by_id is not null as was_briefed,
           (select jsonb_build_object('version', m.version, 'run', m.run, 'type', m.type, 'unit', m.unit, 'source', m.source, 'start', m.start, 'target', m.target, 'low', m.low, 'high', m.high)
              from aims_measures m where m.org_id = a.org_id and m.aim_id = a.id order by m.version desc limit 1) as measure,
           (select coalesce(jsonb_agg(jsonb_build_object('on', c.made_on, 'value', c.value, 'chance', c.chance, 'note', c.note) order by c.made_on), '[]')
              from aims_check_ins c where c.org_id = a.org_id and c.aim_id = a.id) as check_ins,
           (select k.kept || jsonb_build_object('planId', k.plan_id) from aims_kept k where k.org_id = a.org_id and k.aim_id = a.id) as kept
      from ${ids} as wanted join aims_aims a on a.org_id = ${work.orgId}::uuid and a.id = wanted.id
     order by wanted.depth, a.position, a.id ${hold}`.execute(work.sql)
  return rows.map(row => ({ ...row, mission: row.mission ?? '' }))
}

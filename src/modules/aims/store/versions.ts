import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** The columns of an aim that change, and that a version therefore holds. */
const CHANGING = [
  'state',
  'team_id',
  'owner_id',
  'parent_id',
  'link',
  'critical',
  'standalone_reason',
  'position',
  'title',
  'what',
  'why',
  'constraints',
  'not_this',
  'authority',
  'mission',
  'org_values',
  'exemplar',
  'how',
  'resources',
  'risks',
  'start_on',
  'due_on',
  'due_override_reason',
  'cadence_days',
  'brief_version',
  'plan_version',
  'briefed_by_id',
  'briefed_on',
  'planned_on',
  'live_on',
  'original_due_on',
  'closed_on',
] as const

const ALL = [...CHANGING, 'criteria', 'milestones', 'measure']

/** Those columns of an alias. */
export const changingOf = (alias: string) => sql.join(CHANGING.map(column => sql.ref(`${alias}.${column}`)))

/** Parts of aims that the same statement writes: names of its `with` queries, whose rows no table shows yet. */
export interface Written {
  readonly criteria?: string | undefined
  readonly measures?: string | undefined
  /** New milestones, or changed ones in place of those with the same id. */
  readonly milestones?: string | undefined
}

/**
 * Keeps what stands of the aims in `source` (rows of `aims_aims` as they are from now on) as their version of today, in
 * place of an earlier one of the same day. To be part of the statement that changes them, so that no change is ever
 * without its version.
 */
export function keepVersions(work: Work, source: RawBuilder<unknown>, written: Written = {}) {
  return sql`
    insert into aims_versions (org_id, aim_id, from_on, ${sql.join(ALL.map(column => sql.ref(column)))})
    select a.org_id, a.id, ${work.today}::date, ${changingOf('a')},
           ${criteriaOf(rowsOf('aims_criteria', written.criteria))},
           ${milestonesOf(rowsOf('aims_milestones', written.milestones))},
           (select ${MEASURE_IN_FULL} from ${rowsOf('aims_measures', written.measures)} order by c.version desc limit 1)
      from ${source} a
    on conflict (org_id, aim_id, from_on) do update
      set ${sql.join(ALL.map(column => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`
}

/** The rows `c` of one aim `a`, with those that the statement writes. */
function rowsOf(table: string, written: string | undefined): RawBuilder<unknown> {
  const own = sql`select t.* from ${sql.table(table)} t where t.org_id = a.org_id and t.aim_id = a.id`
  if (written === undefined) return sql`(${own}) c`
  const fresh = sql`select w.* from ${sql.ref(written)} w where w.aim_id = a.id`
  const same =
    table === 'aims_milestones' ? sql`and t.id not in (select w.id from ${sql.ref(written)} w)` : sql``
  return sql`(${own} ${same} union all ${fresh}) c`
}

/** The criteria `c` that stand, in order, as a list. */
export function criteriaOf(rows: RawBuilder<unknown>) {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'text', c.text, 'coveredBy', c.covered_by,
    'notCoveredWhy', c.not_covered_why) order by c.position, c.id), '[]') from ${rows} where c.removed_at is null)`
}

/** The milestones `c` that stand, in order, as a list. */
export function milestonesOf(rows: RawBuilder<unknown>) {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'dueOn', c.due_on, 'weight', c.weight,
    'doneOn', c.done_on, 'doneById', c.done_by_id) order by c.position, c.id), '[]') from ${rows} where c.removed_at is null)`
}

/** A version `c` of a measure with who set it and why, as an object. */
export const MEASURE_IN_FULL = sql`jsonb_build_object('version', c.version, 'run', c.run, 'type', c.type, 'unit', c.unit,
  'source', c.source, 'start', c.start, 'target', c.target, 'direction', c.direction, 'low', c.low, 'high', c.high,
  'fromOn', c.from_on, 'setById', c.set_by_id, 'setAt', c.set_at, 'reason', c.reason)`

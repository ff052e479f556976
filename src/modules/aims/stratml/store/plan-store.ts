import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { treeLock } from '../../store/line-above.ts'
import type { AimRow } from '../../store/tables.ts'
import { keepVersions } from '../../store/versions.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { KeptPlace } from '../mapping/current-direction.ts'

/** A plan that was imported before, and which aims came from it. */
export interface StoredPlan {
  readonly id: string
  readonly document: PlanDocument
  readonly places: readonly (KeptPlace & { readonly aimId: string })[]
}

/** What an import needs to know first. */
export interface Before {
  /** The plan with that key as it was imported last. */
  readonly stored: StoredPlan | null
  readonly liveVisionId: string | null
  /** The aim above, by aim: what a move must not close into a circle. */
  readonly parents: ReadonlyMap<string, string | null>
}

/** Looks for a plan by its key, for the live vision and the tree. Other imports and moves in the organisation wait from here on. */
export async function findPlan(work: Work, key: string): Promise<Before> {
  // A statement of its own: what the next one reads has to be what the import before us has committed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`aims_plans:${work.orgId}`}, 0)), ${treeLock(work)}`.execute(
    work.sql,
  )
  const { rows } = await sql<{
    plan: StoredPlan | null
    live: string | null
    parents: Record<string, string | null>
  }>`
    select (select jsonb_build_object('id', p.id, 'document', p.kept -> 'document', 'places', (
              select coalesce(jsonb_agg(k.kept || jsonb_build_object('aimId', k.aim_id, 'planId', k.plan_id)), '[]')
                from aims_kept k where k.org_id = p.org_id and k.plan_id = p.id))
              from aims_plans p where p.org_id = ${work.orgId}::uuid and p.kept ->> 'key' = ${key}
             order by p.imported_at desc limit 1) as plan,
           (select id from aims_aims where org_id = ${work.orgId}::uuid and kind = 'vision' and state = 'live') as live,
           (select coalesce(jsonb_object_agg(id, parent_id), '{}') from aims_aims where org_id = ${work.orgId}::uuid) as parents`.execute(
    work.sql,
  )
  const [found] = rows
  return {
    stored: found?.plan ?? null,
    liveVisionId: found?.live ?? null,
    parents: new Map(Object.entries(found?.parents ?? {})),
  }
}

/** The documents of several plans, by plan id. */
export async function planDocuments(work: Work, ids: readonly string[]): Promise<Map<string, PlanDocument>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; document: PlanDocument }>`
    select id, kept -> 'document' as document from aims_plans
     where org_id = ${work.orgId}::uuid and id = any (${ids}::uuid[])`.execute(work.sql)
  return new Map(rows.map(row => [row.id, row.document]))
}

/** The columns of an aim that an import may change, all of them. */
export type ChangedAim = Pick<
  AimRow,
  | 'id'
  | 'state'
  | 'briefVersion'
  | 'planVersion'
  | 'title'
  | 'what'
  | 'mission'
  | 'orgValues'
  | 'startOn'
  | 'dueOn'
  | 'dueOverrideReason'
  | 'parentId'
  | 'link'
  | 'critical'
  | 'standaloneReason'
>

/** What is stored of a plan: its document, and the place of each of its aims. */
export interface PlanRows {
  readonly id: string
  readonly title: string
  readonly key: string
  readonly document: PlanDocument
  readonly places: readonly {
    readonly aimId: string
    readonly key: string
    readonly place: KeptPlace['place']
  }[]
}

/**
 * Stores a plan in place of its earlier version and sets what it changes on aims we have (hold them first, see `knownAims`).
 * Aims that it no longer speaks of are aims of our own from now on.
 */
export async function storePlan(work: Work, plan: PlanRows, changed: readonly ChangedAim[]): Promise<void> {
  const { id, title, key, document } = plan
  const places = plan.places.map(({ aimId, ...kept }, position) => ({ aimId, position, kept }))
  await sql`
    with plan as (
      insert into aims_plans (org_id, id, title, kept, imported_by_id, imported_at)
      values (${work.orgId}::uuid, ${id}::uuid, ${title}, ${JSON.stringify({ key, document })}::jsonb, ${work.actor.personId}::uuid, ${work.now})
      on conflict (org_id, id) do update
        set title = excluded.title, kept = excluded.kept, imported_by_id = excluded.imported_by_id, imported_at = excluded.imported_at
    ), given as (
      select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as t("aimId" uuid, position integer, kept jsonb)
    ), gone as (
      delete from aims_kept where org_id = ${work.orgId}::uuid and plan_id = ${id}::uuid and aim_id not in (select "aimId" from given)
    ), changed as (
      update aims_aims a
         set state = t.state, brief_version = t."briefVersion", plan_version = t."planVersion", title = t.title, what = t.what,
             mission = t.mission, org_values = t."orgValues", start_on = t."startOn", due_on = t."dueOn",
             due_override_reason = t."dueOverrideReason", parent_id = t."parentId", link = t.link, critical = t.critical,
             standalone_reason = t."standaloneReason", rev = a.rev + 1
        from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as t(
             id uuid, state text, "briefVersion" integer, "planVersion" integer, title text, what text, mission text,
             "orgValues" jsonb, "startOn" date, "dueOn" date, "dueOverrideReason" text, "parentId" uuid, link text, critical boolean,
             "standaloneReason" text)
       where a.org_id = ${work.orgId}::uuid and a.id = t.id
      returning a.*
    ), versions as (${keepVersions(work, sql.ref('changed'))})
    insert into aims_kept (org_id, aim_id, plan_id, position, kept)
    select ${work.orgId}::uuid, "aimId", ${id}::uuid, position, kept from given
    on conflict (org_id, aim_id) do update
      set plan_id = excluded.plan_id, position = excluded.position, kept = excluded.kept`.execute(work.sql)
}

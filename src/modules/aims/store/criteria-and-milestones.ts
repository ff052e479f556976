import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { CriterionRecord } from '../step-guards.ts'
import { keepVersions } from './versions.ts'

/** The success criteria of an aim in order, and how many milestones its plan has. */
export async function readPlanParts(
  work: Work,
  aimId: string,
): Promise<{ criteria: CriterionRecord[]; milestones: number }> {
  const { rows } = await sql<{ criteria: CriterionRecord[]; milestones: number }>`
    select coalesce((
             select jsonb_agg(jsonb_build_object('id', c.id, 'text', c.text, 'coveredBy', c.covered_by,
                      'notCoveredWhy', c.not_covered_why) order by c.position, c.id)
               from aims_criteria c
              where c.org_id = ${work.orgId} and c.aim_id = ${aimId} and c.removed_at is null), '[]') as criteria,
           (select count(*)::integer from aims_milestones m
             where m.org_id = ${work.orgId} and m.aim_id = ${aimId} and m.removed_at is null) as milestones`.execute(
    work.sql,
  )
  return rows[0] ?? { criteria: [], milestones: 0 }
}

/** The days of the milestones of an aim that have one. */
export async function milestoneDays(work: Work, aimId: string): Promise<LocalDate[]> {
  const { rows } = await sql<{ dueOn: LocalDate }>`
    select m.due_on from aims_milestones m
     where m.org_id = ${work.orgId} and m.aim_id = ${aimId} and m.removed_at is null and m.due_on is not null`.execute(
    work.sql,
  )
  return rows.map(({ dueOn }) => dueOn)
}

/** A criterion that stays, in its new place. */
export interface KeptCriterion {
  readonly id: string
  readonly position: number
  readonly text: string
}

/** Rewrites the criteria of an aim: those given stay, the others are taken out. Returns how many stayed. */
export async function keepCriteria(
  work: Work,
  aimId: string,
  kept: readonly KeptCriterion[],
): Promise<number> {
  const { rows } = await sql<{ stayed: boolean }>`
    update aims_criteria c
       set text = coalesce(x.text, c.text), position = coalesce(x.position, c.position),
           removed_at = case when x.id is null then ${work.now}::timestamptz end
      from aims_criteria k
      left join jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as x(id uuid, position smallint, text text) on x.id = k.id
     where k.org_id = ${work.orgId} and k.aim_id = ${aimId} and k.removed_at is null and c.org_id = k.org_id and c.id = k.id
    returning x.id is not null as stayed`.execute(work.sql)
  return rows.filter(row => row.stayed).length
}

/** What covers one criterion. */
export interface Coverage {
  readonly criterionId: string
  readonly coveredBy: readonly { readonly kind: string; readonly id: string }[]
  readonly notCoveredWhy: string | null
}

/** A milestone that stays, as it should be. */
export interface KeptMilestone {
  readonly id: string
  readonly position: number
  readonly title: string
  readonly dueOn: LocalDate | null
  readonly weight: number
}

/** Rewrites the milestones and the coverage of a plan in one statement. Returns how many of each were found. */
export async function keepPlanParts(
  work: Work,
  aimId: string,
  milestones: readonly KeptMilestone[],
  coverage: readonly Coverage[],
): Promise<{ milestones: number; criteria: number }> {
  const { rows } = await sql<{ milestones: number; criteria: number }>`
    with milestone as (
      update aims_milestones c
         set title = coalesce(x.title, c.title), position = coalesce(x.position, c.position),
             due_on = case when x.id is null then c.due_on else x."dueOn" end, weight = coalesce(x.weight, c.weight),
             removed_at = case when x.id is null then ${work.now}::timestamptz end
        from aims_milestones k
        left join jsonb_to_recordset(${JSON.stringify(milestones)}::jsonb)
               as x(id uuid, position smallint, title text, "dueOn" date, weight double precision) on x.id = k.id
       where k.org_id = ${work.orgId} and k.aim_id = ${aimId} and k.removed_at is null and c.org_id = k.org_id and c.id = k.id
      returning x.id is not null as stayed
    ), criterion as (
      update aims_criteria c set covered_by = x."coveredBy", not_covered_why = x."notCoveredWhy"
        from jsonb_to_recordset(${JSON.stringify(coverage)}::jsonb)
               as x("criterionId" uuid, "coveredBy" jsonb, "notCoveredWhy" text)
       where c.org_id = ${work.orgId} and c.aim_id = ${aimId} and c.removed_at is null and c.id = x."criterionId"
      returning c.id
    )
    select (select count(*)::integer from milestone where stayed) as milestones,
           (select count(*)::integer from criterion) as criteria`.execute(work.sql)
  return rows[0] ?? { milestones: 0, criteria: 0 }
}

/** Marks a milestone done or not done; false when the aim has no such milestone. */
export async function markMilestone(
  work: Work,
  aimId: string,
  milestoneId: string,
  done: boolean,
): Promise<boolean> {
  const { rows } = await sql`
    with marked as (
      update aims_milestones
         set done_on = ${done ? work.today : null}::date, done_by_id = ${done ? work.actor.personId : null}::uuid
       where org_id = ${work.orgId} and aim_id = ${aimId} and id = ${milestoneId} and removed_at is null
      returning *
    ), kept as (${keepVersions(
      work,
      sql`(select t.* from aims_aims t join marked m on m.org_id = t.org_id and m.aim_id = t.id)`,
      { milestones: 'marked' },
    )})
    select id from marked`.execute(work.sql)
  return rows.length > 0
}

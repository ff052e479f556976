import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Improvement } from '../contract.ts'

/** An improvement as it is stored, with the procedure it is about. */
export interface ImprovementRecord {
  readonly id: string
  readonly teamId: string
  readonly procedureId: string | null
  readonly procedureTitle: string | null
  readonly ownerId: string | null
  readonly title: string
  readonly idea: string
  readonly state: Improvement['state']
  readonly estimatedHours: number | null
  readonly estimatedMoney: number | null
  readonly realisedHours: number | null
  readonly realisedMoney: number | null
  readonly byId: string | null
  readonly at: Date
  readonly realisedAt: Date | null
}

/** One improvement, held until the end of this unit of work; null when unknown. */
export async function improvementById(work: Work, id: string): Promise<ImprovementRecord | null> {
  const [record] = await select(work, sql`i.id = ${id}::uuid for update of i`)
  return record ?? null
}

/** All improvements, the newest first, at most 500. */
export async function allImprovements(work: Work): Promise<ImprovementRecord[]> {
  return await select(work, sql`true order by i.at desc, i.id desc limit 500`)
}

async function select(work: Work, condition: RawBuilder<unknown>): Promise<ImprovementRecord[]> {
  const { rows } = await sql<ImprovementRecord>`
    select i.id, i.team_id, i.procedure_id, p.title as procedure_title, p.owner_id, i.title, i.idea, i.state, i.estimated_hours,
           i.estimated_money, i.realised_hours, i.realised_money, i.by_id, i.at, i.realised_at
      from standards_improvements i
      left join standards_procedures p on p.org_id = i.org_id and p.id = i.procedure_id
     where i.org_id = ${work.orgId}::uuid and ${condition}`.execute(work.sql)
  return rows
}

/** Adds improvements as they are, in one statement. */
export async function insertImprovements(
  work: Work,
  rows: readonly Omit<ImprovementRecord, 'procedureTitle' | 'ownerId'>[],
): Promise<void> {
  await sql`
    insert into standards_improvements (org_id, id, team_id, procedure_id, title, idea, state, estimated_hours, estimated_money,
      realised_hours, realised_money, by_id, at, realised_at)
    select ${work.orgId}::uuid, x.id, x."teamId", x."procedureId", x.title, x.idea, x.state, x."estimatedHours", x."estimatedMoney",
           x."realisedHours", x."realisedMoney", x."byId", x.at, x."realisedAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "teamId" uuid, "procedureId" uuid, title text, idea text,
        state text, "estimatedHours" double precision, "estimatedMoney" double precision, "realisedHours" double precision,
        "realisedMoney" double precision, "byId" uuid, at timestamptz, "realisedAt" timestamptz)`.execute(
    work.sql,
  )
}

/** Moves an improvement that is held to another state, with what it saved. */
export async function updateImprovement(
  work: Work,
  id: string,
  change: Partial<Pick<ImprovementRecord, 'realisedHours' | 'realisedMoney' | 'realisedAt'>> & {
    readonly state: Improvement['state']
  },
): Promise<void> {
  await work.sql
    .withTables<{ standardsImprovements: ImprovementColumns }>()
    .updateTable('standardsImprovements')
    .set(change)
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .execute()
}

type ImprovementColumns = Omit<ImprovementRecord, 'procedureTitle' | 'ownerId'> & { orgId: string }

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** The steps of a situation that its wearer said are done, with the day on which they said so. */
export async function ticksOf(work: Work, signalId: string): Promise<ReadonlyMap<string, LocalDate>> {
  const { rows } = await sql<{ step: string; tickedOn: LocalDate }>`
    select step, ticked_on from hats_ticks where org_id = ${work.orgId}::uuid and signal_id = ${signalId}::uuid`.execute(
    work.sql,
  )
  return new Map(rows.map(({ step, tickedOn }) => [step, tickedOn]))
}

/** Ticks a step; the day on which it was first ticked stays. */
export async function addTick(work: Work, signalId: string, step: string, byId: string): Promise<void> {
  await sql`
    insert into hats_ticks (org_id, signal_id, step, by_id, ticked_on)
    values (${work.orgId}::uuid, ${signalId}::uuid, ${step}, ${byId}::uuid, ${work.today}::date)
    on conflict do nothing`.execute(work.sql)
}

/** Takes a tick back. */
export async function removeTick(work: Work, signalId: string, step: string): Promise<void> {
  await sql`
    delete from hats_ticks where org_id = ${work.orgId}::uuid and signal_id = ${signalId}::uuid and step = ${step}`.execute(
    work.sql,
  )
}

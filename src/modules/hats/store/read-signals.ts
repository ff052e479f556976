import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db, type SignalRow } from './tables.ts'

/** What is open of a person's own, and what they see beside who wears it; what somebody said is enough for neither. At most 200, the latest first. */
export async function signalsFor(work: Work, me: string): Promise<SignalRow[]> {
  return await db(work)
    .selectFrom('hatsSignals')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('state', '<>', 'cleared')
    .where('enoughOn', 'is', null)
    .where(sql<boolean>`(wearer_id = ${me}::uuid or seen_by @> array[${me}::uuid])`)
    .orderBy('firedOn', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** One signal that this person may see, cleared or not; undefined otherwise. */
export async function signalSeenBy(work: Work, id: string, me: string): Promise<SignalRow | undefined> {
  return await db(work)
    .selectFrom('hatsSignals')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where(sql<boolean>`(wearer_id = ${me}::uuid or seen_by @> array[${me}::uuid])`)
    .executeTakeFirst()
}

/** Saves an answer over `rev`; false when somebody else saved first. */
export async function saveAnswer(
  work: Work,
  { id, rev }: Pick<SignalRow, 'id' | 'rev'>,
  answer: Partial<
    Pick<SignalRow, 'state' | 'answer' | 'snoozedUntil' | 'setAsideAt' | 'context' | 'enoughOn'>
  >,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('hatsSignals')
    .set({ ...answer, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** How often somebody said of a rule that it does not fit. */
export async function misfitsOf(work: Work, me: string, rule: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from hats_signals
     where org_id = ${work.orgId}::uuid and wearer_id = ${me}::uuid and rule = ${rule} and answer = 'does_not_fit'`.execute(
    work.sql,
  )
  return rows[0]?.n ?? 0
}

/** How often each rule fired, was answered, fitted and cleared; by rule. */
export async function recordOfRules(work: Work): Promise<
  {
    readonly rule: string
    readonly fired: number
    readonly answered: number
    readonly fitted: number
    readonly cleared: number
  }[]
> {
  const { rows } = await sql<{
    rule: string
    fired: number
    answered: number
    fitted: number
    cleared: number
  }>`
    select rule, count(*)::int as fired, (count(*) filter (where answer in ('fits', 'does_not_fit')))::int as answered,
           (count(*) filter (where answer = 'fits'))::int as fitted, (count(*) filter (where state = 'cleared'))::int as cleared
      from hats_signals where org_id = ${work.orgId}::uuid group by rule order by rule`.execute(work.sql)
  return rows
}

import { type Insertable, sql } from 'kysely'
import { staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Decision } from './decisions.ts'
import { type DecisionTables, db } from './tables.ts'

type Row<T extends keyof DecisionTables> = Omit<Insertable<DecisionTables[T]>, 'orgId'>

/** New rows of this room, in the order of their tables. */
export interface NewRows {
  readonly decisions?: readonly Row<'decisionsDecisions'>[]
  readonly options?: readonly Row<'decisionsOptions'>[]
  readonly evidence?: readonly Row<'decisionsEvidence'>[]
  readonly views?: readonly Row<'decisionsViews'>[]
  readonly rulings?: readonly Row<'decisionsRulings'>[]
  readonly commitments?: readonly Row<'decisionsCommitments'>[]
  readonly readers?: readonly Row<'decisionsReaders'>[]
}

const TABLES = {
  decisions: 'decisionsDecisions',
  options: 'decisionsOptions',
  evidence: 'decisionsEvidence',
  views: 'decisionsViews',
  rulings: 'decisionsRulings',
  commitments: 'decisionsCommitments',
  readers: 'decisionsReaders',
} as const satisfies Record<keyof NewRows, keyof DecisionTables>

/** Adds rows: one statement for each kind that there is. */
export async function addRows(work: Work, rows: NewRows): Promise<void> {
  for (const kind of Object.keys(TABLES) as (keyof NewRows)[]) {
    const added = (rows[kind] ?? []).map(row => ({ ...row, orgId: work.orgId }))
    if (added.length > 0) await db(work).insertInto(TABLES[kind]).values(added).execute()
  }
}

/** What can change about the row itself. */
export type Change = Partial<
  Omit<
    Decision,
    | ('id' | 'rev' | 'proposedById' | 'proposedAt' | 'proposedOn' | 'aimId' | 'teamId' | 'area')
    | ('readerIds' | 'askedIds' | 'waitingIds' | 'viewsGiven' | 'viewsAsked' | 'choice')
  >
>

/** Lets nobody else change it until this unit of work is done; what is read afterwards is what others have saved before. */
export async function holdDecision(work: Work, id: string): Promise<void> {
  await db(work)
    .selectFrom('decisionsDecisions')
    .select('id')
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Saves a decision over the rev it was read with; throws `stale_rev` when somebody was faster. Answers the new rev. */
export async function saveDecision(work: Work, { id, rev }: Decision, change: Change): Promise<number> {
  const saved = await db(work)
    .updateTable('decisionsDecisions')
    .set({ ...change, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw staleRev(null)
  return rev + 1
}

/**
 * Counts a new version of a decision to which something was added, whoever else adds at the same time, so that whoever decides
 * has seen it. Answers the new rev.
 */
export async function touchDecision(work: Work, id: string): Promise<number> {
  const { rev } = await db(work)
    .updateTable('decisionsDecisions')
    .set({ rev: sql`rev + 1` })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .returning('rev')
    .executeTakeFirstOrThrow()
  return rev
}

/** Asks these people; who was asked already stays as they are, and becomes the dissenter too when `dissenter` says so. */
export async function askThem(work: Work, rows: readonly Row<'decisionsViews'>[]): Promise<void> {
  if (rows.length === 0) return
  await db(work)
    .insertInto('decisionsViews')
    .values(rows.map(row => ({ ...row, orgId: work.orgId })))
    .onConflict(conflict =>
      conflict.columns(['orgId', 'decisionId', 'round', 'personId']).doUpdateSet({
        dissenter: sql`decisions_views.dissenter or excluded.dissenter`,
        askedAt: sql`coalesce(decisions_views.asked_at, excluded.asked_at)`,
        dueAt: sql`coalesce(decisions_views.due_at, excluded.due_at)`,
      }),
    )
    .execute()
}

/** Keeps what somebody thinks, over what they thought before in this round. */
export async function keepView(
  work: Work,
  view: Pick<
    Row<'decisionsViews'>,
    'decisionId' | 'round' | 'personId' | 'stance' | 'optionId' | 'concern' | 'givenAt'
  >,
): Promise<void> {
  await db(work)
    .insertInto('decisionsViews')
    .values({ ...view, orgId: work.orgId, dissenter: false })
    .onConflict(conflict =>
      conflict.columns(['orgId', 'decisionId', 'round', 'personId']).doUpdateSet({
        stance: sql`excluded.stance`,
        optionId: sql`excluded.option_id`,
        concern: sql`excluded.concern`,
        givenAt: sql`excluded.given_at`,
      }),
    )
    .execute()
}

/** Adds an option at the end. */
export async function addOption(work: Work, option: Omit<Row<'decisionsOptions'>, 'place'>): Promise<void> {
  const { id, decisionId, text, byId } = option
  await sql`
    insert into decisions_options (org_id, id, decision_id, place, text, nothing, by_id)
    select ${work.orgId}::uuid, ${id}::uuid, ${decisionId}::uuid, coalesce(max(place), 0) + 1, ${text}::text, false, ${byId}::uuid
      from decisions_options where org_id = ${work.orgId}::uuid and decision_id = ${decisionId}::uuid`.execute(
    work.sql,
  )
}

/** Whoever decides is no longer asked for a view of their own; what they said before stays. */
export async function dropUnanswered(
  work: Work,
  { id, round }: Pick<Decision, 'id' | 'round'>,
  personId: string,
): Promise<void> {
  await db(work)
    .deleteFrom('decisionsViews')
    .where('orgId', '=', work.orgId)
    .where('decisionId', '=', id)
    .where('round', '=', round)
    .where('personId', '=', personId)
    .where('stance', 'is', null)
    .execute()
}

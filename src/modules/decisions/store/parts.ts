import { type Selectable, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { type DecisionTables, db } from './tables.ts'

type Of<T extends keyof DecisionTables> = Omit<Selectable<DecisionTables[T]>, 'orgId' | 'decisionId'>

/** Everything that belongs to one decision. */
export interface Parts {
  readonly options: readonly Of<'decisionsOptions'>[]
  readonly evidence: readonly Of<'decisionsEvidence'>[]
  readonly views: readonly Of<'decisionsViews'>[]
  readonly rulings: readonly Of<'decisionsRulings'>[]
  readonly taskIds: readonly string[]
}

/** A view that somebody was asked for, or gave. */
export type ViewRow = Of<'decisionsViews'>

/** All parts of a decision in one statement: options in their order, evidence and views the first first, the last ruling first. */
export async function partsOf(work: Work, decisionId: string): Promise<Parts> {
  const { rows } = await sql<{ [key in keyof Parts]: unknown[] }>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'place', place, 'text', text, 'nothing', nothing, 'byId', by_id)
          order by nothing, place), '[]')
         from decisions_options where org_id = ${work.orgId}::uuid and decision_id = ${decisionId}::uuid) as options,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'round', round, 'text', text, 'source', source, 'byId', by_id,
          'at', at, 'reopened', reopened) order by id), '[]')
         from decisions_evidence where org_id = ${work.orgId}::uuid and decision_id = ${decisionId}::uuid) as evidence,
      (select coalesce(jsonb_agg(jsonb_build_object('round', round, 'personId', person_id, 'teamId', team_id, 'teamWhy', team_why,
          'dissenter', dissenter, 'askedAt', asked_at, 'dueAt', due_at, 'stance', stance, 'optionId', option_id,
          'concern', concern, 'givenAt', given_at) order by round, coalesce(asked_at, given_at), team_id is null, person_id), '[]')
         from decisions_views where org_id = ${work.orgId}::uuid and decision_id = ${decisionId}::uuid) as views,
      (select coalesce(jsonb_agg(jsonb_build_object('round', round, 'optionId', option_id, 'reasons', reasons, 'setAside', set_aside,
          'dissent', dissent, 'revisitOn', revisit_on, 'revisitWhen', revisit_when, 'byId', by_id, 'at', at)
          order by round desc), '[]')
         from decisions_rulings where org_id = ${work.orgId}::uuid and decision_id = ${decisionId}::uuid) as rulings,
      (select coalesce(jsonb_agg(task_id order by round, task_id), '[]')
         from decisions_commitments where org_id = ${work.orgId}::uuid and decision_id = ${decisionId}::uuid) as task_ids`.execute(
    work.sql,
  )
  return momentsIn(rows[0] as unknown as Parts)
}

/** JSON carries moments as text. */
function momentsIn(parts: Parts): Parts {
  const moment = (at: Date) => new Date(at)
  const orNull = (at: Date | null) => (at === null ? null : new Date(at))
  return {
    ...parts,
    evidence: parts.evidence.map(each => ({ ...each, at: moment(each.at) })),
    views: parts.views.map(({ askedAt, dueAt, givenAt, ...each }) => ({
      ...each,
      ...{ askedAt: orNull(askedAt), dueAt: orNull(dueAt), givenAt: orNull(givenAt) },
    })),
    rulings: parts.rulings.map(each => ({ ...each, at: moment(each.at) })),
  }
}

/** The options of a decision by id. */
export async function optionIds(work: Work, decisionId: string): Promise<ReadonlySet<string>> {
  const rows = await db(work)
    .selectFrom('decisionsOptions')
    .select('id')
    .where('orgId', '=', work.orgId)
    .where('decisionId', '=', decisionId)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

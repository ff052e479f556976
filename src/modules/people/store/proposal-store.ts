import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** A proposed position as stored. */
export interface Proposal {
  readonly id: string
  readonly personId: string
  readonly teamId: string
  readonly reportsTo: string | null
  readonly title: string
  readonly level: number
  readonly leadsTeam: boolean
  readonly kind: 'permanent' | 'interim' | 'acting'
  readonly fte: number
  readonly from: string
  readonly to: string | null
  readonly reason: string | null
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly state: 'proposed' | 'accepted' | 'declined' | 'withdrawn'
  readonly answer: string | null
}

/** One proposal in whatever state; null when unknown. */
export async function proposalById(work: Work, id: string): Promise<Proposal | null> {
  return (await selectProposals(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Proposals that wait for an answer, oldest first; with `by`, only those of this person. */
export async function openProposals(work: Work, by: string | null): Promise<Proposal[]> {
  return await selectProposals(work)
    .where('state', '=', 'proposed')
    .$if(by !== null, query => query.where('proposedBy', '=', by ?? ''))
    .orderBy('proposedAt')
    .orderBy('id')
    .execute()
}

/** Inserts a proposal. */
export async function insertProposal(
  work: Work,
  proposal: Omit<Proposal, 'proposedAt' | 'state' | 'answer'>,
): Promise<void> {
  const { from, to, ...rest } = proposal
  await db(work)
    .insertInto('peopleProposals')
    .values({ ...rest, orgId: work.orgId, fromOn: from, toOn: to, proposedAt: work.now })
    .execute()
}

/** Answers a proposal that still waits; false when it no longer does. */
export async function answerRow(
  work: Work,
  id: string,
  state: Proposal['state'],
  answer: string | null,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('peopleProposals')
    .set({ state, answer, answeredBy: work.actor.personId, answeredAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Takes away what was written about a person's positions, reasons and answers, and what they said about themselves. */
export async function forgetReasons(work: Work, personId: string): Promise<void> {
  await sql`
    with proposals as (
      update people_proposals set reason = null, answer = null
       where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and (reason is not null or answer is not null)
    ), about as (
      delete from people_abouts where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
    )
    update people_placements set reason = null
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and reason is not null`.execute(
    work.sql,
  )
}

function selectProposals(work: Work) {
  return db(work)
    .selectFrom('peopleProposals')
    .select([
      'id',
      'personId',
      'teamId',
      'reportsTo',
      'title',
      'level',
      'leadsTeam',
      'kind',
      'fte',
      'fromOn as from',
      'toOn as to',
    ])
    .select(['reason', 'proposedBy', 'proposedAt', 'state', 'answer'])
    .where('orgId', '=', work.orgId)
}

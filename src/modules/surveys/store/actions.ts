import { type Selectable, sql, type Updateable } from 'kysely'
import { staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { SurveyState } from '../contract/words.ts'
import { db, type SurveyTables } from './tables.ts'

type Row = SurveyTables['surveysActions']

/** What follows from one finding, with the wave that asks whether it helped. */
export type FollowUp = Omit<Selectable<Row>, 'orgId'> & {
  readonly askedTitle: string | null
  readonly askedState: SurveyState | null
}

/** Actions, without who asks; the caller narrows them. */
function selectActions(work: Work) {
  return db(work)
    .selectFrom('surveysActions as a')
    .leftJoin('surveysSurveys as n', join =>
      join.onRef('n.orgId', '=', 'a.orgId').onRef('n.id', '=', 'a.askedInId'),
    )
    .select([
      'a.id',
      'a.rev',
      'a.surveyId',
      'a.unit',
      'a.finding',
      'a.findingKind',
      'a.youSaid',
      'a.weDecided',
    ])
    .select(['a.linkKind', 'a.linkId', 'a.weDid', 'a.ownerId', 'a.madeById', 'a.madeOn', 'a.publishedOn'])
    .select(['a.doneOn', 'a.withdrawnOn', 'a.askedInId', 'n.title as askedTitle', 'n.state as askedState'])
    .where('a.orgId', '=', work.orgId)
}

/** The action with this id; undefined when there is none. */
export async function actionById(work: Work, id: string): Promise<FollowUp | undefined> {
  return await selectActions(work).where('a.id', '=', id).executeTakeFirst()
}

/** All actions of a survey that were not withdrawn, the latest first, at most 200, and in which unit the actor was asked (null: was not). */
export async function actionsOf(
  work: Work,
  surveyId: string,
): Promise<(FollowUp & { readonly askedUnit: number | null })[]> {
  return await selectActions(work)
    .select(askedUnitOf(work).as('askedUnit'))
    .where('a.surveyId', '=', surveyId)
    .where('a.withdrawnOn', 'is', null)
    .orderBy('a.id', 'desc')
    .limit(200)
    .execute()
}

function askedUnitOf(work: Work) {
  return sql<
    number | null
  >`(select i.unit from surveys_invitations i where i.org_id = a.org_id and i.survey_id = a.survey_id
    and i.person_id = ${work.actor.personId}::uuid)`
}

/** Adds an action that the actor begins. */
export async function insertAction(
  work: Work,
  row: Pick<
    FollowUp,
    'id' | 'surveyId' | 'unit' | 'finding' | 'findingKind' | 'youSaid' | 'weDecided' | 'ownerId'
  >,
): Promise<void> {
  const nothing = { linkKind: null, linkId: null, weDid: null, publishedOn: null, doneOn: null }
  await insertActions(work, [
    {
      ...{ ...row, ...nothing, withdrawnOn: null, askedInId: null },
      ...{ madeById: work.actor.personId, madeOn: work.today, rev: 1 },
    },
  ])
}

/** An action with all its columns. */
export type ActionRow = Omit<FollowUp, 'askedTitle' | 'askedState'>

/** Adds actions as they are. */
export async function insertActions(work: Work, rows: readonly ActionRow[]): Promise<void> {
  if (rows.length === 0) return
  await db(work)
    .insertInto('surveysActions')
    .values(rows.map(row => ({ ...row, orgId: work.orgId })))
    .execute()
}

/** Saves columns over the rev they were read with; throws `stale_rev` when somebody was faster. */
export async function updateAction(
  work: Work,
  { id, rev }: Pick<FollowUp, 'id' | 'rev'>,
  changed: Updateable<Row>,
): Promise<void> {
  const { numUpdatedRows } = await db(work)
    .updateTable('surveysActions')
    .set({ ...changed, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw staleRev(null)
}

/** Actions of a series that are done and of which no wave asks yet whether they helped, the latest first. */
export async function actionsToAsk(work: Work, seriesId: string): Promise<FollowUp[]> {
  return await selectActions(work)
    .innerJoin('surveysSurveys as s', join =>
      join.onRef('s.orgId', '=', 'a.orgId').onRef('s.id', '=', 'a.surveyId'),
    )
    .where('s.seriesId', '=', seriesId)
    .where('a.doneOn', 'is not', null)
    .where(({ or, eb }) => or([eb('a.askedInId', 'is', null), eb('n.state', '=', 'cancelled')]))
    .orderBy('a.id', 'desc')
    .limit(50)
    .execute()
}

/** Notes in which wave these actions are asked about. */
export async function markAsked(work: Work, ids: readonly string[], surveyId: string): Promise<void> {
  if (ids.length === 0) return
  await db(work)
    .updateTable('surveysActions')
    .set({ askedInId: surveyId })
    .where('orgId', '=', work.orgId)
    .where('id', 'in', ids)
    .execute()
}

/** Everybody who was asked in one of these units; also those who did not answer: nobody learns who did. */
export async function askedIn(work: Work, surveyId: string, units: readonly number[]): Promise<string[]> {
  const rows = await db(work)
    .selectFrom('surveysInvitations')
    .select('personId')
    .where('orgId', '=', work.orgId)
    .where('surveyId', '=', surveyId)
    .where(sql<boolean>`unit = any(${[...units]}::int[])`)
    .orderBy('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import {
  type ChangeColumns,
  db,
  type Go,
  type Impact,
  type Measure,
  type Milestone,
  type Question,
  type ReadingRow,
} from './tables.ts'

/** Saves over `rev`; false when somebody else saved first. Without columns it only counts the version on. */
export async function updateChange(
  work: Work,
  id: string,
  rev: number,
  columns: Partial<Omit<ChangeColumns, 'id' | 'rev'>> = {},
): Promise<boolean> {
  const result = await db(work)
    .updateTable('changesChanges')
    .set({ ...columns, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Names other helpers. */
export async function replaceWhoHelps(work: Work, id: string, personIds: readonly string[]): Promise<void> {
  await sql`
    with gone as (
      delete from changes_helpers where org_id = ${work.orgId}::uuid and change_id = ${id}::uuid
         and person_id <> all (${personIds}::uuid[])
    )
    insert into changes_helpers (org_id, change_id, person_id)
    select ${work.orgId}::uuid, ${id}::uuid, p from unnest(${personIds}::uuid[]) as x(p)
    on conflict (org_id, change_id, person_id) do nothing`.execute(work.sql)
}

/** Puts an impact on the map; the one of the same kind on the same team is replaced. */
export async function putImpact(work: Work, changeId: string, impact: Impact): Promise<void> {
  const { what, size, ownerId } = impact
  await db(work)
    .insertInto('changesImpacts')
    .values({ orgId: work.orgId, changeId, ...impact })
    .onConflict(same =>
      same.columns(['orgId', 'changeId', 'teamId', 'kind']).doUpdateSet({ what, size, ownerId }),
    )
    .execute()
}

/** Adds a milestone, or saves it over what it was. */
export async function putMilestone(work: Work, changeId: string, milestone: Milestone): Promise<void> {
  const { id: _, ...says } = milestone
  await db(work)
    .insertInto('changesMilestones')
    .values({ orgId: work.orgId, changeId, ...milestone })
    .onConflict(same => same.columns(['orgId', 'id']).doUpdateSet(says))
    .execute()
}

/** Adds a measure, or saves it over what it was; its readings stay. */
export async function putMeasure(
  work: Work,
  changeId: string,
  measure: Omit<Measure, 'readings'>,
): Promise<void> {
  const { id: _, ...says } = measure
  await db(work)
    .insertInto('changesMeasures')
    .values({ orgId: work.orgId, changeId, ...measure })
    .onConflict(same => same.columns(['orgId', 'id']).doUpdateSet(says))
    .execute()
}

/** Writes down a reading; a second one of the same day replaces the first. */
export async function putReading(work: Work, measureId: string, reading: ReadingRow): Promise<void> {
  const { onDay: _, ...says } = reading
  await db(work)
    .insertInto('changesReadings')
    .values({ orgId: work.orgId, measureId, ...reading })
    .onConflict(same => same.columns(['orgId', 'measureId', 'onDay']).doUpdateSet(says))
    .execute()
}

/** Takes an impact, a milestone or a measure out, with the readings of the measure. */
export async function takeOut(
  work: Work,
  table: 'changesImpacts' | 'changesMilestones' | 'changesMeasures',
  id: string,
): Promise<void> {
  if (table === 'changesMeasures')
    await db(work)
      .deleteFrom('changesReadings')
      .where('orgId', '=', work.orgId)
      .where('measureId', '=', id)
      .execute()
  await db(work).deleteFrom(table).where('orgId', '=', work.orgId).where('id', '=', id).execute()
}

/** Adds a decision on whether a team starts. */
export async function addGo(work: Work, changeId: string, go: Go): Promise<void> {
  await db(work)
    .insertInto('changesGos')
    .values({ orgId: work.orgId, changeId, ...go })
    .execute()
}

/** Adds a question. */
export async function addQuestion(work: Work, changeId: string, question: Question): Promise<void> {
  await db(work)
    .insertInto('changesQuestions')
    .values({ orgId: work.orgId, changeId, ...question })
    .execute()
}

/** Saves an answer over `rev`; false when somebody else answered first. */
export async function saveAnswer(
  work: Work,
  id: string,
  rev: number,
  answer: Pick<Question, 'answer' | 'notKnownBy' | 'answeredById' | 'answeredOn'>,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('changesQuestions')
    .set({ ...answer, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Notes that a task of a team, or a talk, belongs to a change. */
export async function linkTask(work: Work, changeId: string, taskId: string, teamId: string): Promise<void> {
  await db(work).insertInto('changesTasks').values({ orgId: work.orgId, changeId, taskId, teamId }).execute()
}

/** The same for a direction talk. */
export async function linkTalk(work: Work, changeId: string, talkId: string): Promise<void> {
  await db(work).insertInto('changesTalks').values({ orgId: work.orgId, changeId, talkId }).execute()
}

/** The same for a decision. */
export async function linkDecision(work: Work, changeId: string, decisionId: string): Promise<void> {
  await db(work).insertInto('changesDecisions').values({ orgId: work.orgId, changeId, decisionId }).execute()
}

/** Removes who asked, when they are erased: their questions stay, as anonymous ones. */
export async function forgetAsker(work: Work, personId: string): Promise<void> {
  await db(work)
    .updateTable('changesQuestions')
    .set({ askedById: null })
    .where('orgId', '=', work.orgId)
    .where('askedById', '=', personId)
    .execute()
}

import type { Work } from '#platform/work.ts'
import type { Change } from './changes.ts'
import { db } from './tables.ts'

/** Adds changes with everything that belongs to them: one statement for each table that gets rows. */
export async function insertChanges(work: Work, changes: readonly Change[]): Promise<void> {
  const { orgId } = work
  const tables = db(work)
  const all = <T extends object>(of: (change: Change) => readonly T[]) =>
    changes.flatMap(change => of(change).map(row => ({ orgId, changeId: change.id, ...row })))
  const readings = changes
    .flatMap(change => change.measures)
    .flatMap(({ id: measureId, readings }) => readings.map(row => ({ orgId, measureId, ...row })))
  await some(changes.map(columnsOf(orgId)), rows => tables.insertInto('changesChanges').values(rows))
  await some(
    all(({ helperIds }) => helperIds.map(personId => ({ personId }))),
    rows => tables.insertInto('changesHelpers').values(rows),
  )
  await some(
    all(({ impacts }) => impacts),
    rows => tables.insertInto('changesImpacts').values(rows),
  )
  await some(
    all(({ milestones }) => milestones),
    rows => tables.insertInto('changesMilestones').values(rows),
  )
  await some(
    all(({ gos }) => gos),
    rows => tables.insertInto('changesGos').values(rows),
  )
  await some(
    all(({ questions }) => questions),
    rows => tables.insertInto('changesQuestions').values(rows),
  )
  await some(
    all(change => change.measures.map(({ readings: _, ...row }) => row)),
    rows => tables.insertInto('changesMeasures').values(rows),
  )
  await some(readings, rows => tables.insertInto('changesReadings').values(rows))
  await some(
    all(({ tasks }) => tasks),
    rows => tables.insertInto('changesTasks').values(rows),
  )
  await some(
    all(({ talkIds }) => talkIds.map(talkId => ({ talkId }))),
    rows => tables.insertInto('changesTalks').values(rows),
  )
}

function columnsOf(orgId: string) {
  return ({ helperIds: _h, impacts: _i, milestones: _m, gos: _g, questions: _q, ...rest }: Change) => {
    const { measures: _e, tasks: _t, talkIds: _k, decisionIds: _d, heavy: _l, ...row } = rest
    return { orgId, ...row }
  }
}

async function some<R>(
  rows: readonly R[],
  add: (rows: readonly R[]) => { execute(): Promise<unknown> },
): Promise<void> {
  if (rows.length > 0) await add(rows).execute()
}

import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { StoredPlan } from './plans.ts'
import type { Asked, Survey } from './surveys.ts'
import { db } from './tables.ts'

/** A closed survey with all that its report needs but the answers: what was asked, where people stood, and the plan. */
export interface ClosedSurvey
  extends Asked,
    Pick<
      Survey,
      | 'id'
      | 'title'
      | 'seriesId'
      | 'wave'
      | 'closesOn'
      | 'closedAt'
      | 'leastComments'
      | 'invited'
      | 'invitedKnown'
    > {
  readonly plan: StoredPlan
}

/** The survey and earlier waves of its series that are closed, the latest first; with `onlyShared` only those that are shared. */
export async function closedWaves(
  work: Work,
  { seriesId, wave }: Pick<Survey, 'seriesId' | 'wave'>,
  most: number,
  onlyShared: boolean,
): Promise<ClosedSurvey[]> {
  const rows = await selectClosed(work, onlyShared)
    .where('s.seriesId', '=', seriesId)
    .where('s.wave', '<=', wave)
    .limit(most)
    .execute()
  return rows.map(closedSurvey)
}

/** These surveys as far as they are closed, the latest wave first; with `onlyShared` only those that are shared. */
export async function closedSurveys(
  work: Work,
  ids: readonly string[],
  onlyShared: boolean,
): Promise<ClosedSurvey[]> {
  return (await selectClosed(work, onlyShared).where('s.id', 'in', ids).execute()).map(closedSurvey)
}

function selectClosed(work: Work, onlyShared: boolean) {
  return db(work)
    .selectFrom('surveysSurveys as s')
    .innerJoin('surveysPlans as p', join =>
      join.onRef('p.orgId', '=', 's.orgId').onRef('p.surveyId', '=', 's.id'),
    )
    .select([
      's.id',
      's.title',
      's.seriesId',
      's.wave',
      's.closesOn',
      's.closedAt',
      's.leastComments',
      's.invited',
      's.invitedKnown',
      's.definition',
    ])
    .select(['s.units', 's.attributes', 'p.least', 'p.released', 'p.instead', 'p.fingerprint'])
    .where('s.orgId', '=', work.orgId)
    .where('s.state', 'in', onlyShared ? ['shared'] : ['closed', 'shared'])
    .orderBy('s.wave', 'desc')
}

function closedSurvey({
  least,
  released,
  instead,
  fingerprint,
  ...survey
}: Omit<ClosedSurvey, 'plan'> & StoredPlan): ClosedSurvey {
  return { ...survey, plan: { least, released, instead, fingerprint } }
}

/** Closed surveys with figures by which a date is told: the latest closed first, at most this many. */
const MOST = 24

/**
 * The surveys shared by the end of a date that have one of these factors, or a question that one of these codes links over its waves;
 * the latest closed first.
 */
export async function sharedWith(
  work: Work,
  on: LocalDate,
  codes: readonly string[],
): Promise<ClosedSurvey[]> {
  const rows = await selectClosed(work, true)
    .where(sql<boolean>`(s.shared_at at time zone ${work.timeZone})::date <= ${on}::date`)
    .where(hasOne(codes))
    .clearOrderBy()
    .orderBy('s.closedAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(closedSurvey)
}

function hasOne(codes: readonly string[]) {
  const vars = sql`${JSON.stringify({ codes })}::jsonb`
  return sql<boolean>`(jsonb_path_exists(s.definition, '$.factors[*] ? (@.code == $codes[*])', ${vars})
    or jsonb_path_exists(s.definition, '$.sections[*].questions[*] ? (@.trend == $codes[*])', ${vars}))`
}

import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { StoredPlan } from './plans.ts'
import type { Asked, Survey } from './surveys.ts'
import { db } from './tables.ts'

/** A closed survey with all that its report needs but the answers: what was asked, where people stood, and the plan. */
export interface ClosedSurvey
  extends Asked,
    Pick<Survey, 'id' | 'title' | 'wave' | 'closesOn' | 'leastComments' | 'invited' | 'invitedKnown'> {
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
      's.wave',
      's.closesOn',
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

/** The survey whose results were shared last, of those that have a factor; undefined when there is none. */
export async function latestShared(
  work: Work,
  factor: string,
): Promise<Pick<Survey, 'seriesId' | 'wave'> | undefined> {
  return await db(work)
    .selectFrom('surveysSurveys')
    .select(['seriesId', 'wave'])
    .where('orgId', '=', work.orgId)
    .where('state', '=', 'shared')
    .where(sql<boolean>`definition->'factors' @> ${JSON.stringify([{ code: factor }])}::jsonb`)
    .orderBy('closedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

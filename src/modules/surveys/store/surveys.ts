import { type Selectable, sql, type Updateable } from 'kysely'
import { staleRev } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Definition } from '../definition/definition.ts'
import { type Attribute, db, type SurveyTables, type Unit } from './tables.ts'

type Row = SurveyTables['surveysSurveys']

/** A survey without what is large: what it asks, and the organisation as of launch. */
export type Survey = Omit<
  Selectable<Row>,
  'orgId' | 'definition' | 'units' | 'attributes' | 'leadersRemindedOn'
>

const COLUMNS = [
  ...(['s.id', 's.title', 's.purpose', 's.kind', 's.mode', 's.state', 's.seriesId', 's.wave'] as const),
  ...(['s.madeById', 's.audience', 's.breakdowns', 's.opensOn', 's.closesOn', 's.least'] as const),
  ...(['s.leastComments', 's.launchedAt', 's.closedAt', 's.sharedAt', 's.actionOwnerId'] as const),
  ...(['s.invited', 's.invitedKnown', 's.reminders', 's.remindedOn', 's.closingMailedOn', 's.rev'] as const),
  ...(['s.changeId', 's.askedById'] as const),
]

/** Surveys, without who asks; the caller narrows them. */
function selectSurveys(work: Work) {
  return db(work).selectFrom('surveysSurveys as s').select(COLUMNS).where('s.orgId', '=', work.orgId)
}

/** The survey with this id and whether the actor is invited to it; undefined when there is none. */
export async function surveyById(
  work: Work,
  id: string,
): Promise<(Survey & { readonly isInvited: boolean }) | undefined> {
  return await selectSurveys(work)
    .select(invitedTo(work.actor.personId).as('isInvited'))
    .where('s.id', '=', id)
    .executeTakeFirst()
}

/** What a survey asks, and the organisation as of its launch (empty before). */
export interface Asked {
  readonly definition: Definition
  readonly units: readonly Unit[]
  readonly attributes: readonly Attribute[]
}

/** The large columns of a survey that is not launched, or whose report is made. */
export async function askedOf(work: Work, id: string): Promise<Asked> {
  return await db(work)
    .selectFrom('surveysSurveys')
    .select(['definition', 'units', 'attributes'])
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The same of a survey that was launched, kept in memory: nothing of it changes any more. Not for the unit of work that launches. */
export async function launchedAsked(work: Work, id: string): Promise<Asked> {
  const key = `${work.orgId} ${id}`
  const asked = launched.get(key) ?? (await askedOf(work, id))
  launched.delete(key)
  launched.set(key, asked)
  for (const oldest of launched.keys()) {
    if (launched.size <= MOST_LAUNCHED) break
    launched.delete(oldest)
  }
  return asked
}

// One of 12,000 units takes about 2 MB.
const MOST_LAUNCHED = 24
const launched = new Map<string, Asked>()

/** What a new draft consists of. */
export type NewSurveyRow = Pick<
  Survey,
  'id' | 'title' | 'purpose' | 'kind' | 'mode' | 'seriesId' | 'wave' | 'madeById' | 'audience' | 'breakdowns'
> &
  Partial<Pick<Survey, 'least' | 'leastComments' | 'opensOn' | 'closesOn' | 'changeId' | 'askedById'>> & {
    readonly definition: Definition
  }

/** Adds a draft. */
export async function insertSurvey(work: Work, row: NewSurveyRow): Promise<void> {
  await db(work)
    .insertInto('surveysSurveys')
    .values({
      ...{ opensOn: null, closesOn: null, changeId: null, askedById: null },
      ...row,
      orgId: work.orgId,
      definition: JSON.stringify(row.definition),
      audience: JSON.stringify(row.audience),
      breakdowns: JSON.stringify(row.breakdowns),
      launchedAt: null,
      closedAt: null,
      sharedAt: null,
      actionOwnerId: null,
      remindedOn: null,
      closingMailedOn: null,
    })
    .execute()
}

/** The wave that comes next in a series. */
export async function nextWave(work: Work, seriesId: string): Promise<number> {
  const { wave } = await db(work)
    .selectFrom('surveysSurveys')
    .select(({ fn }) => fn.max('wave').as('wave'))
    .where('orgId', '=', work.orgId)
    .where('seriesId', '=', seriesId)
    .executeTakeFirstOrThrow()
  return Number(wave) + 1
}

/** Saves columns over the rev they were read with, JSON as text; throws `stale_rev` when somebody was faster. */
export async function updateSurvey(
  work: Work,
  { id, rev }: Pick<Survey, 'id' | 'rev'>,
  changed: Updateable<Row>,
): Promise<void> {
  const { numUpdatedRows } = await db(work)
    .updateTable('surveysSurveys')
    .set({ ...changed, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw staleRev(null)
}

/**
 * Surveys of which `see` in access.ts is true, newest first: all for the people team, else those one was invited to, answers for or
 * that are shared.
 */
export async function listedSurveys(
  work: Work,
  me: string,
  isPeople: boolean,
  before: string | null,
  limit: number,
): Promise<(Survey & { readonly isInvited: boolean })[]> {
  let rows = selectSurveys(work).select(invitedTo(me).as('isInvited')).where(visibleTo(me, isPeople))
  if (before !== null) rows = rows.where('s.id', '<', before)
  return await rows
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The rule of `see` in access.ts as a condition on surveys `s`; views on a person have rules of their own. */
export function visibleTo(me: string, isPeople: boolean) {
  return sql<boolean>`s.mode <> 'multirater' and (${isPeople}::boolean or s.state = 'shared' or s.action_owner_id = ${me}::uuid
    or s.asked_by_id = ${me}::uuid
    or (s.state <> 'cancelled' and ${invitedTo(me)}))`
}

function invitedTo(personId: string | null) {
  return sql<boolean>`exists (select from surveys_invitations i where i.org_id = s.org_id and i.survey_id = s.id
    and i.person_id = ${personId}::uuid)`
}

/** Surveys to which something may happen by itself on a day, in one statement. */
export async function surveysToTurn(work: Work, today: LocalDate): Promise<Survey[]> {
  return await selectSurveys(work)
    .where(sql<boolean>`((s.state = 'scheduled' and s.opens_on <= ${today}::date) or s.state = 'open')`)
    .orderBy('s.id')
    .execute()
}

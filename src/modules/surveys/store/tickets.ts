import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { SurveyMode, SurveyState } from '../contract/words.ts'
import { db } from './tables.ts'

/** What a personal link or a code opens. */
export interface Ticket {
  readonly surveyId: string
  readonly ticket: string
  readonly unit: number
  readonly levels: Uint8Array
  readonly answered: boolean
  /** Null for a code, which belongs to nobody. */
  readonly personId: string | null
  readonly state: SurveyState
  readonly mode: SurveyMode
  readonly title: string
  readonly purpose: string | null
  readonly opensOn: LocalDate | null
  readonly closesOn: LocalDate | null
  readonly least: number
  readonly leastComments: number
  readonly invited: number
}

/**
 * The ticket behind the hash of a link or code; null when there is none. Held with its survey until the unit of work ends when
 * something is about to be written, so that no answer comes in beside the close.
 */
export async function ticketByHash(work: Work, hash: string, held: boolean): Promise<Ticket | null> {
  const { rows } = await sql<Ticket>`
    select t.survey_id, t.ticket, t.unit, t.levels, t.answered, t.person_id, s.state, s.mode, s.title, s.purpose, s.opens_on,
           coalesce(t.until_on, s.closes_on) as closes_on, s.least, s.least_comments, s.invited
      from (select i.survey_id, i.ticket, i.unit, i.levels, i.answered, i.person_id, i.until_on
              from surveys_links l join surveys_invitations i
                on i.org_id = l.org_id and i.survey_id = l.survey_id and i.person_id = l.person_id
             where l.org_id = ${work.orgId}::uuid and l.link_hash = ${hash}
             union all
            select c.survey_id, c.ticket, c.unit, ''::bytea, c.used, null, null
              from surveys_codes c where c.org_id = ${work.orgId}::uuid and c.code_hash = ${hash}) t
      join surveys_surveys s on s.org_id = ${work.orgId}::uuid and s.id = t.survey_id
     ${held ? sql`for share of s` : sql``}`.execute(work.sql)
  return rows[0] ?? null
}

/**
 * Whether a ticket is used up, once nobody else writes by it any more; held until the unit of work ends, so that no draft is
 * kept beside a ballot.
 */
export async function holdTicket(work: Work, { surveyId, ticket, personId }: Ticket): Promise<boolean> {
  const from =
    personId === null ? sql`used as answered from surveys_codes` : sql`answered from surveys_invitations`
  const { rows } = await sql<{ answered: boolean }>`
    select ${from}
     where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid and ticket = ${ticket}::uuid
       for update`.execute(work.sql)
  return rows[0]?.answered ?? true
}

/** Notes that somebody has opened their link, which is all a reminder asks about. Their draft, if there is one. */
export async function openTicket(work: Work, { surveyId, ticket, personId }: Ticket): Promise<unknown> {
  if (personId !== null)
    await db(work)
      .updateTable('surveysInvitations')
      .set({ opened: true })
      .where('orgId', '=', work.orgId)
      .where('surveyId', '=', surveyId)
      .where('personId', '=', personId)
      .where('opened', '=', false)
      .execute()
  const draft = await db(work)
    .selectFrom('surveysDrafts')
    .select('answers')
    .where('orgId', '=', work.orgId)
    .where('surveyId', '=', surveyId)
    .where('ticket', '=', ticket)
    .executeTakeFirst()
  return draft?.answers ?? null
}

/** Keeps what somebody has answered so far, over what was kept before. */
export async function saveDraft(work: Work, { surveyId, ticket }: Ticket, answers: unknown): Promise<void> {
  const text = JSON.stringify(answers)
  await db(work)
    .insertInto('surveysDrafts')
    .values({ orgId: work.orgId, surveyId, ticket, answers: text })
    .onConflict(conflict => conflict.columns(['orgId', 'surveyId', 'ticket']).doUpdateSet({ answers: text }))
    .execute()
}

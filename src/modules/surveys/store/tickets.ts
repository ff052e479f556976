import { type RawBuilder, sql } from 'kysely'
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
 * The tickets behind hashes of links and codes, by hash; a hash of nothing has none. Held with their surveys until the unit of work
 * ends when something is about to be written, so that no answer comes in beside the close.
 */
export async function ticketsByHash(
  work: Work,
  hashes: readonly string[],
  held: boolean,
): Promise<Map<string, Ticket>> {
  // One by one by its keys, however little the planner knows of a survey that was launched this minute.
  const { rows } = await sql<Ticket & { readonly hash: string }>`
    select h.hash, t.survey_id, t.ticket, t.unit, t.levels, t.answered, t.person_id, s.state, s.mode, s.title, s.purpose, s.opens_on,
           coalesce(t.until_on, s.closes_on) as closes_on, s.least, s.least_comments, s.invited
      from unnest(${hashes}::text[]) as h(hash) cross join lateral (
            select i.survey_id, i.ticket, i.unit, i.levels, i.answered, i.person_id, i.until_on
              from surveys_links l join surveys_invitations i
                on i.org_id = l.org_id and i.survey_id = l.survey_id and i.person_id = l.person_id
             where l.org_id = ${work.orgId}::uuid and l.link_hash = h.hash
             union all
            select c.survey_id, c.ticket, c.unit, ''::bytea, c.used, null, null
              from surveys_codes c where c.org_id = ${work.orgId}::uuid and c.code_hash = h.hash
             limit 1) t
      join surveys_surveys s on s.org_id = ${work.orgId}::uuid and s.id = t.survey_id
     order by s.id ${held ? sql`for share of s` : sql``}`.execute(work.sql)
  return new Map(rows.map(({ hash, ...ticket }) => [hash, ticket]))
}

/**
 * Which of these tickets are not used up, once nobody else writes by them any more; held until the unit of work ends, so that no
 * draft is kept beside a ballot. All who hold several do so in the same order, and do not wait for each other in a circle.
 */
export async function holdTickets(work: Work, tickets: readonly Ticket[]): Promise<Set<string>> {
  const links = tickets.filter(({ personId }) => personId !== null)
  const codes = tickets.filter(({ personId }) => personId === null)
  return new Set([
    ...(await heldIn(work, links, sql`surveys_invitations`, sql`not answered`)),
    ...(await heldIn(work, codes, sql`surveys_codes`, sql`not used`)),
  ])
}

async function heldIn(
  work: Work,
  tickets: readonly Ticket[],
  table: RawBuilder<unknown>,
  unused: RawBuilder<unknown>,
): Promise<string[]> {
  if (tickets.length === 0) return []
  const inOrder = tickets.map(({ ticket }) => ticket).toSorted()
  const { rows } = await sql<{ ticket: string }>`
    select t.ticket from unnest(${inOrder}::uuid[]) as g(ticket) cross join lateral (
      select ticket from ${table} where org_id = ${work.orgId}::uuid and ticket = g.ticket and ${unused} limit 1 for update) t`.execute(
    work.sql,
  )
  return rows.map(({ ticket }) => ticket)
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

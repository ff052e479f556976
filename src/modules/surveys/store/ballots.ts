import { type RawBuilder, sql } from 'kysely'
import { rowsAsTable } from '#platform/db/rows-as-table.ts'
import type { Work } from '#platform/work.ts'
import type { Ticket } from './tickets.ts'

/** What is kept of an answer: its bytes and, in named surveys only, who gave it. */
export interface NewBallot {
  readonly ticket: Ticket
  readonly answers: Uint8Array
  readonly personId: string | null
}

/**
 * Uses tickets up, drops their drafts and adds the ballots, mixed, in one statement for links and one for codes. The tickets whose
 * ballot was added: not one that was used up before, also by another request at this very moment. Of 4.5 × 10^15 lots one may be
 * drawn that another ballot has; the database refuses it then, and nothing is kept.
 */
export async function castBallots(work: Work, ballots: readonly NewBallot[]): Promise<Set<string>> {
  const links = ballots.filter(({ ticket }) => ticket.personId !== null)
  const codes = ballots.filter(({ ticket }) => ticket.personId === null)
  const invited = sql`update surveys_invitations t set answered = true, opened = true from given g
    where ${ITS_TICKET} and not t.answered returning t.levels, t.unit`
  const printed = sql`update surveys_codes t set used = true from given g
    where ${ITS_TICKET} and not t.used returning ''::bytea as levels, t.unit`
  return new Set([...(await cast(work, links, invited)), ...(await cast(work, codes, printed))])
}

const ITS_TICKET = sql`t.org_id = g.org_id and t.ticket = g.ticket`

/** `spend` uses up the tickets of `given` and returns levels and unit of each. */
async function cast(
  work: Work,
  ballots: readonly NewBallot[],
  spend: RawBuilder<unknown>,
): Promise<string[]> {
  if (ballots.length === 0) return []
  const given = rowsAsTable(ballots, {
    org_id: ['uuid', () => work.orgId],
    survey_id: ['uuid', ({ ticket }) => ticket.surveyId],
    ticket: ['uuid', ({ ticket }) => ticket.ticket],
    answers: ['bytea', ({ answers }) => answers],
    person_id: ['uuid', ({ personId }) => personId],
  })
  const { rows } = await sql<{ ticket: string }>`
    with given as (select * from ${given}), spent as (${spend}, g.*),
    begun as (delete from surveys_drafts t using given g where ${ITS_TICKET} and t.survey_id = g.survey_id),
    kept as (
      insert into surveys_ballots (org_id, survey_id, unit, levels, answers, person_id)
      select org_id, survey_id, unit, levels, answers, person_id from spent order by gen_random_uuid()
    )
    select ticket from spent`.execute(work.sql)
  return rows.map(({ ticket }) => ticket)
}

/**
 * Writes all ballots of a survey anew, by unit and mixed within, with lots that number them as they then lie: which tells nothing but
 * the unit, and they are read as they lie.
 */
export async function shuffleBallots(work: Work, surveyId: string): Promise<void> {
  await sql`
    with taken as (
      delete from surveys_ballots where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid
      returning unit, levels, answers, weight, person_id
    )
    insert into surveys_ballots (org_id, survey_id, lot, unit, levels, answers, weight, person_id)
    select ${work.orgId}::uuid, ${surveyId}::uuid, ${MIXED} as lot, unit, levels, answers, weight, person_id
      from taken order by lot`.execute(work.sql)
}

// Counted, so that no two are the same.
const MIXED = sql`row_number() over (order by unit, gen_random_uuid())`

/** All ballots of a survey in the order of their lots, as few long values. */
export interface Ballots {
  readonly count: number
  /** Place of the unit of each ballot. */
  readonly units: Int32Array
  /** `width` bytes a ballot: its level of each attribute, counted from 1, 0 for one that is not known. */
  readonly levels: Uint8Array
  /** `length` of the layout bytes a ballot. */
  readonly answers: Uint8Array
  /** For how many each of them stands; null in a survey of our own, where each stands for one. */
  readonly weights: Float64Array | null
}

/** Reads all ballots, or with `answers` false only where they are counted: what the release plan is made from. */
export async function readBallots(
  work: Work,
  surveyId: string,
  width: number,
  answers = true,
): Promise<Ballots> {
  const [ballots] = await readAllBallots(work, [{ surveyId, width }], answers)
  return ballots ?? NONE
}

const NONE: Ballots = {
  ...{ count: 0, units: new Int32Array(), levels: new Uint8Array(), answers: new Uint8Array() },
  weights: null,
}

/** The same of several surveys, each with its number of attributes, in the order asked, in one statement. */
export async function readAllBallots(
  work: Work,
  surveys: readonly { readonly surveyId: string; readonly width: number }[],
  answers = true,
): Promise<Ballots[]> {
  // A code has no levels: all of them are unknown.
  const levels = sql`case when length(levels) = x.width then levels
                          else decode(rpad(encode(levels, 'hex'), x.width * 2, '0'), 'hex') end`
  const { rows } = await sql<Kept>`
    select x."surveyId" as survey_id, kept.*
      from jsonb_to_recordset(${JSON.stringify(surveys)}::jsonb) as x("surveyId" uuid, width int),
           lateral (
             select count(*)::int as count, string_agg(int4send(unit), '') as units, string_agg(${levels}, '') as levels,
                    string_agg(float8send(weight), '') as weights, ${answers ? sql`string_agg(answers, '')` : sql`''::bytea`} as answers
               from (select unit, levels, weight, answers from surveys_ballots
                      where org_id = ${work.orgId}::uuid and survey_id = x."surveyId" order by lot) in_order
           ) kept`.execute(work.sql)
  const found = new Map(rows.map(row => [row.surveyId, row]))
  return surveys.map(({ surveyId }) => {
    const kept = found.get(surveyId)
    return kept === undefined || kept.count === 0 ? NONE : ballotsOf(kept)
  })
}

/** Values of all ballots, one after another, numbers with the most significant byte first. */
interface Kept {
  readonly surveyId: string
  readonly count: number
  readonly units: Uint8Array
  readonly levels: Uint8Array
  /** Null when none has one: all of them do, or none. */
  readonly weights: Uint8Array | null
  readonly answers: Uint8Array
}

function ballotsOf({ count, units, levels, weights, answers }: Kept): Ballots {
  const unitAt = viewOf(units)
  const weightAt = weights && viewOf(weights)
  return {
    ...{ count, levels, answers },
    units: Int32Array.from({ length: count }, (_, at) => unitAt.getInt32(at * 4)),
    weights: weightAt && Float64Array.from({ length: count }, (_, at) => weightAt.getFloat64(at * 8)),
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** Adds ballots that were not handed in one by one, mixed, with lots that go on counting, in one statement. */
export async function insertBallots(
  work: Work,
  surveyId: string,
  { count, units, levels, answers, weights }: Ballots,
): Promise<void> {
  if (count === 0) return
  const part = (bytes: Uint8Array) =>
    sql`substring(${Buffer.from(bytes)}::bytea, (place::int - 1) * ${bytes.length / count}::int + 1, ${bytes.length / count}::int)`
  await sql`
    insert into surveys_ballots (org_id, survey_id, lot, unit, levels, answers, weight)
    select ${work.orgId}::uuid, ${surveyId}::uuid, last + ${MIXED} as lot, unit, ${part(levels)}, ${part(answers)}, weight
      from rows from (unnest(${[...units]}::int[]), unnest(${[...(weights ?? [])]}::float8[]))
           with ordinality as x(unit, weight, place),
           (select coalesce(max(lot), 0) as last from surveys_ballots
             where org_id = ${work.orgId}::uuid and survey_id = ${surveyId}::uuid) before
     order by lot`.execute(work.sql)
}

/** Removes all ballots of surveys that are called off. */
export async function removeBallots(work: Work, surveyIds: readonly string[]): Promise<void> {
  await sql`
    delete from surveys_ballots where org_id = ${work.orgId}::uuid and survey_id = any(${surveyIds}::uuid[])`.execute(
    work.sql,
  )
}

/** Takes the name of an erased person off what they answered in named surveys. */
export async function unnameBallots(work: Work, personId: string): Promise<void> {
  await sql`
    update surveys_ballots set person_id = null
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(work.sql)
}

/** One ballot or text that bears a name. */
interface Named {
  readonly personId: string | null
  readonly name: string | null
}

/** Every ballot of a survey with names, by name. */
export async function namedBallots(
  work: Work,
  surveyId: string,
): Promise<(Named & { readonly answers: Uint8Array })[]> {
  const { rows } = await sql<Named & { answers: Uint8Array }>`
    select b.person_id, coalesce(p.preferred_name, p.name) as name, b.answers from surveys_ballots b
      left join people_persons p on p.org_id = b.org_id and p.id = b.person_id
     where b.org_id = ${work.orgId}::uuid and b.survey_id = ${surveyId}::uuid order by name, b.lot`.execute(
    work.sql,
  )
  return rows
}

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

/** Writes all ballots of a survey anew, mixed, with lots that number them as they then lie: which tells nothing. */
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
const MIXED = sql`row_number() over (order by gen_random_uuid())`

/** All ballots of a closed survey, sorted by unit, as few long values. */
export interface Ballots {
  readonly count: number
  /** Place of the unit of each ballot, ascending. */
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
  const levels = sql`case when length(b.levels) = x.width then b.levels
                          else decode(rpad(encode(b.levels, 'hex'), x.width * 2, '0'), 'hex') end`
  // One after another in one value, as they lie, with their lots: sorting here takes half the time that it takes there.
  const { rows } = await sql<Kept>`
    select b.survey_id, count(*)::int as count, count(b.weight)::int as weighed,
           string_agg(int4send(b.unit) || int8send(b.lot) || ${levels} || coalesce(float8send(b.weight), '')${answers ? sql` || b.answers` : sql``},
                      ''::bytea) as ballots
      from jsonb_to_recordset(${JSON.stringify(surveys)}::jsonb) as x("surveyId" uuid, width int)
      join surveys_ballots b on b.survey_id = x."surveyId"
     where b.org_id = ${work.orgId}::uuid group by b.survey_id`.execute(work.sql)
  const found = new Map(rows.map(row => [row.surveyId, row]))
  return surveys.map(({ surveyId, width }) => {
    const kept = found.get(surveyId)
    return kept === undefined ? NONE : apart(kept, width)
  })
}

interface Kept {
  readonly surveyId: string
  readonly count: number
  /** How many have a weight: all of them or none. */
  readonly weighed: number
  readonly ballots: Uint8Array
}

// Four bytes of the unit and eight of the lot.
const HEAD = 12

/** Parts each ballot after its head: levels, eight bytes of its weight if it has one, answers. By unit and, within one, by lot. */
function apart({ count, weighed, ballots }: Kept, width: number): Ballots {
  const bytes = Buffer.from(ballots.buffer, ballots.byteOffset, ballots.byteLength)
  const each = bytes.length / count
  const from = HEAD + width + (weighed > 0 ? 8 : 0)
  const length = each - from
  const units = new Int32Array(count)
  const levels = new Uint8Array(count * width)
  const answers = new Uint8Array(count * length)
  const weights = weighed > 0 ? new Float64Array(count) : null
  for (const [at, place] of inOrder(bytes, each).entries()) {
    const start = place * each
    units[at] = bytes.readInt32BE(start)
    for (let i = 0; i < width; i++) levels[at * width + i] = bytes[start + HEAD + i] as number
    for (let i = 0; i < length; i++) answers[at * length + i] = bytes[start + from + i] as number
    if (weights !== null) weights[at] = bytes.readDoubleBE(start + HEAD + width)
  }
  return { count, units, levels, answers, weights }
}

/** Which of these records, of so many bytes each, comes when: dealt by unit, then sorted by lot within each. */
function inOrder(bytes: Buffer, each: number): Uint32Array {
  const count = bytes.length / each
  const ends: number[] = []
  for (let at = 0; at < count; at++) {
    const unit = bytes.readInt32BE(at * each)
    ends[unit] = (ends[unit] ?? 0) + 1
  }
  let sum = 0
  for (let unit = 0; unit < ends.length; unit++) {
    sum += ends[unit] ?? 0
    ends[unit] = sum
  }
  const order = new Uint32Array(count)
  const next = Uint32Array.from(ends)
  for (let at = count - 1; at >= 0; at--) {
    const unit = bytes.readInt32BE(at * each)
    const place = (next[unit] as number) - 1
    next[unit] = place
    order[place] = at
  }
  for (const [unit, end] of ends.entries()) order.subarray(next[unit], end).sort(byLot(bytes, each))
  return order
}

function byLot(bytes: Buffer, each: number): (one: number, other: number) => number {
  return (one, other) =>
    bytes.readUInt32BE(one * each + 4) - bytes.readUInt32BE(other * each + 4) ||
    bytes.readUInt32BE(one * each + 8) - bytes.readUInt32BE(other * each + 8)
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

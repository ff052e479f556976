import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { ExchangeAnswer, ExchangeKind, ExchangeState, Option, Side } from '../contract.ts'

/** A question to two people with what they answered, as it is stored. */
export interface ExchangeRecord {
  readonly id: string
  readonly kind: ExchangeKind
  readonly personId: string
  readonly managerId: string
  readonly state: ExchangeState
  readonly options: readonly Option[]
  readonly askedBy: string
  readonly askedAt: Date
  readonly dueOn: LocalDate
  readonly revealedAt: Date | null
  readonly common: number | null
  readonly answers: Readonly<Record<Side, ExchangeAnswer | null>>
}

/** One question; null when unknown. `hold` keeps it from changing until the end of this unit of work. */
export async function exchangeById(work: Work, id: string, hold = false): Promise<ExchangeRecord | null> {
  // Held first and read after: one statement would read answers as they were before it had to wait, and two at once would never be shown.
  if (hold)
    await sql`select from charters_exchanges where org_id = ${work.orgId}::uuid and id = ${id}::uuid for update`.execute(
      work.sql,
    )
  const [record] = await select(work, sql`e.id = ${id}::uuid`)
  return record ?? null
}

/** Questions to somebody, on either side, that wait or were answered since a day; newest first. */
export async function exchangesOf(work: Work, me: string, since: LocalDate): Promise<ExchangeRecord[]> {
  return await select(
    work,
    sql`(e.person_id = ${me}::uuid or e.manager_id = ${me}::uuid) and e.state <> 'cancelled'
      and (e.state in ('asked', 'revealed') or e.asked_at >= ${since}::date) order by e.asked_at desc limit 200`,
  )
}

/** Adds a question; false when the same is asked already. */
export async function insertExchange(
  work: Work,
  row: Pick<ExchangeRecord, 'id' | 'kind' | 'personId' | 'managerId' | 'options' | 'askedBy' | 'dueOn'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into charters_exchanges (org_id, id, kind, person_id, manager_id, options, asked_by, asked_at, due_on)
    values (${work.orgId}::uuid, ${row.id}::uuid, ${row.kind}, ${row.personId}::uuid, ${row.managerId}::uuid,
      ${JSON.stringify(row.options)}::jsonb, ${row.askedBy}::uuid, ${work.now}, ${row.dueOn}::date)
    on conflict do nothing returning id`.execute(work.sql)
  return rows.length === 1
}

/** Questions with their answers as they are, in two statements. */
export async function addExchangeRows(work: Work, exchanges: readonly ExchangeRecord[]): Promise<void> {
  await sql`
    insert into charters_exchanges (org_id, id, kind, person_id, manager_id, state, options, asked_by, asked_at, due_on, revealed_at, common)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(
      exchanges.map(({ answers: _, ...row }) => row),
    )}::jsonb) as x(id uuid, kind text, "personId" uuid, "managerId" uuid, state text, options jsonb, "askedBy" uuid,
      "askedAt" timestamptz, "dueOn" date, "revealedAt" timestamptz, common smallint)`.execute(work.sql)
  const answers = exchanges.flatMap(({ id, answers: { person, manager }, personId, managerId, askedAt }) => [
    ...(person === null
      ? []
      : [{ exchangeId: id, side: 'person', byId: personId, answer: person, at: askedAt }]),
    ...(manager === null
      ? []
      : [{ exchangeId: id, side: 'manager', byId: managerId, answer: manager, at: askedAt }]),
  ])
  await sql`
    insert into charters_exchange_answers (org_id, exchange_id, side, by_id, answer, at)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
      as x("exchangeId" uuid, side text, "byId" uuid, answer jsonb, at timestamptz)`.execute(work.sql)
}

/** Writes down what one side answers, over what it answered before. */
export async function saveAnswer(
  work: Work,
  exchangeId: string,
  side: Side,
  byId: string,
  answer: ExchangeAnswer,
): Promise<void> {
  await sql`
    insert into charters_exchange_answers (org_id, exchange_id, side, by_id, answer, at)
    values (${work.orgId}::uuid, ${exchangeId}::uuid, ${side}, ${byId}::uuid, ${JSON.stringify(answer)}::jsonb, ${work.now})
    on conflict (org_id, exchange_id, side) do update set by_id = excluded.by_id, answer = excluded.answer, at = excluded.at`.execute(
    work.sql,
  )
}

/** Moves a question that is held to another state. */
export async function updateExchange(
  work: Work,
  id: string,
  change: { readonly state: ExchangeState; readonly revealedAt?: Date; readonly common?: number | null },
): Promise<void> {
  await work.sql
    .withTables<{ chartersExchanges: Required<typeof change> & { orgId: string; id: string } }>()
    .updateTable('chartersExchanges')
    .set(change)
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .execute()
}

async function select(work: Work, condition: RawBuilder<unknown>): Promise<ExchangeRecord[]> {
  const { rows } = await sql<
    Omit<ExchangeRecord, 'answers'> & { person: ExchangeAnswer | null; manager: ExchangeAnswer | null }
  >`
    select e.id, e.kind, e.person_id, e.manager_id, e.state, e.options, e.asked_by, e.asked_at, e.due_on, e.revealed_at, e.common,
           ${answer('person')} as person, ${answer('manager')} as manager
      from charters_exchanges e where e.org_id = ${work.orgId}::uuid and ${condition}`.execute(work.sql)
  return rows.map(({ person, manager, ...row }) => ({ ...row, answers: { person, manager } }))
}

const answer = (side: Side) => sql`(select a.answer from charters_exchange_answers a
  where a.org_id = e.org_id and a.exchange_id = e.id and a.side = ${side})`

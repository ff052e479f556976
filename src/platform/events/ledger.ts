import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Sql } from '../db/database.ts'
import { type Column, rowsAsTable } from '../db/rows-as-table.ts'
import { type Write, writeTogether } from '../db/write-together.ts'
import type { Actor, NewEvent, Work } from '../work.ts'

/** One entry of the ledger. */
export interface LedgerEvent {
  readonly id: string
  readonly at: Date
  readonly actorKind: Actor['kind']
  readonly actorId: string | null
  readonly type: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Which consumers want to be told of an event type. */
export type Subscribers = (type: string) => readonly string[]

/** Appends events with their steps, and one outbox row for each subscriber, in one statement of the caller's transaction. */
export async function append(
  db: Sql,
  moment: Moment,
  events: readonly NewEvent[],
  subscribers: Subscribers,
): Promise<void> {
  if (events.length === 0) return
  const entries = events.map(event => ({ id: newId(moment.now.getTime()), event }))
  const deliveries = entries.flatMap(({ id, event }) =>
    subscribers(event.type).map(consumer => ({ id, consumer })),
  )
  const steps = events.flatMap(({ subject, step }) =>
    step === undefined ? [] : [{ id: newId(moment.now.getTime()), subject, step }],
  )
  await writeTogether(db, [
    sql`
      insert into platform_events (org_id, id, at, actor_kind, actor_id, type, subject_kind, subject_id, data)
      select ${moment.orgId}::uuid, id, ${moment.now}::timestamptz, ${moment.actor.kind}, ${moment.actor.personId}::uuid,
             type, subject_kind, subject_id, coalesce(data, '{}') from ${rowsAsTable(entries, ENTRY)}`,
    ...(steps.length === 0 ? [] : [stepInsert(moment, steps)]),
    ...(deliveries.length === 0 ? [] : [deliveryInsert(moment, deliveries)]),
  ])
}

const ENTRY: Record<string, Column<{ readonly id: string; readonly event: NewEvent }>> = {
  id: ['uuid', entry => entry.id],
  type: ['text', entry => entry.event.type],
  subject_kind: ['text', entry => entry.event.subject.kind],
  subject_id: ['uuid', entry => entry.event.subject.id],
  data: ['jsonb', entry => entry.event.data],
}

type Delivery = { readonly id: string; readonly consumer: string }

function deliveryInsert(moment: Moment, deliveries: readonly Delivery[]): Write {
  return sql`
    insert into platform_outbox (org_id, event_id, consumer)
    select ${moment.orgId}::uuid, id, consumer from ${rowsAsTable(deliveries, DELIVERY)}`
}

const DELIVERY: Record<string, Column<Delivery>> = {
  id: ['uuid', delivery => delivery.id],
  consumer: ['text', delivery => delivery.consumer],
}

type Step = Pick<NewEvent, 'subject'> & { readonly id: string; readonly step: NonNullable<NewEvent['step']> }

function stepInsert(moment: Moment, steps: readonly Step[]): Write {
  return sql`
    insert into platform_steps (org_id, id, subject_kind, subject_id, from_state, state, at, by_id, why)
    select ${moment.orgId}::uuid, id, subject_kind, subject_id, from_state, state, ${moment.now}::timestamptz,
           ${moment.actor.personId}::uuid, why from ${rowsAsTable(steps, STEP)}`
}

const STEP: Record<string, Column<Step>> = {
  id: ['uuid', each => each.id],
  subject_kind: ['text', each => each.subject.kind],
  subject_id: ['uuid', each => each.subject.id],
  from_state: ['text', each => each.step.from],
  state: ['text', each => each.step.to],
  why: ['text', each => each.step.why],
}

/** An entry about something that happened before, as sample data has it. */
export interface PastEvent extends NewEvent {
  readonly at: Date
  /** Null: the system. */
  readonly actorId: string | null
}

/** Appends entries about the past with their steps, each with its own moment and actor, in one statement. No subscriber is told. */
export async function appendPast(work: Work, events: readonly PastEvent[]): Promise<void> {
  const rows = events.map(event => ({
    id: newId(event.at.getTime()),
    at: event.at,
    actorId: event.actorId,
    ...entry(event),
  }))
  const steps = events.flatMap(({ step, ...event }) => (step === undefined ? [] : [{ ...event, step }]))
  const entries = sql`
    insert into platform_events (org_id, id, at, actor_kind, actor_id, type, subject_kind, subject_id, data)
    select ${work.orgId}::uuid, id, at, case when "actorId" is null then 'system' else 'person' end, "actorId",
           type, "subjectKind", "subjectId", data
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t(id uuid, at timestamptz, "actorId" uuid, type text, "subjectKind" text, "subjectId" uuid, data jsonb)`
  await writeTogether(work.sql, [entries, ...(steps.length === 0 ? [] : [pastStepInsert(work, steps)])])
}

type PastStep = PastEvent & Pick<Step, 'step'>

function pastStepInsert(work: Work, steps: readonly PastStep[]): Write {
  const rows = steps.map(({ at, actorId, subject: { kind, id }, step: { from, to, why } }) => ({
    ...{ id: newId(at.getTime()), kind, subject: id, from, to, at, by: actorId, why },
  }))
  return sql`
    insert into platform_steps (org_id, id, subject_kind, subject_id, from_state, state, at, by_id, why)
    select ${work.orgId}::uuid, id, kind, subject, "from", "to", at, "by", why
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t(id uuid, kind text, subject uuid, "from" text, "to" text, at timestamptz, "by" uuid, why text)`
}

/** When, where and by whom: the part of a unit of work that an entry needs. */
export type Moment = Pick<Work, 'orgId' | 'actor' | 'now'>

/** The history of one subject, newest first, at most `limit` (default 200) entries. */
export async function eventsOf(work: Work, kind: string, id: string, limit = 200): Promise<LedgerEvent[]> {
  return await work.sql
    .withTables<EventTables>()
    .selectFrom('platformEvents')
    .select(['id', 'at', 'actorKind', 'actorId', 'type', 'subjectKind', 'subjectId', 'data'])
    .where('orgId', '=', work.orgId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

type EventTables = {
  platformEvents: LedgerEvent & { orgId: string }
}

function entry(event: NewEvent) {
  return {
    type: event.type,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    data: event.data ?? {},
  }
}

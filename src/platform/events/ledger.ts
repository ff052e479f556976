import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Sql } from '../db/database.ts'
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

/** Appends events, and one outbox row for each subscriber, in one statement of the caller's transaction. */
export async function append(
  db: Sql,
  moment: Moment,
  events: readonly NewEvent[],
  subscribers: Subscribers,
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(event => ({
    id: newId(moment.now.getTime()),
    consumers: subscribers(event.type),
    ...entry(event),
  }))
  await sql`
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t(id uuid, consumers jsonb, type text, "subjectKind" text, "subjectId" uuid, data jsonb)
    ), written as (
      insert into platform_events (org_id, id, at, actor_kind, actor_id, type, subject_kind, subject_id, data)
      select ${moment.orgId}::uuid, id, ${moment.now}, ${moment.actor.kind}, ${moment.actor.personId}::uuid,
             type, "subjectKind", "subjectId", data from told
      returning id
    )
    insert into platform_outbox (org_id, event_id, consumer)
    select ${moment.orgId}::uuid, written.id, consumer
      from written join told using (id), jsonb_array_elements_text(told.consumers) as consumer`.execute(db)
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

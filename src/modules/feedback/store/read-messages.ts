import { type RawBuilder, sql } from 'kysely'
import type { Asker } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { Circle, Kind } from '../feedback.ts'

/** One receiver of a message. */
export interface Receiver {
  readonly personId: string
  readonly narrowedTo: Circle | null
  readonly answer: 'thanks' | 'talk' | null
}

/** a message with everybody it is for. */
export interface Message {
  readonly id: string
  readonly kind: Kind
  readonly fromId: string
  readonly whatHappened: string | null
  readonly ledTo: string | null
  readonly suggestion: string | null
  readonly aimId: string | null
  readonly visibility: Circle
  readonly state: 'given' | 'withdrawn'
  readonly givenAt: Date
  readonly rev: number
  readonly receivers: readonly Receiver[]
}

/** Which messages, of those that the reader may see. */
export interface Wanted {
  readonly kind: Kind
  /** `team`: for somebody near the reader. `mine`: from or to the reader. */
  readonly scope: 'all' | 'team' | 'mine'
  readonly personId?: string | undefined
  readonly aimId?: string | undefined
  /** Older than this message. */
  readonly before?: string | undefined
  readonly limit: number
}

const COLUMNS = sql`
  i.id, i.kind, i.from_id, i.what_happened, i.led_to, i.suggestion, i.aim_id, i.visibility, i.state, i.given_at, i.rev,
  (select json_agg(json_build_object('personId', r.person_id, 'narrowedTo', r.narrowed_to, 'answer', r.answer) order by r.person_id)
     from feedback_recipients r where r.org_id = i.org_id and r.message_id = i.id) as receivers`

/** Items that the reader may see, newest first; one statement. */
export async function readMessages(work: Work, reader: Asker, wanted: Wanted): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select ${COLUMNS} from feedback_messages i
     where i.org_id = ${work.orgId}::uuid and i.kind = ${wanted.kind} and ${visibleTo(reader)} and ${narrowed(reader, wanted)}
     order by i.id desc limit ${wanted.limit}`.execute(work.sql)
  return rows
}

/** One message, whoever may see it, also when it was taken back; null when there is none. */
export async function messageById(work: Work, id: string): Promise<Message | null> {
  const { rows } = await sql<Message>`
    select ${COLUMNS} from feedback_messages i where i.org_id = ${work.orgId}::uuid and i.id = ${id}::uuid`.execute(
    work.sql,
  )
  return rows[0] ?? null
}

/**
 * Whether `i` may be read: it was not taken back, and the reader is one of its sides, or the narrowest of all circles takes
 * them in. The same rule as `mayRead`, for sets.
 */
export function visibleTo({ me, nearIds }: Asker): RawBuilder<boolean> {
  return sql`i.state = 'given' and i.what_happened is not null and (
    i.from_id = ${me}::uuid or ${hasReceiver(sql`r.person_id = ${me}::uuid`)}
    or (i.visibility <> 'pair' and not ${hasReceiver(sql`r.narrowed_to = 'pair'`)}
        and (${isNear(nearIds)} or (i.visibility = 'organisation' and not ${hasReceiver(sql`r.narrowed_to is not null`)}))))`
}

function narrowed({ me, nearIds }: Asker, { scope, personId, aimId, before }: Wanted): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`]
  if (scope === 'team') conditions.push(isNear(nearIds))
  if (scope === 'mine')
    conditions.push(sql`(i.from_id = ${me}::uuid or ${hasReceiver(sql`r.person_id = ${me}::uuid`)})`)
  if (personId !== undefined) conditions.push(hasReceiver(sql`r.person_id = ${personId}::uuid`))
  if (aimId !== undefined) conditions.push(sql`i.aim_id = ${aimId}::uuid`)
  if (before !== undefined) conditions.push(sql`i.id < ${before}::uuid`)
  return sql.join(conditions, sql` and `)
}

function isNear(nearIds: Asker['nearIds']): RawBuilder<boolean> {
  return nearIds === null ? sql`true` : hasReceiver(sql`r.person_id = any(${nearIds}::uuid[])`)
}

function hasReceiver(condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from feedback_recipients r where r.org_id = i.org_id and r.message_id = i.id and ${condition})`
}

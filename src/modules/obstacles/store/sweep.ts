import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { FoundThing } from '#modules/people/public.ts'
import { forgetWhysAbout } from '#platform/events/steps.ts'
import type { Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { PassingKind } from '../contract/words.ts'
import { OPEN_STATES } from '../obstacle.ts'
import type { Obstacle } from './obstacle-reads.ts'
import { db } from './tables.ts'

/** What the sweep needs to know of an obstacle. */
export type Swept = Pick<
  Obstacle,
  | ('id' | 'rev' | 'state' | 'level' | 'severity' | 'halved' | 'sensitive' | 'raisedById' | 'aboutId')
  | (
      | 'ownerId'
      | 'courtAimId'
      | 'courtForId'
      | 'courtSinceAt'
      | 'takeByAt'
      | 'answerByAt'
      | 'teamId'
      | 'aimId'
      | 'taskId'
    )
>

const SWEPT = [
  ...(['id', 'rev', 'state', 'level', 'severity', 'halved', 'sensitive', 'raisedById', 'aboutId'] as const),
  ...([
    'ownerId',
    'courtAimId',
    'courtForId',
    'courtSinceAt',
    'takeByAt',
    'answerByAt',
    'teamId',
    'aimId',
    'taskId',
  ] as const),
]

/** Every obstacle whose clock has run out and was not dealt with: one statement on an index, however many are open. */
export async function runOut(work: Work): Promise<Swept[]> {
  return await db(work)
    .selectFrom('obstaclesObstacles')
    .select(SWEPT)
    .where('orgId', '=', work.orgId)
    .where('dueAt', '<=', work.now)
    .where('overdueAt', 'is', null)
    .execute()
}

/** People in whose court something is. */
export async function ownersNow(work: Work): Promise<string[]> {
  const rows = await db(work)
    .selectFrom('obstaclesObstacles')
    .select('ownerId')
    .distinct()
    .where('orgId', '=', work.orgId)
    .where('state', 'in', OPEN_STATES)
    .execute()
  return rows.map(({ ownerId }) => ownerId)
}

/** What is in these people's courts. */
export async function inCourtOf(work: Work, ownerIds: readonly string[]): Promise<Swept[]> {
  if (ownerIds.length === 0) return []
  return await db(work)
    .selectFrom('obstaclesObstacles')
    .select(SWEPT)
    .where('orgId', '=', work.orgId)
    .where('ownerId', '=', sql<string>`any(${ownerIds}::uuid[])`)
    .where('state', 'in', OPEN_STATES)
    .execute()
}

/** An obstacle that goes to another court by itself. */
export interface Move {
  readonly obstacle: Swept
  readonly kind: Extract<PassingKind, 'overdue' | 'away'>
  readonly toId: string
  readonly aimId: string | null
  readonly forId: string | null
  readonly takeByAt: Date | null
  readonly answerByAt: Date | null
}

/** Passes all of them on, in one statement; whoever had them stays as a helper. Answers the ids of those nobody changed meanwhile. */
export async function passAll(work: Work, moves: readonly Move[]): Promise<ReadonlySet<string>> {
  if (moves.length === 0) return new Set()
  const records = moves.map(({ obstacle, kind, toId, aimId, forId, takeByAt, answerByAt }) => ({
    ...{ id: obstacle.id, rev: obstacle.rev, from: obstacle.ownerId, passing: newId(work.now.getTime()) },
    ...{ kind, to: toId, aim: aimId, for: forId, take: takeByAt, answer: answerByAt },
  }))
  const { rows } = await sql<{ id: string }>`
    with moves as (
      select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as x(id uuid, rev integer, "from" uuid, passing uuid,
        kind text, "to" uuid, aim uuid, "for" uuid, take timestamptz, answer timestamptz)
    ), moved as (
      update obstacles_obstacles o
         set rev = o.rev + 1, owner_id = x."to", court_aim_id = x.aim, court_for_id = x."for", court_since_at = ${work.now}, take_by_at = x.take,
             answer_by_at = x.answer, overdue_at = null, state = case x.kind when 'overdue' then 'escalated' else 'open' end,
             rungs = o.rungs + case x.kind when 'overdue' then 1 else 0 end
        from moves x where o.org_id = ${work.orgId}::uuid and o.id = x.id and o.rev = x.rev
      returning o.id
    ), passed as (
      insert into obstacles_passings (org_id, id, obstacle_id, at, kind, from_id, to_id)
      select ${work.orgId}::uuid, x.passing, x.id, ${work.now}, x.kind, x."from", x."to" from moves x join moved using (id)
    ), helped as (
      insert into obstacles_people (org_id, obstacle_id, person_id, part, since_at)
      select ${work.orgId}::uuid, x.id, x."from", 'helper', ${work.now} from moves x join moved using (id)
      on conflict (org_id, obstacle_id, person_id) do nothing
    )
    select id from moved`.execute(work.sql)
  return new Set(rows.map(({ id }) => id))
}

/** Notes that a clock ran out where nobody is above, so that it is told once. */
export async function markOverdue(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update obstacles_obstacles set overdue_at = ${work.now}
     where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[])`.execute(work.sql)
}

/** Confirms what was solved and left without a word, in one statement. */
export async function confirmSilent(work: Work, on: LocalDate): Promise<Swept[]> {
  const { rows } = await sql<Swept>`
    update obstacles_obstacles set state = 'confirmed', ended_on = ${on}::date, confirm_by_at = null, rev = rev + 1
     where org_id = ${work.orgId}::uuid and confirm_by_at <= ${work.now}
    returning id, rev, state, level, severity, halved, sensitive, raised_by_id, about_id, owner_id, court_aim_id, court_for_id, court_since_at,
              take_by_at, answer_by_at, team_id, aim_id, task_id`.execute(work.sql)
  return rows
}

/** Sets new ends of clocks, in one statement. */
export async function setEnds(
  work: Work,
  ends: readonly { readonly id: string; readonly take: Date | null; readonly answer: Date | null }[],
): Promise<void> {
  if (ends.length === 0) return
  await sql`
    update obstacles_obstacles o set take_by_at = x.take, answer_by_at = x.answer
      from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as x(id uuid, take timestamptz, answer timestamptz)
     where o.org_id = ${work.orgId}::uuid and o.id = x.id`.execute(work.sql)
}

/** Open obstacles in these people's courts, as what somebody who leaves hands over. Sensitive ones are nobody else's to know. */
export function ownedObstacles(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select 'obstacle'::text as kind, id, title::text as title, owner_id from obstacles_obstacles
     where org_id = ${work.orgId}::uuid and owner_id = any(${personIds}::uuid[]) and state = any(${OPEN_STATES}::text[]) and not sensitive`
}

/** Drops all words, whoever wrote them, on sensitive ones that an erased person raised or that are about them; what happened stays. */
export async function forgetTexts(work: Work, personId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with theirs as (
      update obstacles_obstacles
         set title = 'Erased', impact = '', how = case when how is null then null else 'Erased' end, about_id = null
       where org_id = ${work.orgId}::uuid and sensitive
         and (raised_by_id = ${personId}::uuid or about_id = ${personId}::uuid)
      returning id
    ), passed as (
      update obstacles_passings p set tried = 'Erased', options = 'Erased', ask = 'Erased'
        from theirs where p.org_id = ${work.orgId}::uuid and p.obstacle_id = theirs.id and p.kind = 'asked'
    )
    select id from theirs`.execute(work.sql)
  await forgetWhysAbout(
    work,
    'obstacle',
    rows.map(({ id }) => id),
  )
}

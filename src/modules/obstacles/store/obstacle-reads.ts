import { type Selectable, type SqlBool, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { ObstacleFilter } from '../contract.ts'
import { LIVE_STATES } from '../obstacle.ts'
import type { Visibility } from '../visibility.ts'
import { db, type ObstacleTables } from './tables.ts'

/** An obstacle as the room thinks of it: its row, and who else has to do with it. */
export interface Obstacle extends Omit<Selectable<ObstacleTables['obstaclesObstacles']>, 'orgId'> {
  readonly helperIds: readonly string[]
  readonly namedIds: readonly string[]
}

const COLUMNS = [
  ...([
    'o.id',
    'o.title',
    'o.impact',
    'o.level',
    'o.cause',
    'o.severity',
    'o.state',
    'o.raisedById',
  ] as const),
  ...([
    'o.raisedAt',
    'o.raisedOn',
    'o.endedOn',
    'o.ownerId',
    'o.courtSinceAt',
    'o.courtAimId',
    'o.courtForId',
  ] as const),
  ...(['o.teamId', 'o.aimId', 'o.taskId', 'o.needByOn', 'o.sensitive', 'o.aboutId', 'o.halved'] as const),
  ...(['o.takeByAt', 'o.answerByAt', 'o.dueAt', 'o.overdueAt', 'o.rungs', 'o.how', 'o.confirmByAt'] as const),
  'o.rev' as const,
]

function people(part: 'helper' | 'named') {
  return sql<string[]>`coalesce((
    select json_agg(p.person_id order by p.since_at, p.person_id) from obstacles_people p
     where p.org_id = o.org_id and p.obstacle_id = o.id and p.part = ${part}), '[]')`
}

function selectObstacles(work: Work) {
  return db(work)
    .selectFrom('obstaclesObstacles as o')
    .select(COLUMNS)
    .select([people('helper').as('helperIds'), people('named').as('namedIds')])
    .where('o.orgId', '=', work.orgId)
}

/** The obstacle with this id, whoever asks; undefined when there is none. */
export async function obstacleById(work: Work, id: string): Promise<Obstacle | undefined> {
  return await selectObstacles(work).where('o.id', '=', id).executeTakeFirst()
}

/** These obstacles, in no order. */
export async function obstaclesById(work: Work, ids: readonly string[]): Promise<Obstacle[]> {
  if (ids.length === 0) return []
  return await selectObstacles(work).where('o.id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

/** Where a page ended. */
export interface Cursor {
  /** Of an open list the end of the clock (Unix ms); of one with ended ones 0. */
  readonly at: number
  readonly id: string
}

/** One page of what somebody may see, at most `limit` + 1: open ones in the order in which they run out, others newest first. */
export async function listObstacles(
  work: Work,
  to: Visibility,
  filter: ObstacleFilter & { readonly teamIds: readonly string[] | null },
  after: Cursor | null,
  limit: number,
): Promise<Obstacle[]> {
  const open = filter.state === 'open'
  let rows = selectObstacles(work).where(visibleTo(to)).where(whose(filter.whose, to))
  if (open) rows = rows.where('o.state', 'in', LIVE_STATES)
  if (filter.state === 'ended') rows = rows.where('o.state', 'not in', LIVE_STATES)
  if (filter.aimId !== undefined) rows = rows.where('o.aimId', '=', filter.aimId)
  if (filter.taskId !== undefined) rows = rows.where('o.taskId', '=', filter.taskId)
  if (filter.teamIds !== null) rows = rows.where('o.teamId', '=', sql<string>`any(${filter.teamIds}::uuid[])`)
  if (filter.text !== undefined && filter.text !== '')
    rows = rows.where(sql<SqlBool>`lower(o.title) like lower(${pattern(filter.text)})`)
  if (after !== null)
    rows = open
      ? rows.where(sql<SqlBool>`(${RUNS_OUT}, o.id) > (${after.at}::double precision, ${after.id}::uuid)`)
      : rows.where('o.id', '<', after.id)
  const ordered = open ? rows.orderBy(RUNS_OUT).orderBy('o.id') : rows.orderBy('o.id', 'desc')
  return await ordered.limit(limit + 1).execute()
}

/** The value that a cursor on an open list holds, as the database sorts by it. */
export function runsOutAt({ dueAt }: Obstacle): number {
  return dueAt?.getTime() ?? NEVER
}

const NEVER = 253_402_300_800_000
const RUNS_OUT = sql<number>`coalesce(extract(epoch from date_trunc('milliseconds', o.due_at)) * 1000, ${sql.lit(NEVER)})::double precision`

/** The rule of `see` in access.ts as a condition on obstacles `o`. */
export function visibleTo({ me, teamIds, personIds, goalIds }: Visibility) {
  if (me === null) return sql<SqlBool>`true`
  return sql<SqlBool>`(o.about_id is distinct from ${me}::uuid and (
    o.raised_by_id = ${me}::uuid or o.owner_id = ${me}::uuid
    or exists (select from obstacles_people p where p.org_id = o.org_id and p.obstacle_id = o.id and p.person_id = ${me}::uuid)
    or (not o.sensitive and (o.team_id = any(${teamIds}::uuid[]) or o.raised_by_id = any(${personIds}::uuid[])
      or o.owner_id = any(${personIds}::uuid[]) or o.aim_id = any(${goalIds}::uuid[])))))`
}

function whose(choice: ObstacleFilter['whose'], { me, teamIds }: Visibility) {
  switch (choice) {
    case 'court':
      return sql<SqlBool>`o.owner_id = ${me}::uuid`
    case 'raised':
      return sql<SqlBool>`o.raised_by_id = ${me}::uuid`
    case 'helping':
      return sql<SqlBool>`exists (select from obstacles_people h
        where h.org_id = o.org_id and h.obstacle_id = o.id and h.person_id = ${me}::uuid and h.part = 'helper')`
    case 'teams':
      return sql<SqlBool>`o.team_id = any(${teamIds}::uuid[])`
    case 'all':
      return sql<SqlBool>`true`
  }
}

function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/** What is needed to see that something comes up again: those raised since a day that somebody may see, newest first. */
export async function raisedSince(work: Work, to: Visibility, since: LocalDate) {
  return await db(work)
    .selectFrom('obstaclesObstacles as o')
    .select(['o.id', 'o.title', 'o.cause', 'o.raisedOn', 'o.state'])
    .where('o.orgId', '=', work.orgId)
    .where('o.raisedOn', '>=', since)
    .where('o.sensitive', '=', false)
    .where(visibleTo(to))
    .orderBy('o.id', 'desc')
    .limit(1000)
    .execute()
}

/** The obstacle with this id and how it came to whom it is with, oldest first; undefined when there is none. */
export async function obstacleWithPassings(work: Work, id: string) {
  return await selectObstacles(work)
    .select(
      sql<Passing[]>`coalesce((
        select json_agg(json_build_object('id', p.id, 'at', p.at, 'kind', p.kind, 'byId', p.by_id, 'fromId', p.from_id,
                 'toId', p.to_id, 'tried', p.tried, 'options', p.options, 'ask', p.ask) order by p.id)
          from obstacles_passings p where p.org_id = o.org_id and p.obstacle_id = o.id), '[]')`.as(
        'passings',
      ),
    )
    .where('o.id', '=', id)
    .executeTakeFirst()
}

/** One passing on, as JSON: its moment is text. */
type Passing = Omit<Selectable<ObstacleTables['obstaclesPassings']>, 'orgId' | 'obstacleId' | 'at'> & {
  readonly at: string
}

import { type Insertable, sql } from 'kysely'
import { staleRev } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { PassingKind } from '../contract/words.ts'
import type { Obstacle } from './obstacle-reads.ts'
import { db, type ObstacleTables } from './tables.ts'

/** A new obstacle with the people the raiser names. */
export type NewRow = Omit<Obstacle, 'rev' | 'dueAt' | 'helperIds' | 'namedIds'> & {
  readonly namedIds?: readonly string[]
  readonly helperIds?: readonly string[]
}

/** An obstacle that went to somebody else. */
export interface PassingRow {
  readonly obstacleId: string
  readonly kind: PassingKind
  readonly fromId: string
  readonly toId: string
  readonly tried?: string
  readonly options?: string
  readonly ask?: string
}

/** Adds obstacles, in one statement with whoever is named. */
export async function insertObstacles(work: Work, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  const people = rows.flatMap(({ id, namedIds = [], helperIds = [] }) => [
    ...namedIds.map(personId => ({ obstacleId: id, personId, part: 'named' })),
    ...helperIds.map(personId => ({ obstacleId: id, personId, part: 'helper' })),
  ])
  await sql`
    with added as (
      insert into obstacles_obstacles (org_id, rev, ${COLUMNS})
      select ${work.orgId}::uuid, 1, ${VALUES} from ${records(rows, TYPES)}
    )
    insert into obstacles_people (org_id, obstacle_id, person_id, part, since_at)
    select ${work.orgId}::uuid, x."obstacleId", x."personId", x.part, ${work.now}
      from ${records(people, sql`"obstacleId" uuid, "personId" uuid, part text`)}`.execute(work.sql)
}

/** What changed besides the rows themselves. Helpers who help already stay as they are; somebody named becomes a helper. */
export interface Besides {
  readonly passings?: readonly PassingRow[]
  readonly helpers?: readonly { readonly obstacleId: string; readonly personId: string }[]
}

/** Saves obstacles over the rev they were read with, in one statement; throws `stale_rev` when somebody was faster. */
export async function saveObstacles(
  work: Work,
  changed: readonly Obstacle[],
  { passings = [], helpers = [] }: Besides = {},
): Promise<void> {
  const numbered = passings.map(passing => ({ ...passing, id: newId(work.now.getTime()) }))
  const { rows } = await sql<{ id: string }>`
    with changed as (
      update obstacles_obstacles o set (rev, ${COLUMNS}) = row (o.rev + 1, ${VALUES})
        from ${records(changed, TYPES)} where o.org_id = ${work.orgId}::uuid and o.id = x.id and o.rev = x.rev
      returning o.id
    ), passed as (
      insert into obstacles_passings (org_id, id, obstacle_id, at, kind, by_id, from_id, to_id, tried, options, ask)
      select ${work.orgId}::uuid, x.id, x."obstacleId", ${work.now}, x.kind, ${work.actor.personId}::uuid, x."fromId",
             x."toId", x.tried, x.options, x.ask
        from ${records(numbered, sql`id uuid, "obstacleId" uuid, kind text, "fromId" uuid, "toId" uuid, tried text, options text, ask text`)}
    ), helped as (
      insert into obstacles_people (org_id, obstacle_id, person_id, part, since_at)
      select ${work.orgId}::uuid, x."obstacleId", x."personId", 'helper', ${work.now}
        from ${records(helpers, sql`"obstacleId" uuid, "personId" uuid`)}
      on conflict (org_id, obstacle_id, person_id) do update set part = 'helper'
    )
    select id from changed`.execute(work.sql)
  if (rows.length < changed.length) throw staleRev(null)
}

/** Names other people who may know of a sensitive one; helpers stay. */
export async function replaceNamed(
  work: Work,
  obstacleId: string,
  personIds: readonly string[],
): Promise<void> {
  await sql`
    with gone as (
      delete from obstacles_people where org_id = ${work.orgId}::uuid and obstacle_id = ${obstacleId}::uuid
         and part = 'named' and person_id <> all (${personIds}::uuid[])
    )
    insert into obstacles_people (org_id, obstacle_id, person_id, part, since_at)
    select ${work.orgId}::uuid, ${obstacleId}::uuid, id, 'named', ${work.now} from unnest(${personIds}::uuid[]) as x(id)
    on conflict (org_id, obstacle_id, person_id) do nothing`.execute(work.sql)
}

/** Adds passings of the past, for the demo. */
export async function insertPassings(
  work: Work,
  rows: readonly Omit<Insertable<ObstacleTables['obstaclesPassings']>, 'orgId'>[],
): Promise<void> {
  if (rows.length === 0) return
  await db(work)
    .insertInto('obstaclesPassings')
    .values(rows.map(row => ({ ...row, orgId: work.orgId })))
    .execute()
}

/** A list of records as a table `x`. */
function records(rows: readonly unknown[], columns: ReturnType<typeof sql>) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(${columns})`
}

const TYPES = sql`id uuid, rev integer, title text, impact text, level text, cause text, severity text, state text,
  "raisedById" uuid, "raisedAt" timestamptz, "raisedOn" date, "endedOn" date, "ownerId" uuid, "courtSinceAt" timestamptz,
  "courtAimId" uuid, "courtForId" uuid, "teamId" uuid, "aimId" uuid, "taskId" uuid, "needByOn" date, sensitive boolean, "aboutId" uuid,
  halved boolean, "takeByAt" timestamptz, "answerByAt" timestamptz, "overdueAt" timestamptz, rungs integer, how text,
  "confirmByAt" timestamptz`

const COLUMNS = sql`id, title, impact, level, cause, severity, state, raised_by_id, raised_at, raised_on, ended_on, owner_id,
  court_since_at, court_aim_id, court_for_id, team_id, aim_id, task_id, need_by_on, sensitive, about_id, halved, take_by_at, answer_by_at,
  overdue_at, rungs, how, confirm_by_at`

const VALUES = sql`x.id, x.title, x.impact, x.level, x.cause, x.severity, x.state, x."raisedById", x."raisedAt", x."raisedOn",
  x."endedOn", x."ownerId", x."courtSinceAt", x."courtAimId", x."courtForId", x."teamId", x."aimId", x."taskId", x."needByOn", x.sensitive,
  x."aboutId", x.halved, x."takeByAt", x."answerByAt", x."overdueAt", x.rungs, x.how, x."confirmByAt"`

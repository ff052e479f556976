import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Asker } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { Column, IdeaFilter, Whose } from '../contract.ts'
import { COLUMN_STATES } from '../idea.ts'
import { db, type IdeaTables } from './tables.ts'

/** An idea as the room thinks of it: its row, and who would help. */
export interface Idea extends Omit<Selectable<IdeaTables['ideasIdeas']>, 'orgId'> {
  readonly helperIds: readonly string[]
}

const COLUMNS = [
  ...(['i.id', 'i.kind', 'i.title', 'i.why', 'i.aimId', 'i.proposerId', 'i.proposedAt', 'i.kept'] as const),
  ...([
    'i.state',
    'i.answererId',
    'i.askedAt',
    'i.clockFromAt',
    'i.clockDays',
    'i.dueAt',
    'i.rungs',
  ] as const),
  ...([
    'i.overdueAt',
    'i.answeredById',
    'i.answeredAt',
    'i.answer',
    'i.lookAgainOn',
    'i.hypothesis',
  ] as const),
  ...(['i.tells', 'i.trialUntilOn', 'i.learned', 'i.becameKind', 'i.becameId', 'i.rev'] as const),
]

const HELPERS = sql<string[]>`coalesce((
  select json_agg(h.person_id order by h.offered_at, h.person_id) from ideas_helpers h
   where h.org_id = i.org_id and h.idea_id = i.id), '[]')`

/** Ideas with who would help; the caller narrows them. */
export function selectIdeas(work: Work) {
  return db(work)
    .selectFrom('ideasIdeas as i')
    .select(COLUMNS)
    .select(HELPERS.as('helperIds'))
    .where('i.orgId', '=', work.orgId)
}

/** The idea with this id, whoever asks; undefined when there is none. */
export async function ideaById(work: Work, id: string): Promise<Idea | undefined> {
  return await selectIdeas(work).where('i.id', '=', id).executeTakeFirst()
}

/** Where a page ended. */
export interface Cursor {
  readonly rank: number
  readonly id: string
}

/** One page of what somebody may see, at most `limit` + 1, by rank. */
export async function listIdeas(
  work: Work,
  asker: Asker,
  { whose, column, aimId, text }: IdeaFilter,
  after: Cursor | null,
  limit: number,
): Promise<(Idea & { readonly rank: number })[]> {
  const rank = rankIn(column ?? null)
  let rows = selectIdeas(work).select(rank.as('rank')).where(visibleTo(asker)).where(whoseAre(whose, asker))
  if (column !== undefined) rows = rows.where('i.state', 'in', COLUMN_STATES[column])
  if (aimId !== undefined) rows = rows.where('i.aimId', '=', aimId).where('i.state', '<>', 'withdrawn')
  if (text !== undefined && text !== '')
    rows = rows.where(sql<SqlBool>`lower(i.title) like lower(${`%${text.replace(/[\\%_]/g, '\\$&')}%`})`)
  if (after !== null)
    rows = rows.where(sql<SqlBool>`(${rank}, i.id) > (${after.rank}::double precision, ${after.id}::uuid)`)
  return await rows
    .orderBy(rank)
    .orderBy('i.id')
    .limit(limit + 1)
    .execute()
}

/** The first `most` of each column that somebody may see, with how many stand in it. */
export async function boardOf(work: Work, asker: Asker, whose: Whose, most: number) {
  const column = sql<Column>`case when i.state in ('became', 'learned') then 'came' else i.state end`
  const placed = selectIdeas(work)
    .select(column.as('column'))
    .select(sql<number>`(count(*) over (partition by ${column}))::int`.as('count'))
    .select(sql<number>`(row_number() over (partition by ${column} order by ${RANK}, i.id))::int`.as('place'))
    .where('i.state', '<>', 'withdrawn')
    .where(visibleTo(asker))
    .where(whoseAre(whose, asker))
  return await db(work)
    .selectFrom(placed.as('placed'))
    .selectAll()
    .where('place', '<=', most)
    .orderBy('place')
    .execute()
}

/** What those said who would help, in the order in which they offered. */
export async function offersOf(work: Work, ideaId: string) {
  return await db(work)
    .selectFrom('ideasHelpers')
    .select(['personId', 'words', 'offeredAt'])
    .where('orgId', '=', work.orgId)
    .where('ideaId', '=', ideaId)
    .orderBy('offeredAt')
    .orderBy('personId')
    .execute()
}

/** The rule of `see` in access.ts as a condition on ideas `i`. */
export function visibleTo({ me, nearIds }: Pick<Asker, 'me' | 'nearIds'>) {
  if (nearIds === null) return sql<SqlBool>`true`
  return sql<SqlBool>`(not i.kept or i.answerer_id = ${me}::uuid or i.proposer_id = any(${nearIds}::uuid[]))`
}

function whoseAre(whose: Whose, { me }: Asker) {
  if (whose === 'mine') return sql<SqlBool>`i.proposer_id = ${me}::uuid`
  if (whose === 'answer') return sql<SqlBool>`i.answerer_id = ${me}::uuid`
  return sql<SqlBool>`true`
}

const epoch = (moment: ReturnType<typeof sql>) =>
  sql<number>`(extract(epoch from date_trunc('milliseconds', ${moment})) * 1000)`
const LAST = 253_402_300_800_000
const NEWEST = epoch(sql`coalesce(i.answered_at, i.proposed_at)`)

/** What a column is sorted by: when it is due, when the trial ends, else the newest answer first. */
const RANK = sql<number>`(case i.state when 'waiting' then coalesce(${epoch(sql`i.due_at`)}, ${sql.lit(LAST)})
  when 'trying' then ${epoch(sql`i.trial_until_on::timestamp`)} else -${NEWEST} end)::double precision`

function rankIn(column: Column | null) {
  return column === null ? sql<number>`(-${epoch(sql`i.proposed_at`)})::double precision` : RANK
}

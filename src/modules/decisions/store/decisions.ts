import { type Selectable, type SqlBool, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { DecisionFilter } from '../contract.ts'
import { OPEN_STATES } from '../decision.ts'
import { type DecisionTables, db } from './tables.ts'

/** A decision as the room thinks of it: its row, who has to do with it, and how far its round has come. */
export interface Decision extends Omit<Selectable<DecisionTables['decisionsDecisions']>, 'orgId'> {
  readonly readerIds: readonly string[]
  /** Asked in any round. */
  readonly askedIds: readonly string[]
  /** In this round: asked, not answered. */
  readonly waitingIds: readonly string[]
  readonly viewsGiven: number
  readonly viewsAsked: number
  /** What was chosen last. */
  readonly choice: string | null
}

const COLUMNS = [
  ...(['d.id', 'd.question', 'd.background', 'd.kind', 'd.size', 'd.state', 'd.proposedById'] as const),
  ...(['d.proposedAt', 'd.proposedOn', 'd.deciderId', 'd.deciderWhy', 'd.decideByOn', 'd.aimId'] as const),
  ...(['d.teamId', 'd.area', 'd.emergency', 'd.restricted', 'd.round', 'd.decidedOn'] as const),
  ...(['d.noneNeeded', 'd.revisitOn', 'd.endedOn', 'd.rev'] as const),
]

const ALONG = [
  sql<string[]>`coalesce((select json_agg(r.person_id) from decisions_readers r
     where r.org_id = d.org_id and r.decision_id = d.id), '[]')`.as('readerIds'),
  sql<string[]>`coalesce((select json_agg(distinct v.person_id) from decisions_views v
     where v.org_id = d.org_id and v.decision_id = d.id and v.asked_at is not null), '[]')`.as('askedIds'),
  sql<string[]>`coalesce((select json_agg(v.person_id) from decisions_views v
     where v.org_id = d.org_id and v.decision_id = d.id and v.round = d.round and v.stance is null), '[]')`.as(
    'waitingIds',
  ),
  sql<number>`(select count(*)::int from decisions_views v
     where v.org_id = d.org_id and v.decision_id = d.id and v.round = d.round and v.stance <> 'no_view')`.as(
    'viewsGiven',
  ),
  sql<number>`(select count(*)::int from decisions_views v
     where v.org_id = d.org_id and v.decision_id = d.id and v.round = d.round)`.as('viewsAsked'),
  sql<
    string | null
  >`(select o.text from decisions_rulings g join decisions_options o on o.org_id = g.org_id and o.id = g.option_id
     where g.org_id = d.org_id and g.decision_id = d.id order by g.round desc limit 1)`.as('choice'),
]

function selectDecisions(work: Work) {
  return db(work)
    .selectFrom('decisionsDecisions as d')
    .select(COLUMNS)
    .select(ALONG)
    .where('d.orgId', '=', work.orgId)
}

/** The decision with this id, whoever asks; undefined when there is none. */
export async function decisionById(work: Work, id: string): Promise<Decision | undefined> {
  return await selectDecisions(work).where('d.id', '=', id).executeTakeFirst()
}

/** These decisions as far as `me` may see them, the newest first. */
export async function decisionsById(
  work: Work,
  me: string | null,
  ids: readonly string[],
): Promise<Decision[]> {
  return await selectDecisions(work)
    .where('d.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(visibleTo(me))
    .orderBy('d.id', 'desc')
    .execute()
}

/** Where a page ended: the date of its last one, and its id. */
export interface Cursor {
  readonly on: LocalDate
  readonly id: string
}

/** What a list asks for; teams and goals already spread out. */
export type Asked = Omit<DecisionFilter, 'teamId'> & { readonly teamIds: readonly string[] | null }

/** One page of what `me` may see, at most `limit` + 1: open ones by their date, others the newest first. */
export async function listDecisions(
  work: Work,
  me: string | null,
  filter: Asked,
  after: Cursor | null,
  limit: number,
): Promise<Decision[]> {
  const open = filter.state === 'open'
  let rows = selectDecisions(work).where(visibleTo(me)).where(whose(filter.whose, me))
  if (open) rows = rows.where('d.state', 'in', OPEN_STATES)
  if (filter.state === 'standing') rows = rows.where('d.state', 'in', ['decided', 'standing'])
  if (filter.aimId !== undefined) rows = rows.where('d.aimId', '=', filter.aimId)
  if (filter.teamIds !== null) rows = rows.where(touches(filter.teamIds))
  if (filter.text !== undefined && filter.text !== '')
    rows = rows.where(sql<SqlBool>`lower(d.question) like lower(${pattern(filter.text)})`)
  if (after !== null)
    rows = open
      ? rows.where(sql<SqlBool>`(d.decide_by_on, d.id) > (${after.on}::date, ${after.id}::uuid)`)
      : rows.where('d.id', '<', after.id)
  const ordered = open ? rows.orderBy('d.decideByOn').orderBy('d.id') : rows.orderBy('d.id', 'desc')
  return await ordered.limit(limit + 1).execute()
}

/** The rule of `see` in access.ts as a condition on decisions `d`; null `me` is the system, which sees everything. */
export function visibleTo(me: string | null) {
  if (me === null) return sql<SqlBool>`true`
  return sql<SqlBool>`(d.restricted is null or d.proposed_by_id = ${me}::uuid or d.decider_id = ${me}::uuid
    or exists (select from decisions_readers r where r.org_id = d.org_id and r.decision_id = d.id and r.person_id = ${me}::uuid)
    or exists (select from decisions_views v where v.org_id = d.org_id and v.decision_id = d.id and v.person_id = ${me}::uuid
                  and v.asked_at is not null))`
}

/** It is about one of these teams, or the view of one of them is required. */
function touches(teamIds: readonly string[]) {
  return sql<SqlBool>`(d.team_id = any(${teamIds}::uuid[]) or exists (select from decisions_views v
    where v.org_id = d.org_id and v.decision_id = d.id and v.team_id = any(${teamIds}::uuid[])))`
}

/** Views of decisions `d` can still be given: until it is decided, in an emergency also afterwards (`isPossible` in decision.ts). */
export const takesViews = sql<SqlBool>`(d.state in ('proposed', 'gathering', 'reopened')
  or (d.emergency is not null and d.round = 1 and d.state <> 'expired'))`

function whose(choice: DecisionFilter['whose'], me: string | null) {
  switch (choice) {
    case 'decide':
      return sql<SqlBool>`d.decider_id = ${me}::uuid`
    case 'proposed':
      return sql<SqlBool>`d.proposed_by_id = ${me}::uuid`
    case 'view':
      return sql<SqlBool>`exists (select from decisions_views v where v.org_id = d.org_id and v.decision_id = d.id
        and v.round = d.round and v.person_id = ${me}::uuid and v.stance is null) and ${takesViews}`
    case 'all':
      return sql<SqlBool>`true`
  }
}

function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

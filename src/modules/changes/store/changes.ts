import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { ChangeColumns, Go, Impact, Measure, Milestone, Question } from './tables.ts'

/** A change with everything that belongs to it. */
export interface Change extends ChangeColumns {
  readonly helperIds: readonly string[]
  readonly impacts: readonly Impact[]
  readonly milestones: readonly Milestone[]
  /** The latest of each team. */
  readonly gos: readonly Go[]
  readonly questions: readonly Question[]
  readonly measures: readonly Measure[]
  readonly tasks: readonly { readonly taskId: string; readonly teamId: string }[]
  readonly talkIds: readonly string[]
  readonly decisionIds: readonly string[]
  /** Of one that was read by its id: what each of its teams carries at once. */
  readonly heavy?: readonly HeavyLoad[]
}

/** Names of announced, open changes with an impact of size 3 on a team. */
export interface HeavyLoad {
  readonly teamId: string
  readonly names: readonly string[]
}

/** Most changes that one answer holds. */
const MOST = 200

/** One change; null when there is none. */
export async function changeById(work: Work, id: string): Promise<Change | null> {
  const [found] = await selectChanges(work, sql`c.id = ${id}::uuid`, HEAVY)
  return found ?? null
}

/** Which changes a list is about. */
export interface Chosen {
  readonly open: boolean | null
  /** Those that touch one of these teams. */
  readonly teamIds?: readonly string[] | undefined
  readonly goalId?: string | undefined
}

/** Changes that this person may know of, newest first; the system (null) knows of all. */
export async function changesSeen(work: Work, me: string | null, chosen: Chosen): Promise<Change[]> {
  const { open, teamIds, goalId } = chosen
  const conditions = [
    me === null ? sql`true` : knownTo(me),
    ...(open === null ? [] : [open ? sql`c.ended_on is null` : sql`c.ended_on is not null`]),
    ...(goalId === undefined ? [] : [sql`c.goal_id = ${goalId}::uuid`]),
    ...(teamIds === undefined ? [] : [touches(teamIds)]),
  ]
  return await selectChanges(work, sql.join(conditions, sql` and `))
}

/** Id and name of those among these that this person may know of. */
export async function namesSeen(
  work: Work,
  me: string,
  ids: readonly string[],
): Promise<(readonly [id: string, name: string])[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, c.name from changes_changes c
     where c.org_id = ${work.orgId}::uuid and c.id = any(${ids}::uuid[]) and ${knownTo(me)}`.execute(work.sql)
  return rows.map(({ id, name }) => [id, name] as const)
}

/** The rule of `see` in access.ts, as a condition on changes `c`; who stands in for somebody opens it by its address. */
export function knownTo(me: string): RawBuilder<unknown> {
  return sql`(c.announced_on is not null or c.sponsor_id = ${me}::uuid or c.manager_id = ${me}::uuid
    or exists (select from changes_helpers h where h.org_id = c.org_id and h.change_id = c.id and h.person_id = ${me}::uuid))`
}

function touches(teamIds: readonly string[]) {
  return sql`exists (select from changes_impacts i
    where i.org_id = c.org_id and i.change_id = c.id and i.team_id = any(${teamIds}::uuid[]))`
}

async function selectChanges(work: Work, which: Fragment, along: Fragment = sql``): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select c.id, c.name, c.kind, c.state, c.sponsor_id, c.manager_id, c.why_now, c.what_changes, c.what_stays, c.not_known,
           c.not_known_by, c.goal_id, c.support, c.old_way, c.old_way_off_on, c.created_on, c.announced_on, c.rolled_out_on,
           c.ended_on, c.rev,
           ${listed(sql`h.person_id`, sql`changes_helpers h`, sql`h`, sql`h.person_id`)} as helper_ids,
           ${listed(
             sql`json_build_object('id', i.id, 'teamId', i.team_id, 'kind', i.kind, 'what', i.what, 'size', i.size, 'ownerId', i.owner_id)`,
             sql`changes_impacts i`,
             sql`i`,
             sql`i.size desc, i.id`,
           )} as impacts,
           ${listed(
             sql`json_build_object('id', m.id, 'teamId', m.team_id, 'title', m.title, 'dueOn', m.due_on, 'doneOn', m.done_on)`,
             sql`changes_milestones m`,
             sql`m`,
             sql`m.due_on, m.id`,
           )} as milestones,
           ${listed(
             sql`json_build_object('id', g.id, 'teamId', g.team_id, 'answer', g.answer, 'knowsWhy', g.knows_why,
               'knowsMeaning', g.knows_meaning, 'hasNeeded', g.has_needed, 'note', g.note, 'reason', g.reason, 'byId', g.by_id,
               'decidedOn', g.decided_on)`,
             sql`(select distinct on (a.team_id) a.* from changes_gos a
                   where a.org_id = c.org_id and a.change_id = c.id order by a.team_id, a.id desc) g`,
             sql`g`,
             sql`g.team_id`,
           )} as gos,
           ${listed(
             sql`json_build_object('id', q.id, 'text', q.text, 'askedById', q.asked_by_id, 'askedOn', q.asked_on, 'dueOn', q.due_on,
               'answer', q.answer, 'notKnownBy', q.not_known_by, 'answeredById', q.answered_by_id, 'answeredOn', q.answered_on,
               'rev', q.rev)`,
             sql`changes_questions q`,
             sql`q`,
             sql`q.asked_on desc, q.id`,
           )} as questions,
           ${listed(
             sql`json_build_object('id', e.id, 'name', e.name, 'aspect', e.aspect, 'whole', e.whole, 'source', e.source,
               'fromOn', e.from_on, 'toOn', e.to_on, 'target', e.target, 'readings', (
                 select coalesce(json_agg(json_build_object('onDay', r.on_day, 'share', r.share, 'counted', r.counted, 'note', r.note,
                   'byId', r.by_id) order by r.on_day), '[]')
                   from changes_readings r where r.org_id = e.org_id and r.measure_id = e.id))`,
             sql`changes_measures e`,
             sql`e`,
             sql`e.id`,
           )} as measures,
           ${listed(sql`json_build_object('taskId', t.task_id, 'teamId', t.team_id)`, sql`changes_tasks t`, sql`t`, sql`t.task_id`)} as tasks,
           ${listed(sql`k.talk_id`, sql`changes_talks k`, sql`k`, sql`k.talk_id`)} as talk_ids,
           ${listed(sql`p.decision_id`, sql`changes_decisions p`, sql`p`, sql`p.decision_id`)} as decision_ids ${along}
      from changes_changes c
     where c.org_id = ${work.orgId}::uuid and ${which}
     order by c.ended_on is not null, c.id desc limit ${MOST}`.execute(work.sql)
  return rows
}

type Fragment = RawBuilder<unknown>

const HEAVY = sql`, (
  select coalesce(json_agg(json_build_object('teamId', t.team_id, 'names', t.names)), '[]') from (
    select i.team_id, json_agg(o.name order by o.id) as names
      from changes_impacts i join changes_changes o on o.org_id = i.org_id and o.id = i.change_id
     where i.org_id = c.org_id and i.size = 3 and o.ended_on is null and o.announced_on is not null
       and i.team_id in (select m.team_id from changes_impacts m where m.org_id = c.org_id and m.change_id = c.id)
     group by i.team_id) t) as heavy`

/** What belongs to change `c` in another table, as one list. */
function listed(what: Fragment, from: Fragment, alias: Fragment, order: Fragment): Fragment {
  return sql`(select coalesce(json_agg(${what} order by ${order}), '[]') from ${from}
    where ${alias}.org_id = c.org_id and ${alias}.change_id = c.id)`
}

import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { confirmableSince } from '../talk.ts'
import type { TalkTable } from './tables.ts'

/** A talk with who is there. */
export interface TalkRecord extends Omit<TalkTable, 'orgId' | 'remindedAt' | 'askedAt' | 'createdAt'> {
  /** By name there; of a direction talk only its organiser. */
  readonly personIds: readonly string[]
  /** Whose audience is invited, teams below them included. */
  readonly teamIds: readonly string[]
  readonly parties: readonly string[]
  /** Those of them that stand in the list of partners, by the name they had then. */
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  /** Decisions that it ended in, by the question as it was put. */
  readonly decisions: readonly { readonly id: string; readonly question: string }[]
  /** With whom the series it belongs to is shared. */
  readonly sharedWithId: string | null
  readonly openTopics: number
}

/** One talk; null when unknown. `hold` keeps it from changing until the end of this unit of work. */
export async function talkById(work: Work, id: string, hold = false): Promise<TalkRecord | null> {
  const [found] = await select(work, sql`t.id = ${id}::uuid ${hold ? sql`for update of t` : sql``}`)
  return found ?? null
}

/** These talks, the earliest first; called off ones are missing. A talk that is moved keeps its id. */
export async function talksById(work: Work, ids: readonly string[]): Promise<TalkRecord[]> {
  return await select(work, sql`t.state <> 'moved' and t.id = any(${ids}::uuid[]) order by t.starts_at, t.id`)
}

/** The planned talk of a series, and those that were held or missed, newest first. */
export async function talksOfSeries(work: Work, seriesId: string, limit: number): Promise<TalkRecord[]> {
  return await select(
    work,
    sql`t.series_id = ${seriesId}::uuid and t.state <> 'moved' order by t.starts_at desc limit ${limit}`,
  )
}

/** Planned talks of somebody, and held ones that wait for their word; the next first. */
export async function openTalks(work: Work, me: string, teamIds: readonly string[]): Promise<TalkRecord[]> {
  return await select(
    work,
    sql`(t.state = 'planned' or (${waitsForWord(work, me)})) and ${isMine(me, teamIds)} order by t.starts_at limit 60`,
  )
}

/** Held in the last five days, and this person is asked: to confirm it, or to say how clear a direction talk was. */
export function waitsForWord(work: Work, me: string): RawBuilder<unknown> {
  return sql`t.state = 'held' and t.held_by_id <> ${me}::uuid and t.held_at >= ${confirmableSince(work.now)}
    and case t.type when 'direction' then not exists (select from conversations_answers w
          where w.org_id = t.org_id and w.talk_id = t.id and w.person_id = ${me}::uuid)
        else t.confirmed_by_id is null end`
}

/** Talks of somebody that are over, newest first, before a talk given by its id. */
export async function pastTalks(
  work: Work,
  me: string,
  teamIds: readonly string[],
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<TalkRecord[]> {
  const before =
    page.before === undefined
      ? sql``
      : sql`and (t.starts_at, t.id) < (select b.starts_at, b.id from conversations_talks b where b.org_id = t.org_id and b.id = ${page.before}::uuid)`
  return await select(
    work,
    sql`t.state in ('held', 'missed') and ${isMine(me, teamIds)} ${before}
        order by t.starts_at desc, t.id desc limit ${page.limit}`,
  )
}

/** Talks of somebody with a partner, planned and held ones, the newest first. */
export async function talksWithParty(work: Work, me: string, partyId: string): Promise<TalkRecord[]> {
  return await select(
    work,
    sql`t.type = 'external' and t.state in ('planned', 'held') and ${isMine(me, [])}
        and exists (select from conversations_parties y where y.org_id = t.org_id and y.talk_id = t.id and y.party_id = ${partyId}::uuid)
        order by t.starts_at desc limit 50`,
  )
}

/** Whether somebody takes part: by name, or as the audience. */
export function isMine(me: string, teamIds: readonly string[]): RawBuilder<unknown> {
  return sql`(exists (select from conversations_participants p where p.org_id = t.org_id and p.talk_id = t.id and p.person_id = ${me}::uuid)
    or exists (select from conversations_audiences a where a.org_id = t.org_id and a.talk_id = t.id and a.team_id = any(${teamIds}::uuid[])))`
}

async function select(work: Work, condition: RawBuilder<unknown>): Promise<TalkRecord[]> {
  const { rows } = await sql<TalkRecord>`
    select t.id, t.type, t.series_id, t.title, t.organiser_id, t.starts_at, t.minutes, t.state, t.moved_to_id, t.held_by_id,
           t.held_at, t.confirmed_by_id, t.confirmed_at, t.shared_notes, t.notes_rev, t.rev,
           (select coalesce(json_agg(p.person_id), '[]') from conversations_participants p
             where p.org_id = t.org_id and p.talk_id = t.id) as person_ids,
           (select coalesce(json_agg(a.team_id), '[]') from conversations_audiences a
             where a.org_id = t.org_id and a.talk_id = t.id) as team_ids,
           (select coalesce(json_agg(x.name order by x.position), '[]') from conversations_parties x
             where x.org_id = t.org_id and x.talk_id = t.id) as parties,
           (select coalesce(json_agg(json_build_object('id', x.party_id, 'name', x.name) order by x.position), '[]')
              from conversations_parties x where x.org_id = t.org_id and x.talk_id = t.id and x.party_id is not null) as partners,
           (select coalesce(json_agg(json_build_object('id', d.decision_id, 'question', d.question) order by d.proposed_at), '[]')
              from conversations_decisions d where d.org_id = t.org_id and d.talk_id = t.id) as decisions,
           (select s.shared_with_id from conversations_series s where s.org_id = t.org_id and s.id = t.series_id) as shared_with_id,
           (select count(*)::int from conversations_topics o where o.org_id = t.org_id and o.state = 'open'
              and (o.talk_id = t.id or (t.state = 'planned' and o.series_id = t.series_id))) as open_topics
      from conversations_talks t where t.org_id = ${work.orgId}::uuid and ${condition}`.execute(work.sql)
  return rows
}

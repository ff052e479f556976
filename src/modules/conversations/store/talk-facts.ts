import { type RawBuilder, sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** One-to-ones of two people in ninety days: how many were to be held in the last four weeks, were held in them, and in all. */
export interface PairTalks {
  readonly oneId: string
  readonly otherId: string
  readonly planned: number
  readonly held: number
  readonly heldInNinetyDays: number
  readonly lastHeldOn: LocalDate | null
}

/** A talk that was held: a direction talk with its audience, or an alignment session with who was there. */
export interface HeldTalk {
  readonly type: 'direction' | 'alignment'
  readonly organiserId: string
  readonly heldOn: LocalDate
  readonly teamIds: readonly string[]
  readonly personIds: readonly string[]
}

/** Somebody asks for guidance on the agenda of a one-to-one; the two of them know it. */
export interface AskedOnAgenda {
  readonly byId: string
  readonly otherId: string
  readonly askedOn: LocalDate
}

/** Talks as rules about the organisation need them: that they were held, never what was said. */
export interface TalkFacts {
  readonly pairs: readonly PairTalks[]
  readonly held: readonly HeldTalk[]
  readonly asked: readonly AskedOnAgenda[]
}

/** Talks as of the end of a date: three statements whatever their number. */
export async function talkFacts(work: Work, on: LocalDate): Promise<TalkFacts> {
  return { pairs: await pairs(work, on), held: await held(work, on), asked: await asked(work, on) }
}

// Who was there is looked up talk by talk: joined, a planner that expects one row reads all of them for each talk.
async function pairs(work: Work, on: LocalDate): Promise<PairTalks[]> {
  const recent = sql`t.day > ${addDays(on, -28)}::date`
  const { rows } = await sql<PairTalks>`
    select w.two[1] as one_id, w.two[2] as other_id, (count(*) filter (where ${recent}))::int as planned,
           (count(*) filter (where ${recent} and t.state = 'held'))::int as held,
           (count(*) filter (where t.state = 'held'))::int as held_in_ninety_days,
           max(t.day) filter (where t.state = 'held') as last_held_on
      from (${talksBetween(work, addDays(on, -90), on, sql`type = 'one_to_one' and state <> 'moved'`)}) t
      cross join lateral (select array_agg(p.person_id order by p.person_id) as two from conversations_participants p
                           where p.org_id = t.org_id and p.talk_id = t.id) w
     where w.two[2] is not null group by 1, 2`.execute(work.sql)
  return rows
}

async function held(work: Work, on: LocalDate): Promise<HeldTalk[]> {
  const { rows } = await sql<HeldTalk>`
    select t.type, t.organiser_id, t.day as held_on,
           (select coalesce(jsonb_agg(a.team_id), '[]') from conversations_audiences a where a.org_id = t.org_id and a.talk_id = t.id) as team_ids,
           (select coalesce(jsonb_agg(p.person_id), '[]') from conversations_participants p
             where p.org_id = t.org_id and p.talk_id = t.id and t.type = 'alignment') as person_ids
      from (${talksBetween(work, addDays(on, -120), on, sql`type in ('direction', 'alignment') and state = 'held'`)}) t
     order by t.day, t.id`.execute(work.sql)
  return rows
}

async function asked(work: Work, on: LocalDate): Promise<AskedOnAgenda[]> {
  const madeOn = sql`(i.created_at at time zone ${work.timeZone})::date`
  const { rows } = await sql<AskedOnAgenda>`
    select i.by_id, case when s.one_id = i.by_id then s.other_id else s.one_id end as other_id, max(${madeOn}) as asked_on
      from conversations_topics i join conversations_series s on s.org_id = i.org_id and s.id = i.series_id
     where i.org_id = ${work.orgId}::uuid and i.needs_guidance and s.type = 'one_to_one'
       and ${madeOn} between ${addDays(on, -35)}::date and ${on}::date
       and (i.ended_at is null or (i.ended_at at time zone ${work.timeZone})::date > ${on}::date)
     group by 1, 2`.execute(work.sql)
  return rows
}

/** Talks that began between two days, both included, with the day. */
function talksBetween(work: Work, from: LocalDate, to: LocalDate, which: RawBuilder<unknown>) {
  const day = sql`(starts_at at time zone ${work.timeZone})::date`
  return sql`select org_id, id, type, state, organiser_id, ${day} as day from conversations_talks
    where org_id = ${work.orgId}::uuid and starts_at >= ${addDays(from, -1)}::date and starts_at < ${addDays(to, 2)}::date
      and ${day} between ${from}::date and ${to}::date and ${which}`
}

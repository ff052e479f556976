import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** A one-to-one that is planned. */
export interface NextTalk {
  readonly talkId: string
  readonly startsAt: Date
}

/** The next one-to-one of somebody with each of these people, by the other person; where none is planned it is missing. One statement. */
export async function nextTalksWith(
  work: Work,
  me: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, NextTalk>> {
  const { rows } = await sql<NextTalk & { personId: string }>`
    select distinct on (o.person_id) o.person_id, t.id as talk_id, t.starts_at
      from conversations_participants o
      join conversations_participants p on p.org_id = o.org_id and p.talk_id = o.talk_id and p.person_id = ${me}::uuid
      join conversations_talks t on t.org_id = o.org_id and t.id = o.talk_id
     where o.org_id = ${work.orgId}::uuid and o.person_id = any(${personIds}::uuid[]) and o.person_id <> ${me}::uuid
       and t.type = 'one_to_one' and t.state = 'planned' and t.starts_at >= ${work.now}
     order by o.person_id, t.starts_at`.execute(work.sql)
  return new Map(rows.map(({ personId, talkId, startsAt }) => [personId, { talkId, startsAt }]))
}

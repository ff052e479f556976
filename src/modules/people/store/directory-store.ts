import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { DirectoryQuery } from '../persons/person-shapes.ts'

/** One line of the directory as stored. */
export interface DirectoryLine {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly status: 'invited' | 'active' | 'left'
}

/** What the directory is narrowed to, beyond the words and the status. */
export interface Narrowing {
  /** Ids of teams; null: all. */
  readonly teams: readonly string[] | null
  /** Ids of people that may be found by level; null: all. */
  readonly levelOf: readonly string[] | null
  readonly away: readonly string[]
}

/** One page of people in order of name, and one more line when there are more. `cursor` is the id of the last one seen. */
export async function directoryLines(
  work: Work,
  query: DirectoryQuery,
  { teams, levelOf, away }: Narrowing,
): Promise<DirectoryLine[]> {
  const { q = '', level = null, status, cursor = null, limit } = query
  const words = folded(q).split(/\s+/).filter(Boolean)
  const patterns = words.map(word => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const { rows } = await sql<DirectoryLine>`
    select p.id, coalesce(p.preferred_name, p.name) as name, p.email,
           case when p.left_on < ${work.today}::date then 'left' else p.status end as status
      from people_persons p
      left join people_placements l on l.org_id = p.org_id and l.person_id = p.id and l.kind <> 'acting' and l.cancelled_at is null
       and l.from_on <= ${work.today}::date and (l.to_on is null or l.to_on >= ${work.today}::date)
     where p.org_id = ${work.orgId}::uuid and p.erased_at is null
       and (${cursor}::uuid is null
            or (p.search, p.id) > (select c.search, c.id from people_persons c where c.org_id = p.org_id and c.id = ${cursor}::uuid))
       and not exists (select from unnest(${patterns}::text[]) as pattern
                        where p.search not like pattern and coalesce(${FOLDED_TITLE}, '') not like pattern)
       and (${teams}::uuid[] is null or l.team_id = any(${teams}::uuid[]))
       and (${level}::int is null or (l.level = ${level}::int and (${levelOf}::uuid[] is null or p.id = any(${levelOf}::uuid[]))))
       and case ${status}
             when 'all' then true
             when 'left' then p.status = 'left' or coalesce(p.left_on < ${work.today}::date, false)
             when 'invited' then p.status = 'invited' and coalesce(p.left_on >= ${work.today}::date, true)
             when 'away' then p.id = any(${away}::uuid[])
             else p.status <> 'left' and coalesce(p.left_on >= ${work.today}::date, true)
           end
     order by p.search, p.id
     limit ${limit + 1}`.execute(work.sql)
  return rows
}

// As the column `search` is folded; only titles that have accents at all are normalised.
const FOLDED_TITLE = sql<string>`lower(case when octet_length(l.title) = char_length(l.title) then l.title
  else regexp_replace(normalize(l.title, NFD), '[\\u0300-\\u036f]', '', 'g') end)`

/** Words as the search column holds them: lower case, without accents. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

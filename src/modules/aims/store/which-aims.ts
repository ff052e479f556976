import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { aimsOn } from './aims-on.ts'
import type { Which } from './standings.ts'

const NOW = sql`aims_aims`

/** Conditions on the aims `a` for readStandings. */
export const which = {
  all: (): Which => sql`true`,

  ids: (ids: readonly string[]): Which => withBlockers(aim => sql`${aim}.id = any (${ids}::uuid[])`),

  ownedBy: (personIds: readonly string[]): Which =>
    withBlockers(aim => sql`${aim}.owner_id = any (${personIds}::uuid[])`),

  /** Open goals of these teams; those of the whole organisation are of the team in which who owns them works. */
  ofTeams: (teamIds: readonly string[], memberIds: readonly string[]): Which =>
    withBlockers(
      aim => sql`(${aim}.kind = 'goal' and ${aim}.state in ('draft', 'briefed', 'planned', 'live')
        and (${aim}.scope = 'team' and ${aim}.team_id = any (${teamIds}::uuid[])
          or ${aim}.scope = 'org' and ${aim}.owner_id = any (${memberIds}::uuid[])))`,
    ),

  /** As of a date: an aim, what stood directly below it, for a vision also what stood below that, and its line up. */
  family: (work: Work, id: string, on: LocalDate): Which => {
    const then = aimsOn(work, on)
    const near = (aim: Alias) =>
      sql`(${aim}.id in (${lineIds(work, [id], then)}) or ${aim}.parent_id = ${id}::uuid)`
    return sql`(${withBlockers(near, then)}
      or a.parent_id in (select s.id from ${then} s where s.parent_id = ${id}::uuid and s.kind = 'strategy'))`
  },

  /** The aims themselves and everything above them. */
  lines: (work: Work, ids: readonly string[]): Which =>
    withBlockers(aim => sql`${aim}.id in (${lineIds(work, ids)})`),

  /**
   * What a person owns, proposed, or briefs: as owner of the aim above, as issuer, or being above its owner. Executives
   * also brief drafts that nobody owns and that serve nothing yet.
   */
  concerning: (personId: string, belowIds: readonly string[], executive: boolean): Which =>
    withBlockers(
      aim => sql`(
        ${aim}.owner_id = ${personId}::uuid or ${aim}.proposed_by_id = ${personId}::uuid
        or ${aim}.briefed_by_id = ${personId}::uuid or ${aim}.owner_id = any (${belowIds}::uuid[])
        or (${executive} and ${aim}.state = 'draft' and ${aim}.owner_id is null and ${aim}.parent_id is null)
        or exists (select from aims_aims above
            where above.org_id = ${aim}.org_id and above.id = ${aim}.parent_id and above.owner_id = ${personId}::uuid))`,
    ),

  /** Open aims whose title holds every word. */
  titled: (words: readonly string[]): Which =>
    withBlockers(
      aim =>
        sql`(${aim}.state not in ('closed', 'retired', 'archived') and ${sql.join(
          [sql`true`, ...words.map(word => sql`lower(${aim}.title) like ${pattern(word)}`)],
          sql` and `,
        )})`,
    ),
}

type Alias = RawBuilder<unknown>

/**
 * The aims that meet a condition, and critical children that can hold them back. They are chosen by themselves, so that
 * an index can choose them: a condition on an aim or on its parent would read every aim with its parent.
 */
function withBlockers(condition: (aim: Alias) => RawBuilder<unknown>, aims: Alias = NOW): Which {
  const chosen = condition(sql.raw('c'))
  return sql`a.id in (
    select c.id from ${aims} c where ${chosen}
    union all
    select b.id from ${aims} c
      join ${aims} b on b.org_id = c.org_id and b.parent_id = c.id and b.critical and b.link = 'enables'
     where ${chosen})`
}

function pattern(word: string): string {
  return `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}

function lineIds(work: Work, ids: readonly string[], aims: Alias = NOW) {
  return sql`
    with recursive up (id, parent_id) as (
      select u.id, u.parent_id from ${aims} u where u.org_id = ${work.orgId} and u.id = any (${ids}::uuid[])
      union
      select u.id, u.parent_id from up join ${aims} u on u.org_id = ${work.orgId} and u.id = up.parent_id
    ) select up.id from up`
}

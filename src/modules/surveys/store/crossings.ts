import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** A level of an attribute within a unit: what a breakdown of the unit would show. */
export interface Crossing {
  /** Place of the unit, and of the last one below it. */
  readonly unit: number
  readonly last: number
  /** Place of the attribute, and the level, from 1. */
  readonly attribute: number
  readonly level: number
}

/** How many were invited in each of these, in their order. */
export async function invitedIn(
  work: Work,
  surveyId: string,
  crossings: readonly Crossing[],
): Promise<number[]> {
  if (crossings.length === 0) return []
  const { rows } = await sql<{ invited: number }>`
    select count(i.person_id)::int as invited
      from rows from (jsonb_to_recordset(${JSON.stringify(crossings)}::jsonb)
             as (unit integer, last integer, attribute integer, level integer))
           with ordinality as x(unit, last, attribute, level, place)
      left join surveys_invitations i
        on i.org_id = ${work.orgId}::uuid and i.survey_id = ${surveyId}::uuid
       and i.unit between x.unit and x.last and substring(i.levels, x.attribute + 1, 1) = decode(lpad(to_hex(x.level), 2, '0'), 'hex')
     group by x.place order by x.place`.execute(work.sql)
  return rows.map(({ invited }) => invited)
}

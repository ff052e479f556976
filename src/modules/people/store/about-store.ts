import { sql } from 'kysely'
import type { z } from 'zod'
import type { Work } from '#platform/work.ts'
import type { AboutReach, NewAbout } from '../about/about-shapes.ts'

type Text = { readonly text: string; readonly reach: z.output<typeof AboutReach> }

/** What somebody says about themselves; null when they have written nothing. */
export async function aboutOf(
  work: Work,
  personId: string,
): Promise<{ strengths: Text; howIWork: Text; aspirations: Text; rev: number } | null> {
  const { rows } = await sql<{ strengths: Text; howIWork: Text; aspirations: Text; rev: number }>`
    select json_build_object('text', strengths, 'reach', strengths_reach) as strengths,
           json_build_object('text', how_i_work, 'reach', how_i_work_reach) as "howIWork",
           json_build_object('text', aspirations, 'reach', aspirations_reach) as aspirations, rev
      from people_abouts where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(
    work.sql,
  )
  return rows[0] ?? null
}

/** Writes it over the version that was read, 0 for the first time; false when they were first from another window. */
export async function saveAbout(
  work: Work,
  personId: string,
  { rev, strengths, howIWork, aspirations }: NewAbout,
): Promise<boolean> {
  const { rows } = await sql`
    insert into people_abouts as a (org_id, person_id, strengths, strengths_reach, how_i_work, how_i_work_reach, aspirations, aspirations_reach)
    values (${work.orgId}::uuid, ${personId}::uuid, ${strengths.text}, ${strengths.reach}, ${howIWork.text}, ${howIWork.reach},
            ${aspirations.text}, ${aspirations.reach})
    on conflict (org_id, person_id) do update
       set strengths = excluded.strengths, strengths_reach = excluded.strengths_reach, how_i_work = excluded.how_i_work,
           how_i_work_reach = excluded.how_i_work_reach, aspirations = excluded.aspirations,
           aspirations_reach = excluded.aspirations_reach, rev = a.rev + 1
     where a.rev = ${rev}
    returning a.rev`.execute(work.sql)
  return rows.length === 1
}

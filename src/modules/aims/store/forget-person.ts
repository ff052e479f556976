import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/**
 * Takes the words of an erased person out, in three statements: of their personal goals everything that was written, as
 * it is and as it was while they owned it; elsewhere their comments, questions and answers, and the notes of their
 * check-ins and perspectives. Numbers, dates and what the organisation decided (briefs, plans, reasons, lessons) stay.
 */
export async function forgetPerson(work: Work, personId: string): Promise<void> {
  await forgetOwnGoals(work, personId)
  await forgetPartsOfOwnGoals(work, personId)
  await forgetWords(work, personId)
}

const GONE = 'Removed with its author'

async function forgetOwnGoals(work: Work, personId: string): Promise<void> {
  const emptied = sql`title = ${GONE}, what = '', why = '', how = '', resources = '', constraints = '[]', not_this = '[]',
    risks = '[]', standalone_reason = left(standalone_reason, 0), due_override_reason = left(due_override_reason, 0)`
  await sql`
    with versions as (
      update aims_versions v set ${emptied}, criteria = '[]', measure = v.measure || '{"source": "", "reason": null}',
             milestones = (select coalesce(jsonb_agg(m || ${JSON.stringify({ title: GONE })}::jsonb), '[]')
               from jsonb_array_elements(v.milestones) m)
       where org_id = ${work.orgId} and owner_id = ${personId}::uuid
         and aim_id in (select a.id from aims_aims a where a.org_id = ${work.orgId} and a.scope = 'person')
    ), briefs as (
      update aims_briefs b set title = ${GONE}, what = '', why = '' where ${ofOwnGoals(work, personId)}
    )
    update aims_aims set ${emptied}, rev = rev + 1
     where org_id = ${work.orgId} and owner_id = ${personId}::uuid and scope = 'person'`.execute(work.sql)
}

async function forgetPartsOfOwnGoals(work: Work, personId: string): Promise<void> {
  const own = ofOwnGoals(work, personId)
  await sql`
    with criteria as (update aims_criteria set text = ${GONE}, not_covered_why = left(not_covered_why, 0) where ${own}),
      milestones as (update aims_milestones set title = ${GONE} where ${own}),
      measures as (update aims_measures set source = '', reason = null where ${own}),
      schedules as (update aims_schedules set reason = null where ${own}),
      states as (update aims_states set why = null where ${own}),
      needs as (update aims_needs set note = '' where ${own}),
      closings as (update aims_closings set lesson = '', reason = null, returned_why = null where ${own}),
      reports as (update aims_check_ins set note = '' where ${own}),
      comments as (delete from aims_comments where ${own})
    delete from aims_ask_backs where ${own}`.execute(work.sql)
}

async function forgetWords(work: Work, personId: string): Promise<void> {
  const by = (column: string) => sql`org_id = ${work.orgId} and ${sql.ref(column)} = ${personId}::uuid`
  await sql`
    with comments as (delete from aims_comments where ${by('by_id')}),
      reports as (update aims_check_ins set note = '' where ${by('by_id')}),
      perspectives as (update aims_perspectives set text = '' where ${by('by_id')}),
      asked as (
        update aims_ask_backs set question = case when asked_by_id = ${personId}::uuid then ${GONE} else question end,
               answer = case when answered_by_id = ${personId}::uuid then ${GONE} else answer end
         where org_id = ${work.orgId} and ${personId}::uuid in (asked_by_id, answered_by_id)
      )
    select`.execute(work.sql)
}

function ofOwnGoals(work: Work, personId: string) {
  return sql`org_id = ${work.orgId} and aim_id in (select g.id from aims_aims g
    where g.org_id = ${work.orgId} and g.owner_id = ${personId}::uuid and g.scope = 'person')`
}

import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** Removes what an erased person wrote: topics, private notes, parts; and the shared notes of their one-to-ones, which are about them. */
export async function forgetTalks(work: Work, personId: string): Promise<void> {
  await sql`
    with topics as (
      update conversations_topics set text = '', link = null
       where org_id = ${work.orgId}::uuid and by_id = ${personId}::uuid
    ), private_notes as (
      delete from conversations_private_notes where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
    ), parts as (
      delete from conversations_parts where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
    ), answers as (
      delete from conversations_answers where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
    )
    update conversations_talks t set shared_notes = '', notes_rev = notes_rev + 1
     where t.org_id = ${work.orgId}::uuid and t.type = 'one_to_one' and exists (
       select from conversations_participants p where p.org_id = t.org_id and p.talk_id = t.id and p.person_id = ${personId}::uuid)`.execute(
    work.sql,
  )
}

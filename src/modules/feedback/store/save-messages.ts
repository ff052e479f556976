import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db, type MessageTable, type RecipientTable } from './tables.ts'

/** A row to be written, and whom it is for. */
export interface NewMessage extends Omit<MessageTable, 'orgId' | 'rev' | 'state'> {
  readonly receivers: readonly (Pick<RecipientTable, 'personId'> & Partial<RecipientTable>)[]
}

/** Adds messages with their receivers; two statements for each thousand. */
export async function addMessages(work: Work, messages: readonly NewMessage[]): Promise<void> {
  for (let from = 0; from < messages.length; from += 1000) {
    const some = messages.slice(from, from + 1000)
    await db(work)
      .insertInto('feedbackMessages')
      .values(
        some.map(({ receivers: _, ...row }) => ({
          ...row,
          orgId: work.orgId,
          state: 'given' as const,
          rev: 1,
        })),
      )
      .execute()
    await db(work)
      .insertInto('feedbackRecipients')
      .values(
        some.flatMap(({ id, receivers }) =>
          receivers.map(receiver => ({
            ...{ narrowedTo: null, answer: null, answeredAt: null, ...receiver },
            ...{ orgId: work.orgId, messageId: id },
          })),
        ),
      )
      .execute()
  }
}

/** Changes a message that still has this version; false when somebody was first. */
export async function updateMessage(
  work: Work,
  id: string,
  rev: number,
  changes: Partial<Pick<MessageTable, 'whatHappened' | 'ledTo' | 'suggestion' | 'state'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('feedbackMessages')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Changes what one receiver said or wished. */
export async function updateReceiver(
  work: Work,
  messageId: string,
  personId: string,
  changes: Partial<Pick<RecipientTable, 'narrowedTo' | 'answer' | 'answeredAt'>>,
): Promise<void> {
  await db(work)
    .updateTable('feedbackRecipients')
    .set(changes)
    .where('orgId', '=', work.orgId)
    .where('messageId', '=', messageId)
    .where('personId', '=', personId)
    .execute()
}

/**
 * Removes the words that an erased person wrote, and those that were for nobody else but them; from what was for several
 * people they are taken out, and their wish to keep it small becomes the message's own.
 */
export async function forgetPerson(work: Work, personId: string): Promise<void> {
  await sql`
    update feedback_messages i set what_happened = null, led_to = null, suggestion = null
     where i.org_id = ${work.orgId}::uuid and (i.from_id = ${personId}::uuid or (
       exists (select from feedback_recipients r where r.org_id = i.org_id and r.message_id = i.id and r.person_id = ${personId}::uuid)
       and not exists (select from feedback_recipients r where r.org_id = i.org_id and r.message_id = i.id and r.person_id <> ${personId}::uuid)))`.execute(
    work.sql,
  )
  await sql`
    update feedback_messages i set visibility = r.narrowed_to from feedback_recipients r
     where i.org_id = ${work.orgId}::uuid and r.org_id = i.org_id and r.message_id = i.id and r.person_id = ${personId}::uuid
       and (r.narrowed_to = 'pair' or (r.narrowed_to = 'team' and i.visibility = 'organisation'))`.execute(
    work.sql,
  )
  await sql`
    delete from feedback_recipients r where r.org_id = ${work.orgId}::uuid and r.person_id = ${personId}::uuid and exists (
      select from feedback_recipients o where o.org_id = r.org_id and o.message_id = r.message_id and o.person_id <> r.person_id)`.execute(
    work.sql,
  )
}

import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db, type TalkTable } from './tables.ts'

/** A talk to be written down with who is there. */
export interface NewTalkRow
  extends Pick<TalkTable, 'id' | 'type' | 'seriesId' | 'title' | 'organiserId' | 'startsAt' | 'minutes'>,
    Partial<
      Pick<
        TalkTable,
        | 'state'
        | 'heldById'
        | 'heldAt'
        | 'confirmedById'
        | 'confirmedAt'
        | 'sharedNotes'
        | 'movedToId'
        | 'createdAt'
      >
    > {
  readonly personIds: readonly string[]
  readonly teamIds?: readonly string[]
  /** `partyId` is null for a name that is in no list. */
  readonly parties?: readonly { readonly name: string; readonly partyId: string | null }[]
}

/** Adds talks, in at most four statements for each 2,000. A series that has a planned talk already keeps the one it has. */
export async function addTalks(work: Work, talks: readonly NewTalkRow[]): Promise<void> {
  for (let from = 0; from < talks.length; from += 2000) {
    const some = talks.slice(from, from + 2000)
    const rows = some.map(({ personIds: _, teamIds: _teams, parties: _parties, ...row }) => ({
      ...{ state: 'planned', heldById: null, heldAt: null, confirmedById: null, confirmedAt: null },
      ...{ movedToId: null, sharedNotes: '', createdAt: work.now, ...row },
    }))
    await sql`
      insert into conversations_talks (org_id, id, type, series_id, title, organiser_id, starts_at, minutes, state, held_by_id,
             held_at, confirmed_by_id, confirmed_at, moved_to_id, shared_notes, created_at)
      select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, type text,
             "seriesId" uuid, title text, "organiserId" uuid, "startsAt" timestamptz, minutes smallint, state text,
             "heldById" uuid, "heldAt" timestamptz, "confirmedById" uuid, "confirmedAt" timestamptz, "movedToId" uuid,
             "sharedNotes" text, "createdAt" timestamptz)
      on conflict (org_id, series_id) where series_id is not null and state = 'planned' do nothing`.execute(
      work.sql,
    )
    await addPeople(work, some)
  }
}

async function addPeople(work: Work, talks: readonly NewTalkRow[]): Promise<void> {
  const people = talks.flatMap(({ id, personIds }) =>
    [...new Set(personIds)].map(personId => ({ talkId: id, personId })),
  )
  await sql`
    insert into conversations_participants (org_id, talk_id, person_id)
    select ${work.orgId}::uuid, x."talkId", x."personId"
      from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as x("talkId" uuid, "personId" uuid)
     where exists (select from conversations_talks t where t.org_id = ${work.orgId}::uuid and t.id = x."talkId")`.execute(
    work.sql,
  )
  const teams = talks.flatMap(({ id, teamIds = [] }) =>
    [...new Set(teamIds)].map(teamId => ({ talkId: id, teamId })),
  )
  if (teams.length > 0)
    await db(work)
      .insertInto('conversationsAudiences')
      .values(teams.map(row => ({ ...row, orgId: work.orgId })))
      .execute()
  const parties = talks.flatMap(({ id, parties: guests = [] }) =>
    guests.map((guest, position) => ({ orgId: work.orgId, talkId: id, position, ...guest })),
  )
  if (parties.length > 0) await db(work).insertInto('conversationsParties').values(parties).execute()
}

/** Writes down that a talk ended in a decision. */
export async function addDecision(
  work: Work,
  talkId: string,
  decisionId: string,
  question: string,
): Promise<void> {
  await db(work)
    .insertInto('conversationsDecisions')
    .values({ orgId: work.orgId, talkId, decisionId, question, proposedAt: work.now })
    .execute()
}

/** Changes a talk that still has this version; false when somebody was first. */
export async function updateTalk(
  work: Work,
  id: string,
  rev: number,
  changes: Partial<
    Pick<
      TalkTable,
      | 'startsAt'
      | 'state'
      | 'heldById'
      | 'heldAt'
      | 'confirmedById'
      | 'confirmedAt'
      | 'remindedAt'
      | 'askedAt'
      | 'movedToId'
    >
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('conversationsTalks')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes down that somebody was there, and how clear it was; over what they said before, unless this says nothing of it. */
export async function saveAnswer(
  work: Work,
  talkId: string,
  personId: string,
  understood: 'clear' | 'partly' | 'unclear' | null,
): Promise<void> {
  await db(work)
    .insertInto('conversationsAnswers')
    .values({ orgId: work.orgId, talkId, personId, understood, at: work.now })
    .onConflict(conflict =>
      conflict
        .columns(['orgId', 'talkId', 'personId'])
        .doUpdateSet({ ...(understood !== null && { understood }), at: work.now }),
    )
    .execute()
}

import { sql } from 'kysely'
import type { z } from 'zod'
import type { Work } from '#platform/work.ts'
import type { Part, Understood } from '../contract/shapes.ts'
import { db } from './tables.ts'

/** What one person brought. */
export interface PartRecord extends Omit<z.output<typeof Part>, 'person'> {
  readonly personId: string
}

/** What is kept about a talk besides its topics: the reader's own notes and word, everybody's parts, how clear it was. */
export interface Kept {
  readonly privateNotes: { readonly text: string; readonly rev: number } | null
  readonly mine: z.output<typeof Understood> | null
  /** Whether the reader said that they were there. */
  readonly wasThere: boolean
  readonly parts: readonly PartRecord[]
  readonly understood: Readonly<Record<z.output<typeof Understood>, number>>
}

/** Everything kept about a talk that this person may read of it, in one statement. The caller has checked that they may. */
export async function keptOf(work: Work, talkId: string, me: string): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select (select json_build_object('text', n.text, 'rev', n.rev) from conversations_private_notes n
             where n.org_id = k.org_id and n.talk_id = k.id and n.person_id = ${me}::uuid) as private_notes,
           (select a.understood from conversations_answers a
             where a.org_id = k.org_id and a.talk_id = k.id and a.person_id = ${me}::uuid) as mine,
           exists (select from conversations_answers a
             where a.org_id = k.org_id and a.talk_id = k.id and a.person_id = ${me}::uuid) as was_there,
           (select coalesce(json_agg(json_build_object('personId', p.person_id, 'side', p.side, 'texts', p.texts, 'rev', p.rev)
                     order by p.side nulls first, p.at), '[]')
              from conversations_parts p where p.org_id = k.org_id and p.talk_id = k.id) as parts,
           (select json_build_object('clear', count(*) filter (where a.understood = 'clear'),
                     'partly', count(*) filter (where a.understood = 'partly'), 'unclear', count(*) filter (where a.understood = 'unclear'))
              from conversations_answers a where a.org_id = k.org_id and a.talk_id = k.id) as understood
      from (select ${work.orgId}::uuid as org_id, ${talkId}::uuid as id) k`.execute(work.sql)
  const [kept] = rows
  if (kept === undefined) throw new Error('A select without a table answers one row.')
  return kept
}

/** Writes shared notes over the version that was read; false when somebody was first. */
export async function saveSharedNotes(
  work: Work,
  talkId: string,
  rev: number,
  text: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('conversationsTalks')
    .set({ sharedNotes: text, notesRev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', talkId)
    .where('notesRev', '=', rev)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes the private notes of one person, `rev` 0 for the first time; false when they were first from another window. */
export async function savePrivateNotes(
  work: Work,
  talkId: string,
  me: string,
  { rev, text }: { readonly rev: number; readonly text: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into conversations_private_notes as n (org_id, talk_id, person_id, text, rev)
    select ${work.orgId}::uuid, ${talkId}::uuid, ${me}::uuid, ${text}, 1
     where ${rev}::int = 0 or exists (select from conversations_private_notes h
       where h.org_id = ${work.orgId}::uuid and h.talk_id = ${talkId}::uuid and h.person_id = ${me}::uuid)
    on conflict (org_id, talk_id, person_id) do update set text = excluded.text, rev = n.rev + 1 where n.rev = ${rev}
    returning n.rev`.execute(work.sql)
  return rows.length === 1
}

/** Writes what one person brings, `rev` 0 for the first time; false when they were first from another window. */
export async function savePart(
  work: Work,
  talkId: string,
  me: string,
  part: { readonly rev: number; readonly side: 'lead' | 'manage' | null; readonly texts: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql`
    insert into conversations_parts as p (org_id, talk_id, person_id, side, texts, at, rev)
    select ${work.orgId}::uuid, ${talkId}::uuid, ${me}::uuid, ${part.side}, ${JSON.stringify(part.texts)}::jsonb, ${work.now}::timestamptz, 1
     where ${part.rev}::int = 0 or exists (select from conversations_parts h
       where h.org_id = ${work.orgId}::uuid and h.talk_id = ${talkId}::uuid and h.person_id = ${me}::uuid)
    on conflict (org_id, talk_id, person_id) do update
       set side = excluded.side, texts = excluded.texts, at = excluded.at, rev = p.rev + 1 where p.rev = ${part.rev}
    returning p.rev`.execute(work.sql)
  return rows.length === 1
}

/** Adds what people brought, as it is. */
export async function addPartRows(
  work: Work,
  rows: readonly {
    readonly talkId: string
    readonly personId: string
    readonly side: 'lead' | 'manage' | null
    readonly texts: readonly string[]
    readonly at: Date
  }[],
): Promise<void> {
  await sql`
    insert into conversations_parts (org_id, talk_id, person_id, side, texts, at)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x("talkId" uuid, "personId" uuid, side text, texts jsonb, at timestamptz)`.execute(work.sql)
}

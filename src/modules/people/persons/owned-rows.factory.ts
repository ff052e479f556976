import { sql } from 'kysely'
import type { Part } from '#platform/offers.ts'
import type { FoundThing } from './owned-things.ts'

/** A select that finds exactly these things: for a made-up room that gives people something to own. */
export function ownedRows(things: readonly FoundThing[]): Part<FoundThing> {
  return sql`
    select kind, id, title, "ownerId" as owner_id
      from jsonb_to_recordset(${JSON.stringify(things)}::jsonb) as t(kind text, id uuid, title text, "ownerId" uuid)`
}

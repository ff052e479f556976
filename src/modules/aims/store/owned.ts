import { sql } from 'kysely'
import type { FoundThing } from '#modules/people/public.ts'
import type { Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Every open aim that these people own, whoever asks: what has to be handed over before they leave. */
export function ownedAims(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select kind::text as kind, id, title::text as title, owner_id from aims_aims
     where org_id = ${work.orgId}::uuid and owner_id = any(${personIds}::uuid[]) and state not in ('closed', 'retired', 'archived')`
}

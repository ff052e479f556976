import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { MadeLink } from '../links/make-links.ts'
import { db, type LinkTable } from './tables.ts'

/** Keeps the hashes of links that go out with a mail. */
export async function addLinks(work: Work, links: readonly MadeLink[]): Promise<void> {
  if (links.length === 0) return
  await db(work)
    .insertInto('inboxLinks')
    .values(links.map(({ row }) => ({ ...row, orgId: work.orgId, usedAt: null })))
    .execute()
}

/** A link as it is stored, with the sentence it came with and whom it was sent to. */
export interface StoredLink extends LinkTable {
  readonly text: string | null
  readonly page: string | null
  readonly person: string
  readonly hasLeft: boolean
  readonly people: boolean
  readonly admin: boolean
  readonly organisation: string
}

/** The link with this hash; null when there is none (any more). */
export async function linkByHash(
  work: Work,
  kind: LinkTable['kind'],
  hash: string,
): Promise<StoredLink | null> {
  const { rows } = await sql<StoredLink>`
    select l.*, n.text, n.link as page, coalesce(p.preferred_name, p.name) as person, p.is_people as people, p.is_admin as admin,
           p.status = 'left' or coalesce(p.left_on < ${work.today}::date, false) as has_left, o.name as organisation
      from inbox_links l
      join people_persons p on p.org_id = l.org_id and p.id = l.person_id
      join people_organisations o on o.org_id = l.org_id
      left join inbox_notices n on n.org_id = l.org_id and n.id = l.notice_id
     where l.org_id = ${work.orgId}::uuid and l.secret_hash = ${hash} and l.kind = ${kind}`.execute(work.sql)
  return rows[0] ?? null
}

/** Uses a link up; false when somebody was quicker. */
export async function spendLink(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('inboxLinks')
    .set({ usedAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

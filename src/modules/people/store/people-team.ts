import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** Who is of the people team and works here: whom others ask for what only it may do. One statement. */
export async function peopleTeam(work: Work): Promise<string[]> {
  const rows = await db(work)
    .selectFrom('peoplePersons')
    .select('id')
    .where('orgId', '=', work.orgId)
    .where('isPeople', '=', true)
    .where('status', '=', 'active')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

import { actingPerson, type Work } from '#platform/work.ts'
import { namesSeen } from '../store/changes.ts'

/** Names of these changes that the actor may know of, by id; one statement, none without ids. */
export async function changeNames(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return ids.length === 0 ? new Map() : new Map(await namesSeen(work, actingPerson(work), ids))
}

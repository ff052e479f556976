import type { Work } from '#platform/work.ts'
import { changeById } from '../store/changes.ts'

/** Who carries a change, for those who wear a situation about it; null of one that is not known. */
export async function changeSponsor(work: Work, id: string): Promise<string | null> {
  return (await changeById(work, id))?.sponsorId ?? null
}

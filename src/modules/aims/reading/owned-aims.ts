import type { OwnedThing } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { readOwned } from '../store/owned.ts'

/** Every open aim that a person owns, whoever asks: what has to be handed over before they leave. One statement. */
export async function ownedAims(work: Work, personId: string): Promise<OwnedThing[]> {
  return await readOwned(work, personId)
}

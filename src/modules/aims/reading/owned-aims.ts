import type { FoundThing } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { readOwned } from '../store/owned.ts'

/** Every open aim that these people own, whoever asks: what has to be handed over before they leave. One statement. */
export async function ownedAims(work: Work, personIds: readonly string[]): Promise<FoundThing[]> {
  return await readOwned(work, personIds)
}

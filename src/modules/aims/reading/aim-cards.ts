import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { AimCard } from '../contract.ts'
import { which } from '../store/which-aims.ts'
import { readCards } from './read-cards.ts'

/** Cards of these aims that the actor may see, in no particular order; unknown and hidden ones are absent. */
export async function aimCards(work: Work, ids: readonly string[]): Promise<AimCard[]> {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  const cards = await readCards(work, await chartOn(work, work.today), which.ids(ids))
  return cards.filter(({ row }) => wanted.has(row.id)).map(({ card }) => card)
}

/** Cards of the aims that these people own and the actor may see: open ones, by due date. */
export async function aimsOwnedBy(work: Work, personIds: readonly string[]): Promise<AimCard[]> {
  if (personIds.length === 0) return []
  const owners = new Set(personIds)
  const cards = await readCards(work, await chartOn(work, work.today), which.ownedBy(personIds))
  return cards
    .filter(({ row }) => row.ownerId !== null && owners.has(row.ownerId) && !ENDED.has(row.state))
    .map(({ card }) => card)
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

const ENDED = new Set(['closed', 'retired', 'archived'])

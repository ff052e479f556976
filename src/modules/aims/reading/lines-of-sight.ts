import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { AimCard, AimLink } from '../contract.ts'
import { which } from '../store/which-aims.ts'
import { readCards } from './read-cards.ts'

/**
 * The line from each aim up to the vision: the aim itself first. Stops below an aim that the actor may not see.
 * Aims that are unknown or hidden have no entry. Two statements, whatever the number of aims.
 */
export async function lineOfSight(work: Work, aimIds: readonly string[]): Promise<Map<string, AimLink[]>> {
  if (aimIds.length === 0) return new Map()
  const cards = await readCards(work, await chartOn(work, work.today), which.lines(work, aimIds))
  const byId = new Map(cards.map(({ card }) => [card.id, card]))
  return new Map(aimIds.map(id => [id, lineFrom(byId, id)] as const).filter(([, line]) => line.length > 0))
}

/** The stations from one card upwards, as far as they are known. */
export function lineFrom(byId: ReadonlyMap<string, AimCard>, id: string): AimLink[] {
  const line: AimLink[] = []
  const passed = new Set<string>()
  let card = byId.get(id)
  while (card !== undefined && !passed.has(card.id)) {
    passed.add(card.id)
    const { kind, title, why, health } = card
    line.push({ id: card.id, kind, title, why, health })
    card = card.parentId === null ? undefined : byId.get(card.parentId)
  }
  return line
}

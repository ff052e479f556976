import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { AimKind } from '../aim-words.ts'
import type { AimCard } from '../contract.ts'
import { which } from '../store/which-aims.ts'
import { readCards } from './read-cards.ts'

/** What a picker asks for. */
export interface AimSearch {
  readonly q: string
  readonly kind?: AimKind | undefined
  readonly live: boolean
  readonly limit: number
}

/** Open aims whose title holds every word, titles that begin with the first word first. */
export async function searchAims(work: Work, search: AimSearch): Promise<{ aims: AimCard[] }> {
  const words = search.q
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 8)
  const cards = await readCards(work, await chartOn(work, work.today), which.titled(words))
  const holds = (title: string) => words.every(word => title.toLowerCase().includes(word))
  const rank = (card: AimCard) => (card.title.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1)
  const aims = cards
    .map(({ card }) => card)
    .filter(card => !ENDED.has(card.state) && holds(card.title) && (!search.live || card.state === 'live'))
    .filter(card => search.kind === undefined || card.kind === search.kind)
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title))
  return { aims: aims.slice(0, search.limit) }
}

// Critical goals are read with what they hold back, closed ones too.
const ENDED = new Set(['closed', 'retired', 'archived'])

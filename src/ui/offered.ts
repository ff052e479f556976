import type { ComponentType } from 'react'
import type { IconName } from './marks/icon.tsx'

/** The ways to look at the first page: the reader's own, who answers to them, where everything goes, and what the people team sees to. */
export type HomeViewName = 'me' | 'team' | 'direction' | 'people'

/** A card on the first page, brought by a room. */
export interface HomeCard {
  readonly id: string
  /** Cards of a column are sorted by this. */
  readonly order: number
  /** Which way of looking it belongs to; the reader's own unless it says otherwise. */
  readonly view?: HomeViewName
  /** What comes before everything stands first; what asks for something in the main column, what informs beside it. */
  readonly column: 'first' | 'main' | 'aside'
  /** Shows itself as a card, or nothing. Keep its code behind React's `lazy`; the page waits for it. */
  readonly component: ComponentType
}

/** What is done about one kind of thing that waits. */
export interface Wait {
  /** The verb on its button. */
  readonly act: string
  /** What stands after its address to open the form at once, such as `?do=check_in`. */
  readonly form?: string
}

/** How the search calls one kind of thing: the plural, and its icon. */
export interface FindGroup {
  readonly group: string
  readonly icon: IconName
}

/** Adds a card to the first page. Call these once, in the room's `public-ui.tsx`. */
export function addHomeCard(card: HomeCard): void {
  CARDS.set(card.id, card)
}

/** Names the verbs for kinds of things that wait (`WaitingRow.kind`). */
export function addWaits(waits: Readonly<Record<string, Wait>>): void {
  for (const [kind, wait] of Object.entries(waits)) WAITS.set(kind, wait)
}

/** Names the groups for kinds that the search finds (`FoundRow.kind`). */
export function addFinds(finds: Readonly<Record<string, FindGroup>>): void {
  for (const [kind, group] of Object.entries(finds)) FINDS.set(kind, group)
}

/** Names events that people are told of (`Offers.notices`), for the page where they choose what reaches them. */
export function addNoticeNames(names: Readonly<Record<string, string>>): void {
  for (const [type, name] of Object.entries(names)) NOTICES.set(type, name)
}

/** The cards of one column of the first page, in order. */
export function homeCards(view: HomeViewName, column: HomeCard['column']): readonly HomeCard[] {
  return Array.from(CARDS.values())
    .filter(card => (card.view ?? 'me') === view && card.column === column)
    .sort((a, b) => a.order - b.order)
}

/** What is done about this kind; undefined for one that no room has named. */
export function waitOf(kind: string): Wait | undefined {
  return WAITS.get(kind)
}

/** How the search calls this kind; undefined for one that no room has named. */
export function findGroupOf(kind: string): FindGroup | undefined {
  return FINDS.get(kind)
}

/** Every event that people can be told of, by what it is called. */
export function noticeNames(): ReadonlyMap<string, string> {
  return NOTICES
}

const CARDS = new Map<string, HomeCard>()
const WAITS = new Map<string, Wait>()
const FINDS = new Map<string, FindGroup>()
const NOTICES = new Map<string, string>()

import type { NavEntry } from '../room-screens.ts'
import type { Session } from '../server/session.ts'

/** What the side navigation, the tab bar and the menu sheet share. */
export interface NavParts {
  readonly entries: readonly NavEntry[]
  readonly path: string
  readonly session: Session
  readonly onSearch: () => void
  readonly onSignOut: () => void
}

/** Entries from this order on stand under the person, not among the rooms. */
export const SETTINGS_ORDER = 900

/** Entries that stand together in the navigation; the first, what everybody opens daily, needs no heading. */
export interface NavGroup {
  readonly heading: 'frame.together' | 'frame.whoAndHow' | null
  readonly entries: readonly NavEntry[]
}

// From which order on a group begins (`NavEntry.order`).
const GROUPS = [
  { from: Number.NEGATIVE_INFINITY, heading: null },
  { from: 32, heading: 'frame.together' },
  { from: 40, heading: 'frame.whoAndHow' },
] as const

/** How many entries one list can have before headings make it easier to read. */
const FLAT = 6

/** The rooms of the navigation in groups; without headings while there are few. Settings are left out. */
export function navGroups(entries: readonly NavEntry[]): readonly NavGroup[] {
  const rooms = entries.filter(entry => entry.order < SETTINGS_ORDER)
  if (rooms.length <= FLAT) return [{ heading: null, entries: rooms }]
  return GROUPS.map(({ from, heading }, at) => {
    const end = GROUPS[at + 1]?.from ?? SETTINGS_ORDER
    return { heading, entries: rooms.filter(entry => entry.order >= from && entry.order < end) }
  }).filter(group => group.entries.length > 0)
}

/** The one entry that is current for a path: that with the longest matching beginning; null for none. */
export function currentEntry(entries: readonly NavEntry[], path: string): NavEntry | null {
  const found = entries
    .map(entry => ({
      entry,
      length: Math.max(...[entry.to, ...(entry.also ?? [])].map(start => matchLength(start, path))),
    }))
    .filter(match => match.length > 0)
    .toSorted((a, b) => b.length - a.length)
  return found[0]?.entry ?? null
}

function matchLength(start: string, path: string): number {
  if (start === '/') return path === '/' ? 1 : 0
  return path === start || path.startsWith(`${start}/`) ? start.length : 0
}

import type { NavEntry } from '../room-screens.ts'
import type { Session } from '../session.ts'

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

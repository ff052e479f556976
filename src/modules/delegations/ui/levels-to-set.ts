import type { DelegationRow } from '../contract.ts'

/** What a link asks: to raise or to lower the level of what the reader gave to these people. */
export interface Turn {
  readonly way: 'raise' | 'lower'
  readonly toIds: readonly string[]
}

/** Reads `?level=lower&with=…`; null where a link asks nothing of this kind. */
export function turnOf({ level, with: others = '' }: Readonly<Record<string, string>>): Turn | null {
  const way = wayOf(level)
  return way === null ? null : { way, toIds: others.split(',').filter(id => id !== '') }
}

/** A word of an address as the way that a level goes. */
export function wayOf(word: string | undefined): Turn['way'] | null {
  return word === 'raise' || word === 'lower' ? word : null
}

/** What the reader gave to them whose level can go that way, what they acted in most first. */
export function levelsToSet({ way, toIds }: Turn, given: readonly DelegationRow[]): readonly DelegationRow[] {
  const last = way === 'raise' ? 5 : 1
  return given
    .filter(({ to, level, kind, steps }) => {
      const canGo = kind !== 'cover' && level !== last && steps.includes('set_level')
      return canGo && toIds.includes(to.id)
    })
    .toSorted((one, other) => (other.reachIns ?? 0) - (one.reachIns ?? 0))
}

/** Where the form begins: one up, or back to where it was before it was lowered for a time; or one down. */
export function nextLevel(
  way: Turn['way'],
  { level, lowered }: { readonly level: number; readonly lowered: { readonly from: number } | null },
): number {
  if (way === 'lower') return Math.max(level - 1, 1)
  return Math.min(Math.max(level + 1, lowered?.from ?? 0), 5)
}

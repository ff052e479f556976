import type TABLE from './thresholds.json'

type Key = keyof typeof TABLE

/** Two numbers of which one must stay on its side of the other: were they to cross, a situation would begin and be over at once. */
interface Pair {
  /** The one that gives way where both are stored crossed. */
  readonly of: Key
  readonly stays: 'below' | 'at most' | 'at least'
  readonly than: Key
  /** How far below is below: the next whole number, of a share the next percent. */
  readonly by?: number
}

/** Every such pair. None gives way to a number that itself gives way. */
export const PAIRS: readonly Pair[] = [
  { of: 'H01.calm', stays: 'below', than: 'H01.reports', by: 1 },
  { of: 'H01.calm', stays: 'below', than: 'H01.headcount', by: 1 },
  { of: 'H01.strong', stays: 'at least', than: 'H01.reports' },
  { of: 'H04.least', stays: 'at most', than: 'H04.days' },
  { of: 'H07.calm', stays: 'at least', than: 'H07.readiness' },
  { of: 'H08.calm', stays: 'at most', than: 'H08.load' },
  { of: 'H09.calm', stays: 'at least', than: 'H09.readiness' },
  { of: 'H11.calm', stays: 'at least', than: 'H11.line' },
  { of: 'H12.calm', stays: 'below', than: 'H12.charters', by: 0.01 },
  { of: 'H13.calm', stays: 'at most', than: 'H13.late' },
  { of: 'H16.calm', stays: 'below', than: 'H16.acts', by: 1 },
  { of: 'H20.lately', stays: 'at most', than: 'H20.weeks' },
  { of: 'H21.calm', stays: 'at least', than: 'H21.wellbeing' },
  { of: 'H23.calm', stays: 'at least', than: 'H23.share' },
  { of: 'A18.strong', stays: 'at least', than: 'A18.load' },
  { of: 'A21.strong', stays: 'at least', than: 'A21.late' },
]

/** The same numbers with none across another. */
export function apart(is: Readonly<Record<Key, number>>): Readonly<Record<Key, number>> {
  const held = { ...is }
  for (const { of, stays, than, by = 0 } of PAIRS)
    held[of] =
      stays === 'at least'
        ? Math.max(held[of], held[than])
        : Math.min(held[of], by === 0 ? held[than] : rounded(held[than] - by))
  return held
}

/** The pair that a new value would cross, and its other number; undefined where it crosses none. */
export function crossedBy(key: Key, value: number, is: Readonly<Record<Key, number>>): Crossed | undefined {
  for (const { of, stays, than } of PAIRS) {
    if (key !== of && key !== than) continue
    const one = key === of ? value : is[of]
    const other = key === than ? value : is[than]
    const fits = stays === 'below' ? one < other : stays === 'at most' ? one <= other : one >= other
    if (!fits) return key === of ? { must: MUST[stays], other: than } : { must: TURNED[stays], other: of }
  }
  return undefined
}

/** What a number must be of the other one. */
interface Crossed {
  readonly must: string
  readonly other: Key
}

const MUST = { below: 'below', 'at most': 'no higher than', 'at least': 'no lower than' } as const
const TURNED = { below: 'above', 'at most': 'no lower than', 'at least': 'no higher than' } as const

// 0.29 - 0.01 is not quite 0.28.
const rounded = (value: number) => Math.round(value * 100) / 100

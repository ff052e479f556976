import { uuid7 } from './id.ts'

/** A reproducible source of randomness for demo data and tests; never for secrets. */
export interface Seeded {
  /** Uniform in [0, 1), 32 bits of resolution. */
  next(): number
  /** Uniform integer, both ends included. */
  integer(low: number, high: number): number
  /** True with probability `p`. */
  chance(p: number): boolean
  /** One entry, each equally likely; throws RangeError on an empty list. */
  pick<T>(entries: readonly T[]): T
  /** A new array in random order (Fisher–Yates). */
  shuffle<T>(entries: readonly T[]): T[]
  /** Normally distributed (Box–Muller). */
  normal(mean: number, deviation: number): number
  /** A UUIDv7 of the given moment in Unix milliseconds. */
  id(nowMs: number): string
  /** An independent source; the same name always gives the same one, whatever was drawn before. */
  fork(name: string): Seeded
}

/** The source for a 32-bit `seed` (mulberry32, T. Ettinger). The same seed gives the same draws on every machine. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    integer,
    chance: p => next() < p,
    pick: entries => {
      if (entries.length === 0) throw new RangeError('Nothing to pick from.')
      return entries[integer(0, entries.length - 1)] as (typeof entries)[number]
    },
    shuffle: entries => shuffled(entries, integer),
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    id: nowMs =>
      uuid7(
        Uint8Array.from({ length: 16 }, () => integer(0, 255)),
        nowMs,
      ),
    fork: name => seeded(hash(name, seed)),
  }
}

function shuffled<T>(entries: readonly T[], integer: (low: number, high: number) => number): T[] {
  const result = [...entries]
  for (let i = result.length - 1; i > 0; i--) {
    const j = integer(0, i)
    const held = result[i] as T
    result[i] = result[j] as T
    result[j] = held
  }
  return result
}

/** FNV-1a over the characters, started from the seed. */
function hash(name: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193) >>> 0
  return value
}

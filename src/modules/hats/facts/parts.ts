import type { Facts } from './facts.ts'

/** What one room tells of a date. */
export type Part = Exclude<keyof Facts, 'on'>

/** Notes which parts of the facts are looked at while something runs. */
export class Reading {
  #parts: Set<Part> | null = null

  note(part: Part): void {
    this.#parts?.add(part)
  }

  /** Runs something; beside what it answers, the parts that it looked at. */
  of<T>(act: () => T): { readonly found: T; readonly reads: ReadonlySet<Part> } {
    const reads = new Set<Part>()
    this.#parts = reads
    const found = act()
    this.#parts = null
    return { found, reads }
  }
}

/** The same facts, where looking at a part is noted. */
export function watched(facts: Facts, reading: Reading): Facts {
  const seen = { on: facts.on } as Facts
  for (const [part, rows] of Object.entries(facts))
    if (part !== 'on')
      Object.defineProperty(seen, part, {
        enumerable: true,
        get: () => {
          reading.note(part as Part)
          return rows
        },
      })
  return seen
}

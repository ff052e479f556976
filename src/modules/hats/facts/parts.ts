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

/**
 * The same facts, where looking at a part is noted. A proxy: an object with getters of its own has a hidden class of its own, which V8
 * retains for some collections, and with it all facts.
 */
export function watched(facts: Facts, reading: Reading): Facts {
  return new Proxy(facts, {
    get: (of, name: keyof Facts) => {
      if (name !== 'on') reading.note(name)
      return of[name]
    },
  })
}

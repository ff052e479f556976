import type { Again } from './change.ts'

/** Something that is said of a subject. */
interface Told {
  readonly subject: { readonly kind: string; readonly id: string }
}

/** All that a rule or check said, so that what is about a few is found without looking through it. In no order once some was taken. */
export class BySubject<Said extends Told> {
  /** All of it, until somebody asks for some. */
  #all: readonly Said[] | null
  readonly #kinds = new Map<string, Map<string, Said[]>>()

  constructor(all: readonly Said[]) {
    this.#all = all
  }

  *[Symbol.iterator](): Iterator<Said> {
    if (this.#all !== null) yield* this.#all
    else for (const ids of this.#kinds.values()) for (const list of ids.values()) yield* list
  }

  forEach(act: (each: Said) => void): void {
    this.#all?.forEach(act)
    for (const ids of this.#kinds.values()) for (const list of ids.values()) list.forEach(act)
  }

  /** Takes out what must be said anew. */
  take({ over, of }: Again): Said[] {
    if (over === null || of === null) {
      const all = [...this]
      this.#kinds.clear()
      this.#all = []
      return all
    }
    this.#arrange()
    const taken: Said[] = []
    for (const [kind, ids] of this.#kinds)
      for (const id of kind === of ? over.ids : [...ids.keys()]) {
        taken.push(...(ids.get(id) ?? []))
        ids.delete(id)
      }
    return taken
  }

  add(some: Iterable<Said>): void {
    this.#arrange()
    for (const each of some) {
      const { kind, id } = each.subject
      const ids = this.#kinds.get(kind) ?? new Map<string, Said[]>()
      this.#kinds.set(kind, ids)
      const known = ids.get(id)
      if (known === undefined) ids.set(id, [each])
      else known.push(each)
    }
  }

  /** Puts something in the place of each that is another one by what this says. */
  replace(by: (each: Said) => Said): void {
    this.#arrange()
    for (const ids of this.#kinds.values())
      for (const list of ids.values())
        for (let at = 0; at < list.length; at++) {
          const each = list[at] as Said
          const now = by(each)
          if (now !== each) list[at] = now
        }
  }

  #arrange(): void {
    const all = this.#all
    this.#all = null
    if (all !== null) this.add(all)
  }
}

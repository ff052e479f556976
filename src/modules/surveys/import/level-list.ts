import type { ErrorItem } from '#kernel/errors.ts'
import { MOST_LEVELS } from '../launch/freeze.ts'
import type { Attribute } from '../store/tables.ts'

/** The levels of an attribute as rows name them. */
export class LevelList {
  private readonly places = new Map<string, number>()
  private readonly counts: number[] = []
  private readonly code: string
  private readonly title: string

  constructor(code: string, title: string) {
    this.code = code
    this.title = title
  }

  /** The provisional place of a level from 1, 0 for an empty one, null when there are too many; counts one who has it. */
  place(name: string): number | null {
    if (name === '') return 0
    const known = this.places.get(name)
    if (known === undefined && this.places.size >= MOST_LEVELS) return null
    const place = known ?? this.places.size + 1
    this.places.set(name, place)
    this.counts[place] = (this.counts[place] ?? 0) + 1
    return place
  }

  tooMany(): Omit<ErrorItem, 'field'> {
    return {
      code: 'too_many_levels',
      message: `“${this.title}” has more than ${MOST_LEVELS} values, so it tells people apart rather than groups.`,
      fix: 'Choose another attribute, or ignore the column.',
    }
  }

  /** The levels in the order of their names, and where each provisional one stands in it. */
  finish(): { readonly attribute: Attribute; readonly placeOf: readonly number[] } {
    const names = [...this.places.keys()].toSorted()
    const placeOf: number[] = [0]
    for (const [name, place] of this.places) placeOf[place] = names.indexOf(name) + 1
    const invited = names.map(name => this.counts[this.places.get(name) ?? 0] ?? 0)
    return { attribute: { code: this.code, title: this.title, levels: names, invited }, placeOf }
  }
}

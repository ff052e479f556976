import { createHash } from 'node:crypto'
import type { Unit } from '../store/tables.ts'

/** Units as rows name them, with those above. */
export class UnitTree {
  private readonly places = new Map<string, number>()
  private readonly nodes: { readonly path: readonly string[]; readonly parent: number; count: number }[]

  constructor(whole: string) {
    this.nodes = [{ path: [whole], parent: -1, count: 0 }]
  }

  /** The provisional place of a unit, from the broadest to the narrowest name; counts one who answered there. */
  add(names: readonly string[]): number {
    let at = 0
    let key = ''
    for (const name of names) {
      key += `\n${name}`
      const known = this.places.get(key)
      if (known === undefined) {
        const path = [...(this.nodes[at]?.path ?? []), name]
        this.places.set(key, this.nodes.push({ path, parent: at, count: 0 }) - 1)
      }
      at = known ?? this.nodes.length - 1
    }
    const node = this.nodes[at]
    if (node !== undefined) node.count++
    return at
  }

  /**
   * All units, each before those below it and beside them, and the place of each provisional one. Ids follow from the names, so
   * that a unit is the same one in the next wave that is brought in; they belong to no team.
   */
  finish(): { readonly units: Unit[]; readonly placeOf: Int32Array } {
    const order = [...this.nodes.keys()].sort((one, other) =>
      compare(this.nodes[one]?.path ?? [], this.nodes[other]?.path ?? []),
    )
    const placeOf = new Int32Array(order.length)
    for (const [place, node] of order.entries()) placeOf[node] = place
    const counts = order.map(node => this.nodes[node]?.count ?? 0)
    const units = order.map(node => {
      const { path, parent } = this.nodes[node] as (typeof this.nodes)[number]
      return {
        id: idOf(path),
        name: path.at(-1) ?? '',
        parent: parent < 0 ? -1 : (placeOf[parent] as number),
      }
    })
    for (let place = units.length - 1; place > 0; place--) {
      const parent = units[place]?.parent ?? 0
      counts[parent] = (counts[parent] ?? 0) + (counts[place] ?? 0)
    }
    return { units: units.map((unit, place) => ({ ...unit, invited: counts[place] ?? 0 })), placeOf }
  }
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [a = '', b = ''] = [one[at], other[at]]
    if (a !== b) return a < b ? -1 : 1
  }
  return one.length - other.length
}

/** A UUID of version 8 from the names. */
function idOf(path: readonly string[]): string {
  const hex = createHash('sha256').update(path.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

import type { Counted } from '../contract/views.ts'
import type { Crossing } from '../store/crossings.ts'
import type { Asked } from '../store/surveys.ts'
import type { Ticket } from '../store/tickets.ts'

/** The groups in which an answer would be counted: everybody, the units from the top down to one's own, the level of each attribute. */
export function countedIn({ unit, levels, least, invited }: Ticket, { units, attributes }: Asked): Counted[] {
  const large = (count: number) => count >= least
  const chain: Counted[] = []
  for (let at = unit; at > 0; at = units[at]?.parent ?? -1) {
    const each = units[at]
    if (each === undefined) break
    chain.unshift({
      kind: 'unit',
      title: each.name,
      level: null,
      invited: each.invited,
      large: large(each.invited),
    })
  }
  const known = attributes.flatMap((attribute, at): Counted[] => {
    const level = levels[at] ?? 0
    const count = attribute.invited[level - 1]
    const name = attribute.levels[level - 1]
    if (count === undefined || name === undefined) return []
    return [{ kind: 'attribute', title: attribute.title, level: name, invited: count, large: large(count) }]
  })
  return [
    { kind: 'everybody', title: units[0]?.name ?? '', level: null, invited, large: large(invited) },
    ...chain,
    ...known,
  ]
}

/** The breakdowns of the units below the top in which an answer would be counted as well. */
export function crossedIn({ unit, levels }: Ticket, { units, attributes }: Asked): Crossing[] {
  const found: Crossing[] = []
  for (let at = unit; at > 0; at = units[at]?.parent ?? -1) {
    const next = units.findIndex(({ parent }, place) => place > at && parent < at)
    const last = next === -1 ? units.length - 1 : next - 1
    for (const attribute of attributes.keys()) {
      const level = levels[attribute] ?? 0
      if (level > 0) found.push({ unit: at, last, attribute, level })
    }
  }
  return found
}

/** One of these as it is told, with how many were invited to it. */
export function crossedGroup(
  { unit, attribute, level }: Crossing,
  invited: number,
  { least }: Ticket,
  { units, attributes }: Asked,
): Counted {
  const { title = '', levels = [] } = attributes[attribute] ?? {}
  const named = { title: `${units[unit]?.name ?? ''}, ${title}`, level: levels[level - 1] ?? null }
  return { kind: 'attribute', ...named, invited, large: invited >= least }
}

/** The smallest of them that may ever be shown; null when none may. */
export function smallestOf(groups: readonly Counted[]): Counted | null {
  return groups.filter(({ large }) => large).toSorted((one, other) => one.invited - other.invited)[0] ?? null
}

/** Something with a place in a tree. */
export interface Placed {
  readonly id: string
  readonly parentId: string | null
}

/**
 * The entries so that every parent comes before its children and each subtree stays together; siblings keep their
 * order. An entry whose parent is not among them becomes a root. Entries on a cycle (which the rules forbid) are left out.
 */
export function preorder<T extends Placed>(entries: readonly T[]): T[] {
  const known = new Set(entries.map(entry => entry.id))
  const children = new Map<string | null, T[]>()
  for (const entry of entries) {
    const parentId = entry.parentId !== null && known.has(entry.parentId) ? entry.parentId : null
    const siblings = children.get(parentId)
    if (siblings === undefined) children.set(parentId, [entry])
    else siblings.push(entry)
  }
  const ordered: T[] = []
  const waiting = (children.get(null) ?? []).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ordered.push(next)
    const below = children.get(next.id)
    if (below !== undefined) for (let i = below.length - 1; i >= 0; i--) waiting.push(below[i] as T)
  }
  return ordered
}

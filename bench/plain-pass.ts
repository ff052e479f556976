/** Looks once at every row of every list in facts and at each of its fields, and nothing else; how many rows there are. */
export function plainPass(facts: object): number {
  let rows = 0
  let filled = 0
  for (const list of listsOf(facts)) {
    for (const row of list) {
      rows++
      if (typeof row !== 'object' || row === null) continue
      for (const key in row) if ((row as Record<string, unknown>)[key] !== null) filled++
    }
  }
  return filled < 0 ? 0 : rows
}

function listsOf(facts: object): Iterable<unknown>[] {
  return Object.values(facts).flatMap(part => {
    if (Array.isArray(part)) return [part]
    if (part instanceof Map) return [part.values()]
    return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype
      ? listsOf(part)
      : []
  })
}

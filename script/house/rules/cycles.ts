import type { House, Rule } from '../house.ts'

/** Types count too: two files that need each other's types are one file, or a third is missing. */
export const cycles: Rule = {
  name: 'cycles',
  sentence: 'No import cycles.',
  check: house =>
    importCycles(house).map(ring => ({ file: ring[0] ?? '', message: `cycle: ${ring.join(' → ')}` })),
}

/** Each strongly connected group of files, in Tarjan's order; a file that imports itself is a group of one. */
export function importCycles(house: House): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const rings: string[][] = []
  const visit = (path: string) => {
    const at = order.size
    order.set(path, at)
    low.set(path, at)
    stack.push(path)
    const next = (house.modules.get(path)?.edges ?? []).flatMap(({ file }) =>
      file && house.modules.has(file) ? [file] : [],
    )
    for (const file of next) {
      if (!order.has(file)) visit(file)
      if (stack.includes(file)) low.set(path, Math.min(low.get(path) ?? at, low.get(file) ?? at))
    }
    if (low.get(path) !== at) return
    const ring = stack.splice(stack.indexOf(path))
    if (ring.length > 1 || next.includes(path)) rings.push(ring)
  }
  for (const path of house.modules.keys()) if (!order.has(path)) visit(path)
  return rings
}

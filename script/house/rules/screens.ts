import { type House, isTest, type Module, type Rule, type Violation } from '../house.ts'
import { isScreen, placeOf } from '../rooms.ts'

/** Rule 4, and its purpose: no path of imports leads from a browser's file to the server's half. */
export const screens: Rule = {
  name: 'screens',
  sentence:
    "A room's ui/ imports its own contract.ts, #ui, #kernel and other rooms' public-ui.tsx, nothing of the server.",
  check: house => {
    const files = [...house.modules.values()].filter(({ path }) => isScreen(path) && !isTest(path))
    return [...files.flatMap(ownHalf), ...files.flatMap(file => serverReached(house, file))]
  },
}

function ownHalf({ path, edges }: Module): Violation[] {
  const room = placeOf(path)?.room
  return edges.flatMap(({ line, file }): Violation[] => {
    const to = file ? placeOf(file) : undefined
    const sameRoom = room !== undefined && to?.room === room
    if (!file || !sameRoom || isScreen(file) || /(^|\/)contract(\.ts$|\/)/.test(to.inside)) return []
    return [{ file: path, line, message: `a screen reads contract.ts, not ${to.inside}` }]
  })
}

function serverReached(house: House, start: Module): Violation[] {
  return start.edges.flatMap((edge): Violation[] => {
    const path = edge.typeOnly ? undefined : wayToServer(house, edge.file, edge.package, new Set())
    return path
      ? [{ file: start.path, line: edge.line, message: `reaches the server's half: ${path.join(' → ')}` }]
      : []
  })
}

function wayToServer(house: House, file = '', name = '', seen: Set<string>): string[] | undefined {
  if (name.startsWith('node:')) return [name]
  if (file === '' || seen.has(file) || isScreen(file)) return undefined
  seen.add(file)
  const place = placeOf(file)
  if (place?.wing === 'platform' || /(^|\/)(store|http)(\.ts|\/)/.test(place?.inside ?? '')) return [file]
  for (const edge of house.modules.get(file)?.edges ?? []) {
    const rest = edge.typeOnly ? undefined : wayToServer(house, edge.file, edge.package, seen)
    if (rest) return [file, ...rest]
  }
  return undefined
}

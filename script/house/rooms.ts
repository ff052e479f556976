import { type House, isTest } from './house.ts'

/** Where a file stands: its floor (1 ground … 4 roof), and its room when it is in one. */
export interface Place {
  readonly floor: 1 | 2 | 3 | 4
  readonly wing: 'kernel' | 'platform' | 'ui' | 'modules' | 'app'
  readonly room?: string
  /** Path inside the room or wing. */
  readonly inside: string
}

const FLOORS = { kernel: 1, platform: 2, ui: 2, modules: 3, app: 4 } as const

/** Undefined for files outside `src/`. The front door `src/main.ts` counts as roof. */
export function placeOf(path: string): Place | undefined {
  if (path === 'src/main.ts') return { floor: 4, wing: 'app', inside: 'main.ts' }
  const match = /^src\/(kernel|platform|ui|modules|app)\/(.+)$/.exec(path)
  if (!match) return undefined
  const wing = match[1] as keyof typeof FLOORS
  const rest = match[2] ?? ''
  if (wing !== 'modules') return { floor: FLOORS[wing], wing, inside: rest }
  const [room = '', ...inside] = rest.split('/')
  return { floor: 3, wing, room, inside: inside.join('/') }
}

/** Files that run in a browser. */
export function isScreen(path: string): boolean {
  const place = placeOf(path)
  if (!place) return false
  if (place.wing === 'ui' || place.inside === 'public-ui.tsx') return true
  if (place.wing === 'app') return place.inside.startsWith('web/')
  return place.room !== undefined && place.inside.startsWith('ui/')
}

/** Files of `src/` that ship: no tests, factories or gallery pages. */
export function shipped(house: House) {
  return [...house.modules.values()].filter(({ path }) => path.startsWith('src/') && !isTest(path))
}

/** The room table of ARCHITECTURE.md: room → its table prefix and the rooms it may import. */
export function roomTable(
  house: House,
): ReadonlyMap<string, { tables: string; mayImport: readonly string[] }> {
  const page = house.files.get('ARCHITECTURE.md') ?? ''
  const section = /## Rooms\n([\s\S]*?)(\n## |$)/.exec(page)?.[1] ?? ''
  const rows = section.split('\n').filter(line => /^\|\s*[a-z]/.test(line) && !/^\|\s*room\s*\|/.test(line))
  return new Map(
    rows.map(row => {
      const [room = '', , tables = '', imports = ''] = row
        .split('|')
        .slice(1)
        .map(cell => cell.trim())
      return [
        room,
        {
          tables: tables.replaceAll('`', ''),
          mayImport: imports.split(/,\s*/).filter(name => /^[a-z]/.test(name)),
        },
      ]
    }),
  )
}

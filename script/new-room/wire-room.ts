import type { RoomName } from './room-name.ts'

/** ARCHITECTURE.md with the room as the last line of its table, allowed to import people. */
export function withRoomInTable(page: string, { room }: RoomName, owns: string): string {
  const row = `| ${room} | ${owns} | \`${room.replaceAll('-', '_')}_*\` | people |`
  return page.replace(/(## Rooms\n(?:\|.*\n)+)/, (_, table: string) => `${table}${row}\n`)
}

/** `src/app/rooms.ts` with the room's routes. */
export function withRoomWired(source: string, { room, plural }: RoomName): string {
  const imported = `import { ${plural}Routes } from '#modules/${room}/public.ts'\n`
  const first = source.search(/^import .* from '#platform/m)
  const wired = source.slice(0, first) + imported + source.slice(first)
  const key = plural === room ? room : `'${room}'`
  return wired.replace(/routes: \{\s*/, opening => `${opening}${key}: ${plural}Routes, `)
}

/** The next migration's file name. */
export function nextMigration(names: readonly string[], { room }: RoomName): string {
  const last = Math.max(0, ...names.map(name => Number.parseInt(name, 10)).filter(Number.isFinite))
  return `${String(last + 1).padStart(4, '0')}-${room}.sql`
}

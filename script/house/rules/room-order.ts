import type { House, Rule, Violation } from '../house.ts'
import { placeOf, roomTable } from '../rooms.ts'

/** Rule 3. The table itself must be without loops, or "upward" would mean nothing. */
export const roomOrder: Rule = {
  name: 'room-order',
  sentence: "Room to room imports follow ARCHITECTURE.md's table; what would run upward goes by event.",
  check: house => [...loopsInTable(house), ...importsAgainstTable(house)],
}

function importsAgainstTable(house: House): Violation[] {
  const table = roomTable(house)
  return [...house.modules.values()].flatMap(({ path, edges }) => {
    const room = placeOf(path)?.room
    if (!room) return []
    const allowed = table.get(room)?.mayImport ?? []
    return edges.flatMap(({ line, file }) => {
      const other = file ? placeOf(file)?.room : undefined
      if (!other || other === room || allowed.includes(other)) return []
      return [
        {
          file: path,
          line,
          message: `${room} imports ${other}; the table allows ${allowed.join(', ') || 'no room'}`,
        },
      ]
    })
  })
}

function loopsInTable(house: House): Violation[] {
  const table = roomTable(house)
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (table.get(from)?.mayImport ?? []).some(next => {
      if (next === goal) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, goal, seen)
    })
  return [...table.keys()]
    .filter(room => reaches(room, room))
    .map(room => ({ file: 'ARCHITECTURE.md', message: `${room} may import itself by way of other rooms` }))
}

import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type House, houseOf } from '../house/house.ts'
import { readFiles } from '../house/read-files.ts'
import { RULES } from '../house/rules.ts'
import { roomFiles, roomMigration } from './room-files.ts'
import { roomName } from './room-name.ts'
import { nextMigration, withRoomInTable, withRoomWired } from './wire-room.ts'

const files = readFiles(fileURLToPath(new URL('../..', import.meta.url)))
const migrations = [...files.keys()].flatMap(path => /^db\/migrations\/(.+\.sql)$/.exec(path)?.[1] ?? [])

const known = new Set(violationsOf(houseOf(files)))

test.each(['risks', 'counter-measures', 'strategies'])(
  'a new room called %s breaks no rule of the house',
  word => {
    const name = roomName(word)
    if (!name) throw new Error('not a name')
    const room = new Map(files)
    for (const [file, text] of roomFiles(name, 'things')) room.set(`src/modules/${name.room}/${file}`, text)
    room.set(`db/migrations/${nextMigration(migrations, name)}`, roomMigration(name, 'things'))
    room.set('ARCHITECTURE.md', withRoomInTable(files.get('ARCHITECTURE.md') ?? '', name, 'things'))
    room.set('src/app/rooms.ts', withRoomWired(files.get('src/app/rooms.ts') ?? '', name))
    const after = houseOf(room)
    expect(violationsOf(after).filter(violation => !known.has(violation))).toEqual([])
    expect(after.modules.get('src/app/rooms.ts')?.edges.map(({ file }) => file)).toContain(
      `src/modules/${word}/public.ts`,
    )
  },
  // Reads the whole house three times.
  60_000,
)

test.each(['risk', 'Risks', 'my risks', '../s', ''])('%j is no name for a room', word => {
  expect(roomName(word)).toBeUndefined()
})

function violationsOf(house: House): string[] {
  return RULES.flatMap(({ check }) => check(house)).map(({ file, message }) => `${file} ${message}`)
}

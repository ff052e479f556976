import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runGate } from '../check/gate.ts'
import { roomFiles, roomMigration } from './room-files.ts'
import { roomName } from './room-name.ts'
import { nextMigration, withRoomInTable, withRoomWired } from './wire-room.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [word = '', owns = ''] = process.argv.slice(2)
const name = roomName(word)

if (!name || owns === '')
  stop(
    'Give a plural in kebab-case and what the room owns: npm run new-room -- risks "risks and their owners"',
  )
const folder = `src/modules/${name.room}`
if (existsSync(root + folder)) stop(`There is a room called ${name.room} already.`)

mkdirSync(root + folder, { recursive: true })
for (const [file, text] of roomFiles(name, owns)) write(`${folder}/${file}`, text)
write(`db/migrations/${nextMigration(readdirSync(`${root}db/migrations`), name)}`, roomMigration(name, owns))
change('ARCHITECTURE.md', page => withRoomInTable(page, name, owns))
change('src/app/rooms.ts', source => withRoomWired(source, name))
await runGate(root, {
  name: 'format',
  command: ['@biomejs/biome/bin/biome', 'check', '--write', folder, 'src/app/rooms.ts'],
})
console.log(`\nNow: npx vitest run ${folder}, then docs/guide/add-a-room.md`)

function change(path: string, edit: (text: string) => string): void {
  const before = readFileSync(root + path, 'utf8')
  const after = edit(before)
  if (before === after) stop(`${path} could not be changed; add the room there by hand.`)
  write(path, after)
}

function write(path: string, text: string): void {
  writeFileSync(root + path, text)
  console.log(path)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

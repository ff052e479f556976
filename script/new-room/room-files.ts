import type { RoomName } from './room-name.ts'

/** The files of a room that has one noun, can list it and add one: path inside the room → text. */
export function roomFiles(name: RoomName, owns: string): ReadonlyMap<string, string> {
  const { room, noun, Noun, plural, table, tableKey } = name
  return new Map([
    [
      'public.ts',
      `/**
 * Owns ${owns}. Tables: ${table}. Publishes ${noun}.added.
 */
export { ${plural}Routes } from './http.ts'
`,
    ],
    [
      'contract.ts',
      `import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Title } from '#kernel/text.ts'

/** A ${noun} as it is shown. */
export const ${Noun}View = z.strictObject({ id: z.uuid(), title: z.string(), addedOn: z.iso.date() })
export type ${Noun}View = z.infer<typeof ${Noun}View>

export const ${plural}Contract = defineContract({
  list${camelUpper(plural)}: {
    method: 'GET',
    path: '/api/${room}',
    summary: 'List ${plural === room ? room : room.replaceAll('-', ' ')}, newest first',
    response: z.strictObject({ entries: z.array(${Noun}View) }),
  },
  add${Noun}: {
    method: 'POST',
    path: '/api/${room}',
    summary: 'Add a ${noun.replaceAll('-', ' ')}',
    body: z.strictObject({ title: Title }),
    response: ${Noun}View,
    errors: ['rule_broken'],
  },
})
`,
    ],
    [
      `${noun}.ts`,
      `import { ruleBroken } from '#kernel/errors.ts'

/** Refuses a title that is already taken, whatever its capitals. */
export function mustBeNew(title: string, taken: readonly string[]): void {
  if (!taken.some(other => other.toLowerCase() === title.toLowerCase())) return
  throw ruleBroken('title', 'taken', \`"\${title}" is already here.\`, 'Choose another title, or open the one that is here.')
}
`,
    ],
    [
      `${noun}.test.ts`,
      `import { expect, test } from 'vitest'
import { mustBeNew } from './${noun}.ts'

test.each([
  ['Storm', ['Storm']],
  ['storm', ['Fire', 'STORM']],
])('%s cannot be added beside %j', (title, taken) => {
  expect(() => mustBeNew(title, taken)).toThrow('already here')
})

test('a title that nobody took can be added', () => {
  expect(() => mustBeNew('Storm', ['Fire'])).not.toThrow()
})
`,
    ],
    [
      'store.ts',
      `import type { Work } from '#platform/work.ts'
import type { ${Noun}View } from './contract.ts'

type ${Noun}Table = { orgId: string; id: string; title: string; addedOn: string }

const db = (work: Work) => work.sql.withTables<{ ${tableKey}: ${Noun}Table }>()

/** All of them, newest first. */
export async function all${camelUpper(plural)}(work: Work): Promise<${Noun}View[]> {
  return await db(work)
    .selectFrom('${tableKey}')
    .select(['id', 'title', 'addedOn'])
    .where('orgId', '=', work.orgId)
    .orderBy('id', 'desc')
    .execute()
}

export async function insert${Noun}(work: Work, row: ${Noun}View): Promise<void> {
  await db(work)
    .insertInto('${tableKey}')
    .values({ orgId: work.orgId, ...row })
    .execute()
}
`,
    ],
    [
      `add-${noun}.ts`,
      `import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { ${Noun}View } from './contract.ts'
import { mustBeNew } from './${noun}.ts'
import { all${camelUpper(plural)}, insert${Noun} } from './store.ts'

/** Adds a ${noun.replaceAll('-', ' ')} with a title of its own; a taken one breaks a rule. */
export async function add${Noun}(work: Work, title: string): Promise<${Noun}View> {
  const others = await all${camelUpper(plural)}(work)
  mustBeNew(
    title,
    others.map(other => other.title),
  )
  const added = { id: newId(work.now.getTime()), title, addedOn: work.today }
  await insert${Noun}(work, added)
  await work.publish({ type: '${noun}.added', subject: { kind: '${noun}', id: added.id } })
  return added
}
`,
    ],
    [
      'http.ts',
      `import { bind } from '#platform/http/bind.ts'
import { add${Noun} } from './add-${noun}.ts'
import { ${plural}Contract } from './contract.ts'
import { all${camelUpper(plural)} } from './store.ts'

export const ${plural}Routes = bind(${plural}Contract, {
  list${camelUpper(plural)}: async work => ({ entries: await all${camelUpper(plural)}(work) }),
  add${Noun}: (work, { body }) => add${Noun}(work, body.title),
})
`,
    ],
    [
      'http.test.ts',
      `import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'

test('what one person adds, another one sees, and the ledger knows of it', async () => {
  const org = await organisation()
  const added = await org.http.post('/api/${room}', { title: 'Storm' }, { as: 'Grace' })
  expect(added).toMatchObject({ status: 200, body: { title: 'Storm', addedOn: '2026-03-02' } })
  const seen = await org.http.get('/api/${room}', { as: 'Linus' })
  expect(seen.body).toEqual({ entries: [added.body] })
  expect(await org.eventsOfType('${noun}.added')).toBe(1)
})

test('a taken title is refused and nothing is added', async () => {
  const org = await organisation()
  await org.http.post('/api/${room}', { title: 'Storm' }, { as: 'Grace' })
  expect((await org.http.post('/api/${room}', { title: 'STORM' }, { as: 'Grace' })).status).toBe(422)
  expect((await org.http.get('/api/${room}', { as: 'Grace' })).body.entries).toHaveLength(1)
})

test.each([{}, { title: '' }, { title: 'Storm', colour: 'red' }])('%j is refused', async body => {
  const org = await organisation()
  expect((await org.http.post('/api/${room}', body, { as: 'Grace' })).status).toBe(400)
})

test('somebody who is not signed in neither reads nor adds', async () => {
  const org = await organisation()
  expect((await org.http.get('/api/${room}')).status).toBe(401)
  expect((await org.http.post('/api/${room}', { title: 'Storm' })).status).toBe(401)
})

test('another organisation sees none of it', async () => {
  const [ours, theirs] = [await organisation(), await organisation()]
  await ours.http.post('/api/${room}', { title: 'Storm' }, { as: 'Grace' })
  expect((await theirs.http.get('/api/${room}', { as: 'Grace' })).body).toEqual({ entries: [] })
})
`,
    ],
  ])
}

/** The migration that makes the room's table. */
export function roomMigration({ room, table }: RoomName, owns: string): string {
  return `-- ${room}: ${owns}.

create table ${table} (
  org_id uuid not null,
  id uuid not null,
  title text not null,
  added_on date not null,
  primary key (org_id, id)
);
create unique index ${table}_title on ${table} (org_id, lower(title));
select fairlead_protect('${table}');
`
}

function camelUpper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

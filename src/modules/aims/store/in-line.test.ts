import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { direction, goal } from '../story.factory.ts'
import { aimIdsInLine } from './in-line.ts'

async function harbour() {
  const org = await organisation()
  const { vision, strategy } = await direction(org)
  const { id: berths } = await goal(org, 'live', { parentId: strategy })
  const { id: ropes } = await goal(org, 'draft', { parentId: berths })
  const { id: alone } = await goal(org, 'live', { parentId: null, standaloneReason: 'The law asks for it.' })
  const set = (id: string, state: string) =>
    org.system(work => sql`update aims_aims set state = ${state} where id = ${id}`.execute(work.sql))
  const inLine = async () => (await org.system(aimIdsInLine)).toSorted()
  return { vision, strategy, berths, ropes, alone, set, inLine }
}

test('the vision, its live strategies, and goals below them from their draft; not a goal that stands alone', async () => {
  const { vision, strategy, berths, ropes, inLine } = await harbour()
  expect(await inLine()).toEqual([vision, strategy, berths, ropes].toSorted())
})

test('nothing below a goal or a strategy that is closed', async () => {
  const { vision, strategy, berths, set, inLine } = await harbour()
  await set(berths, 'closed')
  expect(await inLine()).toEqual([vision, strategy].toSorted())
  await set(strategy, 'closed')
  expect(await inLine()).toEqual([vision])
})

test('nothing at all below a vision that is retired, and nothing of another organisation', async () => {
  const { vision, set, inLine } = await harbour()
  expect(await (await organisation()).system(aimIdsInLine)).toEqual([])
  await set(vision, 'retired')
  expect(await inLine()).toEqual([])
})

import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { written } from '../standards.factory.ts'
import {
  allImprovements,
  type ImprovementRecord,
  improvementById,
  insertImprovements,
  updateImprovement,
} from './improvements.ts'

let org: Organisation
let other: Organisation
beforeAll(async () => {
  org = await organisation()
  other = await organisation()
})

type Row = Omit<ImprovementRecord, 'procedureTitle' | 'ownerId'>

const row = (over: Partial<Row> = {}, within = org): Row => ({
  ...{
    id: newId(),
    teamId: within.team.Pilots,
    procedureId: null,
    title: 'One bag',
    idea: 'The same tools.',
  },
  ...{
    state: 'proposed',
    estimatedHours: 40,
    estimatedMoney: null,
    realisedHours: null,
    realisedMoney: null,
  },
  ...{ byId: within.id.Linus, at: new Date('2026-02-02T10:00:00Z'), realisedAt: null },
  ...over,
})

async function stored(over: Partial<Row> = {}): Promise<Row> {
  const added = row(over)
  await org.system(work => insertImprovements(work, [added]))
  return added
}

const one = (id: string) => org.system(work => improvementById(work, id))

test('an improvement is read as it was added, about no procedure', async () => {
  const added = await stored({ estimatedHours: 1.25, estimatedMoney: 999_999.5 })
  expect(await one(added.id)).toEqual({ ...added, procedureTitle: null, ownerId: null })
})

test('an improvement of a procedure comes with its title and who owns it', async () => {
  const { id: procedureId } = await written(org)
  const { id } = await stored({ procedureId })
  expect(await one(id)).toMatchObject({
    ...{ procedureId, procedureTitle: 'Check the pilot boat', ownerId: org.id.Grace },
  })
})

test('an unknown one, or one of another organisation, is not there', async () => {
  const { id } = await stored()
  expect(await one(newId())).toBeNull()
  expect(await other.system(work => improvementById(work, id))).toBeNull()
  expect((await other.system(allImprovements)).map(each => each.id)).not.toContain(id)
})

test('all of them stand newest first, those of one moment by their ids', async () => {
  const within = await organisation()
  const rows = ['2026-02-02', '2026-02-04', '2026-02-03', '2026-02-03'].map(day =>
    row({ at: new Date(`${day}T10:00:00Z`) }, within),
  )
  await within.system(work => insertImprovements(work, rows))
  const order = rows
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .map(({ id }) => id)
  expect((await within.system(allImprovements)).map(({ id }) => id)).toEqual(order)
})

test('at most five hundred are listed, the newest', async () => {
  const within = await organisation()
  const first = Date.parse('2026-01-01T10:00:00Z')
  const rows = Array.from({ length: 501 }, (_, n) =>
    row({ title: `Idea ${n}`, at: new Date(first + n * 60_000) }, within),
  )
  await within.system(work => insertImprovements(work, rows))
  const all = await within.system(allImprovements)
  expect([all.length, all[0]?.title, all.at(-1)?.title]).toEqual([500, 'Idea 500', 'Idea 1'])
})

describe('a change', () => {
  test('moves one to another state and leaves the others, the estimate and the words', async () => {
    const [added, neighbour] = [await stored(), await stored()]
    await org.system(work => updateImprovement(work, added.id, { state: 'accepted' }))
    expect(await one(added.id)).toMatchObject({ ...added, state: 'accepted' })
    expect(await one(neighbour.id)).toMatchObject({ ...neighbour, state: 'proposed' })
  })

  test('keeps what it saved, also when that is less than nothing', async () => {
    const { id } = await stored({ state: 'accepted' })
    const realisedAt = new Date('2026-03-01T08:00:00Z')
    const saved = { realisedHours: -6.5, realisedMoney: 120, realisedAt }
    await org.system(work => updateImprovement(work, id, { state: 'realised', ...saved }))
    expect(await one(id)).toMatchObject({ state: 'realised', ...saved, estimatedHours: 40 })
  })

  test('does not reach into another organisation', async () => {
    const { id } = await stored()
    await other.system(work => updateImprovement(work, id, { state: 'declined' }))
    expect((await one(id))?.state).toBe('proposed')
  })
})

test.each<[string, Partial<Row>]>([
  ['without an estimate', { estimatedHours: null, estimatedMoney: null }],
  ['that should save less than nothing', { estimatedHours: -1 }],
  ['that is realised without a day', { state: 'realised', realisedHours: 3 }],
  ['that has a day of its result before it is realised', { realisedAt: new Date('2026-03-01T08:00:00Z') }],
  ['without an idea', { idea: '' }],
  ['with a title of two letters', { title: 'ab' }],
  ['of a team that is not there', { teamId: newId() }],
  ['about a procedure that is not there', { procedureId: newId() }],
])('the database itself keeps none %s', async (_, over) => {
  const added = row(over)
  await expect(org.system(work => insertImprovements(work, [added]))).rejects.toThrow()
  expect(await one(added.id)).toBeNull()
})

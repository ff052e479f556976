import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { together } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { ownedStandards } from '../public.ts'
import {
  insertProcedures,
  insertReaders,
  type NewProcedureRow,
  type ProcedureRecord,
  procedureById,
  proceduresInForce,
  replaceSeries,
  updateProcedure,
  versionsOf,
} from './procedures.ts'

let org: Organisation
let other: Organisation
beforeAll(async () => {
  org = await organisation()
  other = await organisation()
})

const AT = new Date('2026-02-01T10:00:00Z')

/** Adds a procedure of the Pilots as it is. */
async function stored(over: Partial<NewProcedureRow> = {}, within = org): Promise<ProcedureRecord> {
  const row = {
    ...{ id: newId(), teamId: within.team.Pilots, title: 'Check the boat', ownerId: within.id.Grace },
    ...{ goalId: null, responsibilityId: null, text: 'Engine, radio.', at: AT, byId: within.id.Grace },
    ...over,
  }
  await within.system(work => insertProcedures(work, [row]))
  return await one(row.id, within)
}

async function one(id: string, within = org): Promise<ProcedureRecord> {
  const record = await within.system(work => procedureById(work, id))
  if (record === null) throw new Error('It is not there.')
  return record
}

const readers = (procedureId: string, version: number, ...names: readonly Name[]) =>
  names.map((name, minute) => ({
    ...{ procedureId, version, personId: org.id[name] },
    at: new Date(AT.getTime() + minute * 60_000),
  }))

describe('a procedure that is added', () => {
  test('begins with its first version, in force, read by nobody and tied to nothing', async () => {
    const record = await stored()
    expect(record).toEqual({
      ...{ id: record.id, rev: 1, teamId: org.team.Pilots, title: 'Check the boat', ownerId: org.id.Grace },
      ...{ goalId: null, responsibilityId: null, state: 'active', version: 1, text: 'Engine, radio.' },
      ...{ readerIds: [], seriesIds: [] },
    })
    expect(await org.system(work => versionsOf(work, record.id))).toEqual([
      { version: 1, at: AT, byId: org.id.Grace, whatChanged: null },
    ])
  })

  test('stands with others that are added at once', async () => {
    const [first, second] = [newId(), newId()]
    const row = {
      ...{ teamId: org.team.People, ownerId: org.id.Alan, goalId: null, responsibilityId: null },
      ...{ text: 'Print.', at: AT, byId: null },
    }
    await org.system(work =>
      insertProcedures(work, [
        { ...row, id: first, title: 'Badges' },
        { ...row, id: second, title: 'Passes' },
      ]),
    )
    expect([(await one(first)).title, (await one(second)).title]).toEqual(['Badges', 'Passes'])
  })

  test('is unknown to every other organisation', async () => {
    const { id } = await stored()
    expect(await other.system(work => procedureById(work, id))).toBeNull()
    expect(await other.system(work => versionsOf(work, id))).toEqual([])
    expect((await other.system(proceduresInForce)).map(each => each.id)).not.toContain(id)
  })

  test('keeps hostile text as it was written', async () => {
    const text = `'; drop table standards_procedures; -- <script>alert(1)</script> \\ {"a":1} 🚢\n\tend`
    const { id } = await stored({ text, title: "O'Brien's \\ check" })
    expect(await one(id)).toMatchObject({ text, title: "O'Brien's \\ check" })
  })
})

describe('a procedure that changes', () => {
  test('keeps its text and versions when only its head changes, and counts the change', async () => {
    const record = await stored()
    await org.as('Ada', work =>
      updateProcedure(work, { ...record, title: 'Boat check', ownerId: org.id.Radia }, null),
    )
    expect(await one(record.id)).toEqual({
      ...record,
      ...{ rev: 2, title: 'Boat check', ownerId: org.id.Radia },
    })
    expect(await org.system(work => versionsOf(work, record.id))).toHaveLength(1)
  })

  test('has a version for each text, with who wrote it and when, the newest first', async () => {
    const record = await stored()
    org.at('2026-02-10T11:00:00Z')
    const news = { text: 'Radio first.', whatChanged: 'The order' }
    await org.as('Ada', work => updateProcedure(work, { ...record, version: 2 }, news))
    org.at('2026-03-02T09:00:00Z')
    expect(await one(record.id)).toMatchObject({ version: 2, text: 'Radio first.', rev: 2 })
    expect(await org.system(work => versionsOf(work, record.id))).toEqual([
      { version: 2, at: new Date('2026-02-10T11:00:00Z'), byId: org.id.Ada, whatChanged: 'The order' },
      { version: 1, at: AT, byId: org.id.Grace, whatChanged: null },
    ])
  })

  test('cannot overwrite a version that is there: the change is refused as a whole', async () => {
    const record = await stored()
    const again = org.as('Ada', work =>
      updateProcedure(work, { ...record, title: 'Other' }, { text: 'Other.', whatChanged: null }),
    )
    await expect(again).rejects.toThrow()
    expect(await one(record.id)).toEqual(record)
  })

  test('leaves all others as they are', async () => {
    const [record, neighbour] = [await stored(), await stored({ title: 'Check the ropes' })]
    await org.as('Ada', work => updateProcedure(work, { ...record, title: 'Boat check' }, null))
    expect(await one(neighbour.id)).toEqual(neighbour)
  })
})

describe('procedures in force', () => {
  test('stand by title, whatever the case, and none that is retired', async () => {
    const within = await organisation()
    await stored({ title: 'beta' }, within)
    await stored({ title: 'Alpha' }, within)
    const gone = await stored({ title: 'Aardvark' }, within)
    await stored({ title: 'Gamma' }, within)
    await within.as('Ada', work => updateProcedure(work, { ...gone, state: 'retired' }, null))
    const titles = (await within.system(proceduresInForce)).map(({ title }) => title)
    expect(titles).toEqual(['Alpha', 'beta', 'Gamma'])
    expect(await one(gone.id, within)).toMatchObject({ state: 'retired', rev: 2 })
  })

  test('of somebody are found before they leave; not what is retired, nor what others own', async () => {
    const within = await organisation()
    const [mine, gone] = [await stored({}, within), await stored({ title: 'Old way' }, within)]
    await stored({ title: 'Of Radia', ownerId: within.id.Radia }, within)
    await within.as('Ada', work => updateProcedure(work, { ...gone, state: 'retired' }, null))
    const owned = (...ids: string[]) =>
      within.system(work => together(work, [ownedStandards(work, ids)])).then(rows => rows.map(row => row.id))
    expect(await owned(within.id.Grace)).toEqual([mine.id])
    expect(await owned(within.id.Linus)).toEqual([])
    expect(await owned()).toEqual([])
  })
})

describe('who has read it', () => {
  test('is told in the order in which they did, each once, with the first moment kept', async () => {
    const { id } = await stored()
    await org.system(work => insertReaders(work, readers(id, 1, 'Radia', 'Linus')))
    await org.system(work => insertReaders(work, readers(id, 1, 'Linus', 'Grace')))
    expect((await one(id)).readerIds).toEqual([org.id.Radia, org.id.Linus, org.id.Grace].sort(byMoment))
    const { rows } = await org.system(work =>
      sql<{ at: Date }>`select at from standards_acknowledgements where procedure_id = ${id}
        and person_id = ${org.id.Linus}`.execute(work.sql),
    )
    expect(rows).toEqual([{ at: new Date(AT.getTime() + 60_000) }])
  })

  test('counts for the version they read: who read the first has not read the second', async () => {
    const record = await stored()
    await org.system(work => insertReaders(work, readers(record.id, 1, 'Linus', 'Radia')))
    const news = { text: 'Radio first.', whatChanged: null }
    await org.as('Ada', work => updateProcedure(work, { ...record, version: 2 }, news))
    expect((await one(record.id)).readerIds).toEqual([])
    await org.system(work => insertReaders(work, readers(record.id, 2, 'Radia')))
    expect((await one(record.id)).readerIds).toEqual([org.id.Radia])
  })

  test('cannot be somebody of a version that does not exist', async () => {
    const { id } = await stored()
    await expect(org.system(work => insertReaders(work, readers(id, 2, 'Linus')))).rejects.toThrow()
    expect((await one(id)).readerIds).toEqual([])
  })

  test('is nobody when nobody is named', async () => {
    const { id } = await stored()
    await org.system(work => insertReaders(work, []))
    expect((await one(id)).readerIds).toEqual([])
  })
})

describe('recurring tasks of a procedure', () => {
  const tied = async (id: string) => [...(await one(id)).seriesIds].sort()

  test.each<[string, readonly number[], readonly number[]]>([
    ['from none to two', [], [0, 1]],
    ['from two to one of them', [0, 1], [1]],
    ['from two to one more', [0, 1], [0, 1, 2]],
    ['from one to another', [0], [2]],
    ['from two to none', [0, 1], []],
    ['from one to the same', [0], [0]],
  ])('are exactly those that were named last: %s', async (_, before, after) => {
    const { id } = await stored()
    const all = [newId(), newId(), newId()]
    const named = (places: readonly number[]) => places.map(at => all[at] ?? '')
    await org.system(work => replaceSeries(work, id, named(before)))
    expect(await tied(id)).toEqual(named(before).sort())
    await org.system(work => replaceSeries(work, id, named(after)))
    expect(await tied(id)).toEqual(named(after).sort())
  })

  test('leave the procedure they belonged to, which keeps its others', async () => {
    const [from, to] = [await stored(), await stored()]
    const [moved, stays] = [newId(), newId()]
    await org.system(work => replaceSeries(work, from.id, [moved, stays]))
    await org.system(work => replaceSeries(work, to.id, [moved]))
    expect([await tied(from.id), await tied(to.id)]).toEqual([[stays], [moved]])
  })

  test('of another organisation are untouched, even with the same ids', async () => {
    const [here, there] = [await stored(), await stored({}, other)]
    const seriesId = newId()
    await org.system(work => replaceSeries(work, here.id, [seriesId]))
    await other.system(work => replaceSeries(work, there.id, [seriesId]))
    await other.system(work => replaceSeries(work, there.id, []))
    expect(await tied(here.id)).toEqual([seriesId])
    expect((await one(there.id, other)).seriesIds).toEqual([])
  })
})

/** Radia and Grace read in the first two minutes of their lists, Linus in the second: ties stand by person. */
function byMoment(a: string, b: string): number {
  const minute = (id: string) => (id === org.id.Radia ? 0 : 1)
  return minute(a) - minute(b) || a.localeCompare(b)
}

import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { ownedRows } from './owned-rows.factory.ts'
import {
  createHandoverTasks,
  type FindOwnedThings,
  type Handover,
  ownedThings,
  provideHandoverTasks,
  provideOwnedThings,
} from './owned-things.ts'

const boat = { kind: 'boat', id: newId(), title: 'Nimrod' }
const berth = { kind: 'berth', id: newId(), title: 'Berth 4' }

describe('what a person owns', () => {
  test('is gathered by owner from every room that knows of something, each asked once for everybody', async () => {
    const org = await organisation()
    const { Linus, Radia, Alan } = org.id
    const asked: (readonly string[])[] = []
    const boats: FindOwnedThings = (_, personIds) => {
      asked.push(personIds)
      return ownedRows(personIds.includes(Linus) ? [{ ...boat, ownerId: Linus }] : [])
    }
    provideOwnedThings(boats)
    provideOwnedThings(boats)
    provideOwnedThings((_, personIds) =>
      ownedRows(personIds.filter(id => id === Linus || id === Radia).map(ownerId => ({ ...berth, ownerId }))),
    )
    const owned = await org.as('Margaret', work => ownedThings(work, [Linus, Radia, Alan]))
    expect(owned).toEqual(
      new Map([
        [Linus, [berth, boat]],
        [Radia, [berth]],
      ]),
    )
    expect(asked).toEqual([[Linus, Radia, Alan]])
  })

  test('is nothing for people whom no room knows, and for nobody', async () => {
    const org = await organisation()
    expect((await org.as('Margaret', work => ownedThings(work, [newId()]))).size).toBe(0)
    expect((await org.as('Margaret', work => ownedThings(work, []))).size).toBe(0)
  })

  test('is handed over as it is, with who leaves, when and to whom', async () => {
    const org = await organisation()
    const heard: Handover[] = []
    provideHandoverTasks(async (_, handover) => {
      if (handover.leaverId === LEAVER) heard.push(handover)
    })
    const handover = { leaverId: LEAVER, managerId: null, lastDay: '2026-03-31', things: [] }
    await org.as('Margaret', work => createHandoverTasks(work, handover))
    expect(heard).toEqual([handover])
  })
})

const LEAVER = newId()

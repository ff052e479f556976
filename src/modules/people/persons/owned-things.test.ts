import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
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
  test('is gathered from every room that knows of something, each asked once', async () => {
    const org = await organisation()
    let asked = 0
    const boats: FindOwnedThings = async (_, personId) => {
      asked += 1
      return personId === org.id.Linus ? [boat] : []
    }
    provideOwnedThings(boats)
    provideOwnedThings(boats)
    provideOwnedThings(async (_, personId) => (personId === org.id.Linus ? [berth] : []))
    expect(await org.as('Margaret', work => ownedThings(work, org.id.Linus))).toEqual([boat, berth])
    expect(asked).toBe(1)
  })

  test('is nothing for people whom no room knows', async () => {
    const org = await organisation()
    expect(await org.as('Margaret', work => ownedThings(work, newId()))).toEqual([])
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

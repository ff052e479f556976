import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { direction, goal } from '../story.factory.ts'
import { aimIdsBelow, teamsOfGoalsBelow } from './teams-below.ts'

test('the teams with a briefed, planned or live goal below an aim, at any distance; not those of drafts, nor elsewhere', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { vision, strategy } = await direction(org)
  const below = (id: string) => org.system(work => teamsOfGoalsBelow(work, id))
  await goal(org, 'draft', { parentId: strategy })
  expect(await below(vision)).toEqual([])
  await goal(org, 'briefed', { parentId: strategy })
  expect([await below(vision), await below(strategy)]).toEqual([[org.team.Pilots], [org.team.Pilots]])
  expect(await other.system(work => teamsOfGoalsBelow(work, vision))).toEqual([])
})

test('an aim with everything below it, at any distance, and nothing of another organisation', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { vision, strategy } = await direction(org)
  const { id } = await goal(org, 'live', { parentId: strategy })
  const { id: below } = await goal(org, 'draft', { parentId: id })
  const idsBelow = async (from: string, at = org) =>
    (await at.system(work => aimIdsBelow(work, from))).toSorted()
  expect(await idsBelow(strategy)).toEqual([strategy, id, below].toSorted())
  expect(await idsBelow(vision)).toContain(below)
  expect(await idsBelow(strategy, other)).toEqual([strategy])
})

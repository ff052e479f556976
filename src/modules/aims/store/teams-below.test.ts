import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { direction, goal } from '../story.factory.ts'
import { teamsOfGoalsBelow } from './teams-below.ts'

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

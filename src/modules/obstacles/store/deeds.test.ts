import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { solveObstacle } from '../acts/solve-obstacle.ts'
import { takeObstacle } from '../acts/take-obstacle.ts'
import { pageOf, raisedBy } from '../obstacle.factory.ts'
import { obstaclesOffers } from '../offers.ts'

test('taking on and solving are deeds of who did it, about the obstacle and its team', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus')
  await org.as('Grace', work => takeObstacle(work, id, 1))
  const { rev } = await pageOf(org, 'Grace', id)
  org.at('2026-03-02T09:30:00Z')
  await org.as('Grace', work => solveObstacle(work, id, rev, 'SECRET'))
  const deeds = await deedsOf(org, 'Grace', obstaclesOffers)
  expect(deeds.map(({ kind, label }) => [kind, label])).toEqual([
    ['obstacle_solved', 'The crane is broken'],
    ['obstacle_taken', 'The crane is broken'],
  ])
  expect(deeds[0]?.about).toEqual(expect.arrayContaining([id, org.team.Pilots]))
  expect(deeds[0]).toMatchObject({ on: '2026-03-02', done: true, link: `/obstacles/${id}` })
  expect(JSON.stringify(deeds)).not.toContain('SECRET')
  expect(await deedsOf(org, 'Linus', obstaclesOffers)).toEqual([])
  expect(await deedsOf(org, 'Grace', obstaclesOffers, '2026-03-03')).toEqual([])
  expect(await deedsElsewhere(org, await organisation(), obstaclesOffers)).toBe(0)
})

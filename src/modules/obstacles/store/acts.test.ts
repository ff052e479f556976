import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { solveObstacle } from '../acts/solve-obstacle.ts'
import { takeObstacle } from '../acts/take-obstacle.ts'
import { pageOf, raisedBy, sweepAt } from '../obstacle.factory.ts'
import { obstaclesOffers } from '../offers.ts'

test.each([
  ['detail', 'obstacle_solved'],
  ['big_picture', 'big_picture_solved'],
] as const)('taking on and solving an obstacle of level %s are acts of who did it', async (level, kind) => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus', { level })
  const { owner } = await pageOf(org, 'Linus', id)
  const by = owner.id === org.id.Ada ? 'Ada' : 'Grace'
  await org.as(by, async work => takeObstacle(work, id, 1))
  const { rev } = await pageOf(org, by, id)
  org.at('2026-03-02T09:30:00Z')
  await org.as(by, work => solveObstacle(work, id, rev, 'SECRET'))
  expect(await actsOfAll(org, obstaclesOffers)).toEqual({
    [by]: [`${kind}: The crane is broken`, 'obstacle_triaged: The crane is broken'].sort(),
  })
  expect(await actsOf(org, by, obstaclesOffers, '2026-03-03')).toEqual([])
  expect(await actsElsewhere(org, await organisation(), obstaclesOffers)).toBe(0)
})

test('one that is solved without being taken on first is solved, and nothing else', async () => {
  const org = await organisation()
  const { id, rev } = await raisedBy(org, 'Linus')
  await org.as('Grace', work => solveObstacle(work, id, rev, 'A new fuse.'))
  expect(await actsOfAll(org, obstaclesOffers)).toEqual({ Grace: ['obstacle_solved: The crane is broken'] })
})

test('raising one, and what the clock passes up, are acts of nobody', async () => {
  const org = await organisation()
  await raisedBy(org, 'Linus', { severity: 'critical' })
  await sweepAt(org, '2026-03-04T17:00:00Z')
  expect(await actsOfAll(org, obstaclesOffers)).toEqual({})
})

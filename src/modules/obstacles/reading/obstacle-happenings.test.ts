import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { solveObstacle } from '../acts/solve-obstacle.ts'
import { takeObstacle } from '../acts/take-obstacle.ts'
import { raisedBy } from '../obstacle.factory.ts'
import { obstacleHappenings } from './obstacle-happenings.ts'

const told = async (org: Organisation, readers: readonly Name[], from = '2026-03-02', asked = org) => {
  const whose = { personId: org.id.Grace, teamIds: [org.team.Pilots], from, to: '2026-03-31' }
  const rows = await asked.system(work =>
    obstacleHappenings(
      work,
      whose,
      readers.map(name => org.id[name]),
    ),
  )
  return rows.map(({ kind, title, on }) => [kind, title, on])
}

test('what is in somebody’s court, and what was raised or solved in their teams, the worst first', async () => {
  const org = await organisation()
  await raisedBy(org, 'Linus', { title: 'The radio is dead', severity: 'critical' })
  const solved = await raisedBy(org, 'Radia', { title: 'The key is lost' })
  const taken = await org.as('Grace', work => takeObstacle(work, solved.id, solved.rev))
  org.at('2026-03-05T09:00:00Z')
  await org.as('Grace', work => solveObstacle(work, solved.id, taken.rev, 'It was under the mat.'))
  expect(await told(org, ['Ada', 'Grace'])).toEqual([
    ['in_court', 'The radio is dead', '2026-03-02'],
    ['solved', 'The key is lost', '2026-03-05'],
  ])
  // What is in their court waits, whenever it came there.
  expect(await told(org, ['Ada', 'Grace'], '2026-03-06')).toEqual([
    ['in_court', 'The radio is dead', '2026-03-02'],
  ])
  expect(await told(org, ['Ada', 'Grace'], '2026-03-02', await organisation())).toEqual([])
})

test('nothing that one of the readers may not see, and nothing sensitive', async () => {
  const org = await organisation()
  await raisedBy(org, 'Linus', { title: 'The radio is dead' })
  await raisedBy(org, 'Linus', { title: 'Somebody shouts', sensitive: true })
  expect(await told(org, ['Linus', 'Grace'])).toHaveLength(1)
  expect(await told(org, ['Alan', 'Grace'])).toEqual([])
})

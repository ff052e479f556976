import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { raisedBy, sweepAt } from '../obstacle.factory.ts'
import { openObstaclesOn } from './open-obstacles-on.ts'

describe('obstacles among the facts of a date', () => {
  test('are in somebody’s court, with what is left of their time', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus', { level: 'detail', severity: 'major' })
    const [first] = await org.system(work => openObstaclesOn(work, work.today))
    expect(first).toMatchObject({
      ...{ id, title: 'The crane is broken', level: 'detail', severity: 'major', ownerId: org.id.Grace },
      ...{ sensitive: false, rungs: 0, untaken: true, untakenLate: false },
    })
    expect(first?.left).toBe(1)
    org.at('2026-03-02T12:00:00Z')
    const [later] = await org.system(work => openObstaclesOn(work, work.today))
    expect(later?.left).toBeLessThan(1)
    expect(later?.left).toBeGreaterThan(0)
  })

  test('that came up are in the court above, and were below before', async () => {
    const org = await organisation()
    await raisedBy(org, 'Linus', { level: 'detail', severity: 'critical' })
    await sweepAt(org, '2026-03-04T17:00:00Z')
    const [now] = await org.system(work => openObstaclesOn(work, work.today))
    expect(now).toMatchObject({ ownerId: org.id.Ada, rungs: 1 })
    const [before] = await org.system(work => openObstaclesOn(work, '2026-03-02'))
    expect(before).toMatchObject({ ownerId: org.id.Grace, rungs: 0 })
  })

  test('that are sensitive have no title', async () => {
    const org = await organisation()
    await raisedBy(org, 'Linus', {
      title: 'Two do not speak to each other',
      cause: 'conflict',
      sensitive: true,
    })
    const facts = await org.system(work => openObstaclesOn(work, work.today))
    expect(facts).toMatchObject([{ title: null, sensitive: true }])
    expect(JSON.stringify(facts)).not.toContain('speak')
  })

  test('were not there before they were raised', async () => {
    const org = await organisation()
    await raisedBy(org, 'Linus')
    expect(await org.system(work => openObstaclesOn(work, '2026-03-01'))).toEqual([])
  })
})

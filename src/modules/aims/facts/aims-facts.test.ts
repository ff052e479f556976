import { beforeAll, describe, expect, test } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { subjectsSince } from '#platform/events/subjects-since.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { checkIn } from '../following/check-in.ts'
import { checkInDirection } from '../following/check-in-direction.ts'
import { AIM_EVENT_TYPES, aimsAround } from '../store/aims-touched.ts'
import { direction, goal } from '../story.factory.ts'
import { type AimFact, aimFactsNow, aimsFacts } from './aims-facts.ts'

let org: Organisation
let liveId = ''
let strategyId = ''
beforeAll(async () => {
  org = await organisation()
  const { strategy } = await direction(org)
  strategyId = strategy
  liveId = (await goal(org, 'live', { parentId: strategy })).id
  await goal(org, 'draft', { parentId: strategy })
  org.at('2026-03-23T09:00:00Z')
  await org.as('Grace', work => checkIn(work, liveId, { value: 71, chance: 70, note: '' }))
  org.at('2026-04-27T09:00:00Z')
  await org.as('Grace', work => checkIn(work, liveId, { value: 71, chance: 30, note: '' }))
})

async function factOf(id: string, on: LocalDate): Promise<AimFact | undefined> {
  const { aims } = await org.system(work => aimsFacts(work, on))
  return aims.find(aim => aim.id === id)
}

describe('an aim among the facts of a date', () => {
  test('has its brief, its plan, its latest chance and the one of four weeks before', async () => {
    expect(await factOf(liveId, '2026-04-27')).toMatchObject({
      ...{ kind: 'goal', state: 'live', ownerId: org.id.Grace, parentId: strategyId, hasWhy: true },
      ...{ uncovered: 0, bounces: 0, chance: 30, chanceBefore: 70, health: 'off_track', edits: [] },
    })
  })

  test('that is a strategy knows when somebody last said that it is right, of any day', async () => {
    await org.as('Ada', work => checkInDirection(work, strategyId, { stillRight: 'yes', note: '' }))
    expect((await factOf(strategyId, '2026-04-27'))?.checkedOn).toBe('2026-04-27')
    expect((await factOf(strategyId, '2026-04-26'))?.checkedOn).toBeNull()
  })

  test('is told of a past day as it was then, with its health of the week before that', async () => {
    const then = await factOf(liveId, '2026-03-24')
    expect(then).toMatchObject({ chance: 70, chanceBefore: null })
    expect((await factOf(liveId, '2026-04-30'))?.healthBefore).not.toBe('off_track')
    expect((await factOf(liveId, '2026-05-05'))?.healthBefore).toBe('off_track')
  })

  test('is not there before it was drafted', async () => {
    expect(await factOf(liveId, '2026-02-20')).toBeUndefined()
  })

  test('costs five statements, however many there are', async () => {
    for (let more = 0; more < 3; more++) await goal(org, 'draft', { parentId: strategyId })
    const count = org.system(work => countStatements(work, counted => aimsFacts(counted, '2026-04-27')))
    expect(await count).toBe(5)
  })
})

describe('some aims as they are now', () => {
  test('are told as all are, but for a week ago, in three statements', async () => {
    const { aims } = await org.system(work => aimsFacts(work, work.today))
    expect(aims.length).toBeGreaterThan(3)
    for (const { id, healthBefore: _, ...rest } of aims)
      expect(await org.system(work => aimFactsNow(work, [id]))).toEqual([{ id, ...rest }])
    const ids = aims.map(({ id }) => id)
    const count = org.system(work => countStatements(work, counted => aimFactsNow(counted, ids)))
    expect(await count).toBe(3)
  })

  test('are those that something happened to, with what is right above and below them', async () => {
    org.at('2026-04-28T09:00:00Z')
    const since = org.now()
    await org.as('Grace', work => checkIn(work, liveId, { value: 74, chance: 50, note: '' }))
    expect(await org.system(work => subjectsSince(work, since, AIM_EVENT_TYPES))).toEqual([liveId])
    expect(
      await org.system(work => subjectsSince(work, new Date(since.getTime() + 1), AIM_EVENT_TYPES)),
    ).toEqual([])
    const around = await org.system(work => aimsAround(work, [strategyId]))
    const { aims } = await org.system(work => aimsFacts(work, work.today))
    const { parentId } = aims.find(aim => aim.id === strategyId) ?? {}
    const below = aims.filter(aim => aim.parentId === strategyId).map(({ id }) => id)
    expect(around.toSorted()).toEqual([strategyId, parentId, ...below].toSorted())
  })
})

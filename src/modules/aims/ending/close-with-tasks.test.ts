import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Saved } from '../contract.ts'
import { createAim } from '../drafting/create-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { getAim } from '../reading/get-aim.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { provideTaskFacts, taskFacts } from '../task-facts.ts'

const provided = taskFacts()
afterEach(() => provideTaskFacts(provided))

const LESSON = { outcome: 'dropped', lesson: 'We chose too much.' } as const

/** Two live goals of Grace's; the first with an open task. */
async function twoGoals(org: Organisation) {
  const { strategy } = await direction(org)
  const first = await goal(org, 'live', { parentId: strategy })
  const second = await goal(org, 'live', { parentId: strategy })
  const task = { title: 'Crew the second boat', goalId: first.id, estimateDays: 2 }
  expect((await org.http.post('/api/tasks', task, { as: 'Grace' })).status).toBe(200)
  return { strategy, first, second }
}

const close = ({ http }: Organisation, { id, rev }: Saved, openTasks?: object) =>
  http.post(`/api/aims/${id}/closure`, { ...LESSON, rev, ...(openTasks && { openTasks }) }, { as: 'Ada' })
const delivery = async (org: Organisation, id: string) =>
  (await org.as('Ada', work => getAim(work, id))).delivery

describe('closing a goal with open tasks', () => {
  test('moves them to another goal, where they are still to do', async () => {
    const org = await organisation()
    const { first, second } = await twoGoals(org)
    expect((await close(org, first)).body.error.items).toMatchObject([
      { field: 'openTasks', code: 'open_task' },
    ])
    expect((await close(org, first, { moveTo: second.id })).status).toBe(200)
    expect(await delivery(org, first.id)).toBeNull()
    expect(await delivery(org, second.id)).toMatchObject({ openTasks: 1, totalDays: 2, doneDays: 0 })
  })

  test('drops them with its reason, and they count for nothing any more', async () => {
    const org = await organisation()
    const { first } = await twoGoals(org)
    expect((await close(org, first, { drop: 'The goal is over.' })).status).toBe(200)
    expect((await delivery(org, first.id))?.openTasks ?? 0).toBe(0)
    expect(await org.eventsOfType('task.moved')).toBe(1)
  })

  test.each<[string, (aims: Awaited<ReturnType<typeof twoGoals>>) => string, string]>([
    ['a goal that nobody knows', () => newId(), 'unknown_aim'],
    ['the goal that is closed itself', ({ first }) => first.id, 'no_open_goal'],
    ['a strategy', ({ strategy }) => strategy, 'no_open_goal'],
  ])('cannot move them to %s: the goal stays live and the task where it is', async (_, to, code) => {
    const org = await organisation()
    const aims = await twoGoals(org)
    const answer = await close(org, aims.first, { moveTo: to(aims) })
    expect(answer).toMatchObject({
      status: 422,
      body: { error: { items: [{ field: 'openTasks.moveTo', code }] } },
    })
    expect(await org.as('Ada', work => getAim(work, aims.first.id))).toMatchObject({
      state: 'live',
      rev: aims.first.rev,
      delivery: { openTasks: 1 },
    })
  })

  test('cannot move them to a goal that has been closed meanwhile', async () => {
    const org = await organisation()
    const { first, second } = await twoGoals(org)
    const wish = { ...LESSON, rev: first.rev, openTasks: { moveTo: second.id } }
    const proposed = await org.http.post(`/api/aims/${first.id}/closure`, wish, { as: 'Grace' })
    expect((await close(org, second)).status).toBe(200)
    const answer = await close(org, proposed.body)
    expect(answer.body.error.items).toMatchObject([{ field: 'openTasks.moveTo', code: 'no_open_goal' }])
  })
})

describe('the delivery of a goal', () => {
  const facts = { doneDays: 3, totalDays: 4.5, unestimated: 1, openTasks: 2, doneTasks: 1 }

  test('is what its tasks say, and nothing where it has none, is no goal, or nobody answers for tasks', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const [busy, idle] = [
      await goal(org, 'live', { parentId: strategy }),
      await goal(org, 'draft', { parentId: strategy }),
    ]
    provideTaskFacts({
      ...provided,
      deliveryOf: async () =>
        new Map([
          [busy.id, facts],
          [strategy, facts],
        ]),
    })
    expect(await delivery(org, busy.id)).toEqual(facts)
    expect(await delivery(org, idle.id)).toBeNull()
    expect(await delivery(org, strategy)).toBeNull()
    provideTaskFacts({
      deliveryOf: async () => new Map(),
      openTasksOf: async () => [],
      settleOpenTasks: async () => {},
    })
    expect(await delivery(org, busy.id)).toBeNull()
  })

  test('never moves its result: done work is not a reached target', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    await org.as('Grace', work => checkIn(work, id, { value: 75, chance: 70, note: '' }))
    const { result, standing } = await org.as('Ada', work => getAim(work, id))
    provideTaskFacts({ ...provided, deliveryOf: async () => new Map([[id, { ...facts, doneDays: 4.5 }]]) })
    expect(await org.as('Ada', work => getAim(work, id))).toMatchObject({
      result,
      standing,
      delivery: { doneDays: 4.5 },
    })
  })

  test('of tasks alone is enough steps for a plan', async () => {
    const org = await organisation()
    const { id } = await org.as('Ada', work => createAim(work, newGoal(org, { standaloneReason: 'Law' })))
    provideTaskFacts({ ...provided, deliveryOf: async () => new Map([[id, facts]]) })
    const briefed = await org.http.post(`/api/aims/${id}/briefing`, { rev: 1 }, { as: 'Ada' })
    const { brief } = await org.as('Grace', work => getAim(work, id))
    const coverage = [{ criterionId: brief.criteria[0]?.id, notCoveredWhy: 'The weather decides.' }]
    const edited = await org.http.put(
      `/api/aims/${id}/plan`,
      { how: 'By boat.', coverage, rev: briefed.body.rev },
      { as: 'Grace' },
    )
    const submitted = await org.http.post(
      `/api/aims/${id}/plan-submission`,
      { rev: edited.body.rev },
      { as: 'Grace' },
    )
    expect(submitted).toMatchObject({ status: 200, body: { state: 'planned' } })
  })
})

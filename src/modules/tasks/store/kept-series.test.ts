import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { moveTask } from '../states/move-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { recurringSeries, seriesKept } from './kept-series.ts'
import { tasksById } from './task-reads.ts'

test('a series is kept by what was done up to its date; what is dropped or not due yet does not count', async () => {
  const org = await organisation()
  const goalId = await goalIn(org)
  const weekly = {
    goalId,
    assigneeId: org.id.Linus,
    dueOn: '2026-03-06',
    recurrence: { every: 'week', count: 1 },
  } as const
  const first = await taskBy(org, 'Grace', weekly)
  const done = async (id: string, on: string) => {
    org.at(`${on}T09:00:00Z`)
    return await org.as('Linus', work => moveTask(work, id, { rev: 1, to: 'done', endSeries: false }))
  }
  const second = await done(first.id, '2026-03-06')
  await done(second.nextId ?? '', '2026-03-14')
  const [task] = await org.system(work => tasksById(work, [first.id]))
  const seriesId = task?.seriesId ?? ''
  const kept = (from: string, to: string) => org.system(work => seriesKept(work, [seriesId], from, to))
  expect(await kept('2026-03-01', '2026-03-14')).toEqual(new Map([[seriesId, { due: 2, onTime: 1 }]]))
  expect(await kept('2026-03-07', '2026-03-14')).toEqual(new Map([[seriesId, { due: 1, onTime: 0 }]]))
  expect(await kept('2026-02-01', '2026-02-28')).toEqual(new Map())
  expect(await org.system(work => seriesKept(work, [], '2026-03-01', '2026-03-14'))).toEqual(new Map())
})

test('the recurring tasks of a team are listed once each, not those of others', async () => {
  const org = await organisation()
  const goalId = await goalIn(org)
  const weekly = { goalId, dueOn: '2026-03-06', recurrence: { every: 'week', count: 1 } } as const
  await taskBy(org, 'Grace', { ...weekly, title: 'Check the lines' })
  await taskBy(org, 'Grace', { goalId, title: 'Buy a rope' })
  const titles = async (team: 'Pilots' | 'People') =>
    (await org.system(work => recurringSeries(work, [org.team[team]]))).map(({ title }) => title)
  expect(await titles('Pilots')).toEqual(['Check the lines'])
  expect(await titles('People')).toEqual([])
})

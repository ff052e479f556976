import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { editTask } from '../fields/edit-task.ts'
import { tasksOffers } from '../offers.ts'
import { moveTask } from '../states/move-task.ts'
import { taskBy } from '../task.factory.ts'

test('a task made for somebody else is an act; one for oneself is none until it is done, and then it is own work', async () => {
  const org = await organisation()
  await taskBy(org, 'Grace', { title: 'Fuel boat 2', assigneeId: org.id.Linus, note: 'SECRET' })
  const own = await taskBy(org, 'Linus', { title: 'Log the tide', assigneeId: org.id.Linus })
  await taskBy(org, 'Grace', { title: 'Nobody yet' })
  expect(await actsOfAll(org, tasksOffers)).toEqual({ Grace: ['task_for_others: Fuel boat 2'] })
  await org.as('Linus', work => moveTask(work, own.id, { rev: own.rev, to: 'done', endSeries: false }))
  expect((await actsOfAll(org, tasksOffers))['Linus']).toEqual(['own_work: Log the tide'])
  expect(await actsElsewhere(org, await organisation(), tasksOffers)).toBe(0)
})

test('giving a task on and setting another day is one act a day, and on the day it was made none beside the making', async () => {
  const org = await organisation()
  const { id, rev } = await taskBy(org, 'Grace', { title: 'Fuel boat 2', assigneeId: org.id.Linus })
  const redated = await org.as('Grace', work => editTask(work, id, { rev, dueOn: '2026-03-20' }))
  expect(await actsOf(org, 'Grace', tasksOffers)).toHaveLength(1)
  org.at('2026-03-11T09:00:00Z')
  const again = await org.as('Grace', work => editTask(work, id, { rev: redated.rev, dueOn: '2026-03-27' }))
  await org.as('Grace', work => editTask(work, id, { rev: again.rev, dueOn: '2026-03-28' }))
  const acts = await actsOf(org, 'Grace', tasksOffers)
  expect(acts.map(({ on }) => on).sort()).toEqual(['2026-03-02', '2026-03-11'])
  expect(new Set(acts.map(({ id: each }) => each)).size).toBe(2)
  expect(await actsOf(org, 'Grace', tasksOffers, '2026-03-12')).toEqual([])
})

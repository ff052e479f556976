import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { editTask } from '../fields/edit-task.ts'
import { tasksOffers } from '../offers.ts'
import { moveTask } from '../states/move-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'

test('a task made for somebody, or dated anew, is a deed about them and their team; one’s own and an edit of words are none', async () => {
  const org = await organisation()
  const { id, rev } = await taskBy(org, 'Grace', {
    title: 'Fuel boat 2',
    assigneeId: org.id.Linus,
    note: 'SECRET',
  })
  const deeds = await deedsOf(org, 'Grace', tasksOffers)
  expect(deeds).toMatchObject([
    { kind: 'task_given', id, on: '2026-03-02', done: true, label: 'Fuel boat 2', link: `/tasks/${id}` },
  ])
  expect(deeds[0]?.about).toEqual(expect.arrayContaining([org.id.Linus, org.team.Pilots]))
  await taskBy(org, 'Linus', { title: 'Log the tide', assigneeId: org.id.Linus })
  expect(await deedsOf(org, 'Linus', tasksOffers)).toEqual([])
  org.at('2026-03-11T09:00:00Z')
  const edited = await org.as('Grace', work => editTask(work, id, { rev, title: 'Fuel boat two' }))
  expect(await deedsOf(org, 'Grace', tasksOffers, '2026-03-03')).toEqual([])
  await org.as('Grace', work => editTask(work, id, { rev: edited.rev, dueOn: '2026-03-28' }))
  const later = await deedsOf(org, 'Grace', tasksOffers, '2026-03-03')
  expect(later).toMatchObject([{ kind: 'task_given', on: '2026-03-11' }])
  expect(JSON.stringify(later)).not.toContain('SECRET')
  expect(await deedsElsewhere(org, await organisation(), tasksOffers)).toBe(0)
})

test('a task with a date that serves no goal is told with that date, until it is dropped', async () => {
  const org = await organisation()
  const goalId = await goalIn(org)
  const { id, rev } = await taskBy(org, 'Grace', { assigneeId: org.id.Grace, dueOn: '2026-07-07' })
  await taskBy(org, 'Grace', { goalId, assigneeId: org.id.Grace, dueOn: '2026-06-30' })
  await taskBy(org, 'Grace', { assigneeId: org.id.Grace })
  expect(await deedsOf(org, 'Grace', tasksOffers)).toMatchObject([
    { kind: 'task_apart', id, on: '2026-07-07', done: true, label: 'Check the mooring lines' },
  ])
  await org.as('Grace', work =>
    moveTask(work, id, { rev, to: 'dropped', reason: 'No push', endSeries: false }),
  )
  expect(await deedsOf(org, 'Grace', tasksOffers)).toEqual([])
})

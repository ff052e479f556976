import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { assignTask } from '../assignment/assign-task.ts'
import { editTask } from '../fields/edit-task.ts'
import { moveTask } from '../states/move-task.ts'
import { taskBy } from '../task.factory.ts'
import { taskHappenings } from './task-happenings.ts'

const told = async (org: Organisation, from = '2026-03-02', to = '2026-03-31', asked = org) => {
  const whose = { personId: org.id.Grace, teamIds: [org.team.Pilots], from, to }
  const rows = await asked.system(work => taskHappenings(work, whose))
  return rows.map(({ kind, title, on, was, now }) => [kind, title, on, was, now])
}

test('tasks that went from somebody, moved or are done while they were away are told once each, by their day', async () => {
  const org = await organisation()
  const { Grace, Linus, Radia } = org.id
  const passed = await taskBy(org, 'Ada', { title: 'Fuel boat 2', assigneeId: Grace })
  const dated = await taskBy(org, 'Grace', { title: 'Log the tide', assigneeId: Linus, dueOn: '2026-03-10' })
  const ended = await taskBy(org, 'Grace', { title: 'Paint the buoy', assigneeId: Radia })
  expect(await told(org)).toEqual([])
  org.at('2026-03-05T09:00:00Z')
  const again = await org.as('Ada', work =>
    assignTask(work, passed.id, { rev: passed.rev, assigneeId: Radia }),
  )
  await org.as('Ada', work => assignTask(work, again.id, { rev: again.rev, assigneeId: Linus }))
  const moved = await org.as('Ada', work => editTask(work, dated.id, { rev: dated.rev, dueOn: '2026-03-12' }))
  await org.as('Ada', work => editTask(work, dated.id, { rev: moved.rev, dueOn: '2026-03-20' }))
  await org.as('Radia', work => moveTask(work, ended.id, { rev: ended.rev, to: 'done', endSeries: false }))
  expect(await told(org)).toEqual([
    ['passed_on', 'Fuel boat 2', '2026-03-05', null, null],
    ['dated', 'Log the tide', '2026-03-05', '2026-03-10', '2026-03-20'],
    ['done', 'Paint the buoy', '2026-03-05', null, null],
  ])
  expect(await told(org, '2026-03-06')).toEqual([])
  expect(await told(org, '2026-03-01', '2026-03-04')).toEqual([])
  expect(await told(org, '2026-03-02', '2026-03-31', await organisation())).toEqual([])
})

test('a date that moved there and back, and a task that came back, are no news', async () => {
  const org = await organisation()
  const task = await taskBy(org, 'Ada', { assigneeId: org.id.Grace, dueOn: '2026-03-10' })
  const away = await org.as('Ada', work =>
    assignTask(work, task.id, { rev: task.rev, assigneeId: org.id.Linus }),
  )
  const back = await org.as('Ada', work =>
    assignTask(work, task.id, { rev: away.rev, assigneeId: org.id.Grace }),
  )
  const late = await org.as('Ada', work => editTask(work, task.id, { rev: back.rev, dueOn: '2026-03-20' }))
  await org.as('Ada', work => editTask(work, task.id, { rev: late.rev, dueOn: '2026-03-10' }))
  expect(await told(org)).toEqual([])
})

import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { tasksBeside } from './tasks-beside.ts'

test('tasks of some goals that somebody has, and what these people have of other goals; nothing of another organisation', async () => {
  const org = await organisation()
  const [big, other] = [await goalIn(org), await goalIn(org, { title: 'Paint the buoys' })]
  const [Linus, Radia] = [org.id.Linus, org.id.Radia]
  const inside = await taskBy(org, 'Grace', { goalId: big, assigneeId: Linus })
  await taskBy(org, 'Grace', { goalId: big })
  const beside = await taskBy(org, 'Grace', { goalId: other, assigneeId: Linus })
  await taskBy(org, 'Grace', { goalId: other, assigneeId: Radia })
  await taskBy(org, 'Grace', { assigneeId: Linus })
  const ids = (asked = org) => asked.system(work => tasksBeside(work, [big], '2026-03-02'))
  expect((await ids()).toSorted()).toEqual([inside.id, beside.id].toSorted())
  expect(await ids(await organisation())).toEqual([])
})

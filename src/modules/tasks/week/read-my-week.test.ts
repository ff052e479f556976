import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import type { NewTask } from '../contract.ts'
import { moveTask } from '../states/move-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { chooseTop } from './choose-top.ts'
import { readMyWeek } from './read-my-week.ts'

const mine = (org: Organisation, title: string, over: Partial<NewTask> = {}) =>
  taskBy(org, 'Linus', { title, assigneeId: org.id.Linus, ...over })
const week = (org: Organisation) => org.as('Linus', work => readMyWeek(work))
const titles = (tasks: readonly { title: string }[]) => tasks.map(task => task.title)

describe('my week', () => {
  it('is what needs me, by why it needs me', async () => {
    const org = await organisation()
    await mine(org, 'Overdue', { dueOn: '2026-03-02' })
    await mine(org, 'Friday', { dueOn: '2026-03-06' })
    await mine(org, 'Later', { dueOn: '2026-03-20' })
    await mine(org, 'Critical', { critical: true })
    const begun = await mine(org, 'Begun')
    await org.as('Linus', work => moveTask(work, begun.id, { rev: 1, to: 'doing', endSeries: false }))
    await taskBy(org, 'Radia', { title: 'Not mine', assigneeId: org.id.Radia, dueOn: '2026-03-05' })
    org.at('2026-03-03T09:00:00Z')
    const page = await week(org)
    expect(page.sections.map(({ section, tasks }) => [section, ...titles(tasks)])).toEqual([
      ['overdue', 'Overdue'],
      ['this_week', 'Friday'],
      ['doing', 'Begun'],
      ['critical', 'Critical'],
    ])
    expect(page).toMatchObject({ today: '2026-03-03', weekOn: '2026-03-02', later: 1, doneThisWeek: 0 })
    expect(page.top).toMatchObject({ chosen: false })
    expect(titles(page.top.tasks)).toEqual(['Overdue', 'Friday', 'Begun'])
  })

  it('counts what I finished since Monday', async () => {
    const org = await organisation()
    const [first, second] = [await mine(org, 'First'), await mine(org, 'Second')]
    await org.as('Linus', work => moveTask(work, first.id, { rev: 1, to: 'done', endSeries: false }))
    org.at('2026-03-09T09:00:00Z')
    await org.as('Linus', work => moveTask(work, second.id, { rev: 1, to: 'done', endSeries: false }))
    expect((await week(org)).doneThisWeek).toBe(1)
  })

  it('shows requests that wait for my answer: as the manager of the receiver, as the owner of the goal', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    await taskBy(org, 'Alan', { title: 'For Linus', assigneeId: org.id.Linus })
    await taskBy(org, 'Alan', { title: 'For the goal', goalId, assigneeId: org.id.Alan })
    expect(titles((await org.as('Grace', work => readMyWeek(work))).requests)).toEqual([
      'For Linus',
      'For the goal',
    ])
    expect((await week(org)).requests).toEqual([])
    expect((await org.as('Alan', work => readMyWeek(work))).requests).toEqual([])
  })

  it('is empty on a first day', async () => {
    const org = await organisation()
    expect(await week(org)).toMatchObject({
      sections: [],
      requests: [],
      later: 0,
      top: { chosen: false, tasks: [] },
    })
  })
})

describe('choosing what comes first', () => {
  it('keeps the order chosen, for this week only', async () => {
    const org = await organisation()
    const [a, b, c] = [await mine(org, 'Aaa'), await mine(org, 'Bbb'), await mine(org, 'Ccc')]
    await org.as('Linus', work => chooseTop(work, { taskIds: [c.id, a.id, b.id] }))
    await org.as('Linus', work => chooseTop(work, { taskIds: [b.id, c.id] }))
    const { top } = await week(org)
    expect([top.chosen, ...titles(top.tasks)]).toEqual([true, 'Bbb', 'Ccc'])
    org.at('2026-03-09T09:00:00Z')
    expect((await week(org)).top.chosen).toBe(false)
  })

  it('shows a chosen task still when it is done', async () => {
    const org = await organisation()
    const task = await mine(org, 'Aaa')
    await org.as('Linus', work => chooseTop(work, { taskIds: [task.id] }))
    await org.as('Linus', work => moveTask(work, task.id, { rev: 1, to: 'done', endSeries: false }))
    expect((await week(org)).top.tasks).toMatchObject([{ title: 'Aaa', state: 'done' }])
  })

  it('choosing nothing brings suggestions back', async () => {
    const org = await organisation()
    const task = await mine(org, 'Aaa', { dueOn: '2026-03-02' })
    await org.as('Linus', work => chooseTop(work, { taskIds: [task.id] }))
    await org.as('Linus', work => chooseTop(work, { taskIds: [] }))
    expect((await week(org)).top.chosen).toBe(false)
  })

  it('is refused for somebody else’s task', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Radia', { assigneeId: org.id.Radia })
    const error = await rejected(org.as('Linus', work => chooseTop(work, { taskIds: [task.id] })))
    expect(error.items[0]?.code).toBe('not_your_task')
  })
})

import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { readTask } from '../read-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'

describe('adding a task', () => {
  it('anyone adds work to a goal of their team, and it is there with its line of sight', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const saved = await taskBy(org, 'Linus', {
      goalId,
      assigneeId: org.id.Radia,
      dueOn: '2026-03-06',
      estimateDays: 1.5,
    })
    expect(saved).toMatchObject({ rev: 1, state: 'todo', awaits: null })
    const page = await org.as('Radia', work => readTask(work, saved.id))
    expect(page).toMatchObject({
      title: 'Check the mooring lines',
      goal: { id: goalId, title: 'Berth every ship within an hour' },
      assignee: { id: org.id.Radia, name: 'Radia Perl' },
      author: { name: 'Linus Torres' },
      team: { name: 'Pilots' },
      dueOn: '2026-03-06',
      estimateDays: 1.5,
      line: [{ id: goalId, kind: 'goal' }],
    })
  })

  it('a task for somebody of another team is a request, until their manager answers', async () => {
    const org = await organisation()
    const saved = await taskBy(org, 'Linus', { assigneeId: org.id.Alan })
    expect(saved.awaits).toBe('receiver')
    const page = await org.as('Margaret', work => readTask(work, saved.id))
    expect(page).toMatchObject({ awaits: 'receiver', answeredBy: { name: 'Margaret Hamil' } })
    expect(page.actions).toContain('answer')
    expect(await org.eventsOfType('task.requested')).toBe(1)
  })

  it('work for a goal of another team is a request to its owner', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const saved = await taskBy(org, 'Alan', { goalId, assigneeId: org.id.Alan })
    expect(saved.awaits).toBe('goal')
    const page = await org.as('Grace', work => readTask(work, saved.id))
    expect(page).toMatchObject({ answeredBy: { name: 'Grace Hopper' }, team: { name: 'Pilots' } })
  })

  it('a manager gives work down the line without asking', async () => {
    const org = await organisation()
    expect(await taskBy(org, 'Ada', { assigneeId: org.id.Alan })).toMatchObject({ awaits: null })
  })

  it('names every field that is wrong at once, and writes nothing', async () => {
    const org = await organisation()
    const goalId = await goalIn(org, { state: 'closed' })
    const wish = { goalId, dueOn: '2026-03-01', estimateDays: 21, dependsOn: [newId()] }
    const error = await rejected(taskBy(org, 'Linus', wish))
    expect(error.items.map(item => item.code)).toEqual([
      'goal_closed',
      'due_in_past',
      'estimate_too_large',
      'dependency_unknown',
    ])
    expect(await org.eventsOfType('task.created')).toBe(0)
  })

  it('cannot wait for a task that its author may not see', async () => {
    const org = await organisation()
    const hidden = await taskBy(org, 'Margaret', { assigneeId: org.id.Alan })
    const error = await rejected(taskBy(org, 'Linus', { dependsOn: [hidden.id] }))
    expect(error.items[0]?.code).toBe('dependency_unknown')
  })

  it('a goal that is not there, or hidden, cannot be served', async () => {
    const org = await organisation()
    const hidden = await goalIn(org, { scope: 'person', owner: 'Alan', team: null })
    for (const goalId of [newId(), hidden])
      expect((await rejected(taskBy(org, 'Linus', { goalId }))).items[0]?.code).toBe('goal_unknown')
  })

  it('a task that comes back needs a due date and a goal', async () => {
    const org = await organisation()
    const recurrence = { every: 'week', count: 1 } as const
    const noDate = await rejected(taskBy(org, 'Linus', { recurrence }))
    expect(noDate.items.map(item => item.code)).toEqual(['recurrence_needs_due'])
    const noGoal = await rejected(taskBy(org, 'Linus', { recurrence, dueOn: '2026-03-06' }))
    expect(noGoal.items.map(item => item.code)).toEqual(['recurrence_needs_goal'])
  })
})

import { describe, expect, test } from 'vitest'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { pageOf } from './obstacle.factory.ts'

const found = async (org: Organisation, state = 'open') =>
  (await org.http.get(`/api/obstacles?state=${state}`, { as: 'Grace' })).body.entries

describe('a blocked task always has an obstacle', () => {
  test('one sentence raises it: in the court of the manager, and the task knows it', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus, critical: true })
    const move = { rev: 1, to: 'blocked', reason: 'The crane is broken' }
    expect((await org.http.post(`/api/tasks/${task.id}/moves`, move, { as: 'Linus' })).status).toBe(200)
    const [obstacle] = await found(org)
    expect(obstacle).toMatchObject({
      ...{ title: 'The crane is broken', level: 'detail', severity: 'major', state: 'open', taskId: task.id },
      ...{ raiser: { id: org.id.Linus }, owner: { id: org.id.Grace } },
    })
    expect((await pageOf(org, 'Linus', obstacle.id)).tasks).toMatchObject([{ id: task.id, blocked: true }])
  })

  test('a task that goes on by itself takes back what nobody has taken', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    await org.http.post(
      `/api/tasks/${task.id}/moves`,
      { rev: 1, to: 'blocked', reason: 'No rope' },
      { as: 'Linus' },
    )
    await org.http.post(`/api/tasks/${task.id}/moves`, { rev: 2, to: 'doing' }, { as: 'Linus' })
    expect(await found(org)).toEqual([])
    expect(await found(org, 'ended')).toMatchObject([{ state: 'withdrawn' }])
  })

  test('and leaves alone what somebody works on', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    await org.http.post(
      `/api/tasks/${task.id}/moves`,
      { rev: 1, to: 'blocked', reason: 'No rope' },
      { as: 'Linus' },
    )
    const [{ id }] = await found(org)
    await org.http.post(`/api/obstacles/${id}/taking`, { rev: 1 }, { as: 'Grace' })
    await org.http.post(`/api/tasks/${task.id}/moves`, { rev: 2, to: 'doing' }, { as: 'Linus' })
    expect(await found(org)).toMatchObject([{ id, state: 'taken' }])
  })

  test('many at once raise one each, and an import does too', async () => {
    const org = await organisation()
    const tasks = [await taskBy(org, 'Grace', {}), await taskBy(org, 'Grace', {})]
    const edit = {
      tasks: tasks.map(({ id, rev }) => ({ id, rev })),
      change: { to: 'blocked', reason: 'The yard is flooded' },
    }
    expect((await org.http.post('/api/tasks/bulk-edits', edit, { as: 'Grace' })).status).toBe(200)
    const csv = 'Title,State,Reason,Assignee\nPaint the buoy,blocked,No paint,Linus Torres'
    expect((await org.http.post('/api/tasks/import', { csv, dryRun: false }, { as: 'Grace' })).status).toBe(
      200,
    )
    const titles = (await found(org)).map((row: { title: string }) => row.title)
    expect(titles.toSorted()).toEqual(['No paint', 'The yard is flooded', 'The yard is flooded'])
  })
})

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { goalIn, taskBy } from './task.factory.ts'

// The first organisation of a worker opens its database.
beforeAll(async () => void (await organisation()))

const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort()

test('of two colleagues who take a free task at the same moment one has it, and the other sees that it is taken', async () => {
  const org = await organisation()
  const { id, rev } = await taskBy(org, 'Grace', { goalId: await goalIn(org) })
  const take = (as: 'Linus' | 'Radia') =>
    org.http.post(`/api/tasks/${id}/assignments`, { rev, assigneeId: org.id[as] }, { as })
  const answers = await Promise.all([take('Linus'), take('Radia')])
  const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]]
  expect(won.status).toBe(200)
  expect([403, 409]).toContain(lost.status)
  const holder = won === answers[0] ? 'Linus' : 'Radia'
  expect((await org.http.get(`/api/tasks/${id}`, { as: 'Grace' })).body.assignee.id).toBe(org.id[holder])
})

test('a task of a series that is finished twice at the same moment comes back once', async () => {
  const org = await organisation()
  const recurrence = { every: 'week' as const, count: 1 }
  const wish = { goalId: await goalIn(org), assigneeId: org.id.Linus, dueOn: '2026-03-06', recurrence }
  const { id, rev } = await taskBy(org, 'Grace', wish)
  const finish = () => org.http.post(`/api/tasks/${id}/moves`, { rev, to: 'done' }, { as: 'Linus' })
  expect(statuses(await Promise.all([finish(), finish()]))).toEqual([200, 409])
  expect(await count(org, `select count(*)::int as n from tasks_tasks where state = 'todo'`)).toBe(1)
})

test('two people cannot close a circle of waiting together, each from their end', async () => {
  const org = await organisation()
  const [rig, rope] = [
    await taskBy(org, 'Linus', { title: 'Rig mast', assigneeId: org.id.Linus }),
    await taskBy(org, 'Linus', { title: 'Buy rope', assigneeId: org.id.Linus }),
  ]
  const wait = (task: { id: string; rev: number }, on: { id: string }) =>
    org.http.put(`/api/tasks/${task.id}/dependencies`, { rev: task.rev, dependsOn: [on.id] }, { as: 'Linus' })
  const answers = await Promise.all([wait(rig, rope), wait(rope, rig)])
  expect(statuses(answers)).toEqual([200, 422])
  expect(answers.find(({ status }) => status === 422)?.body.error.items[0].code).toBe('cycle')
  expect(await count(org, 'select count(*)::int as n from tasks_dependencies')).toBe(1)
})

test('a request that is accepted and declined at the same moment has one answer', async () => {
  const org = await organisation()
  const { id, rev } = await taskBy(org, 'Alan', { assigneeId: org.id.Linus })
  const answer = (body: object) =>
    org.http.post(`/api/tasks/${id}/answers`, { rev, ...body }, { as: 'Grace' })
  const answers = await Promise.all([
    answer({ answer: 'accepted' }),
    answer({ answer: 'declined', reason: 'No time.' }),
  ])
  expect(statuses(answers)).toEqual([200, 409])
  const accepted = answers[0].status === 200
  expect((await org.http.get(`/api/tasks/${id}`, { as: 'Grace' })).body.state).toBe(
    accepted ? 'todo' : 'dropped',
  )
})

test('of calendar addresses made at the same moment exactly one works', async () => {
  const org = await organisation()
  const make = () => org.http.post('/api/calendar-feed', undefined, { as: 'Linus' })
  const made = (await Promise.all([make(), make(), make()])).filter(({ status }) => status === 200)
  const read = await Promise.all(made.map(({ body }) => org.http.get(new URL(body.url).pathname)))
  expect(statuses(read).filter(status => status === 200)).toHaveLength(1)
  expect(statuses(read).filter(status => status !== 200 && status !== 404)).toEqual([])
})

test('choosing what comes first twice at the same moment is no error, and keeps one of the two choices whole', async () => {
  const org = await organisation()
  const ids: string[] = []
  for (const title of ['Rig mast', 'Buy rope', 'Get money'])
    ids.push((await taskBy(org, 'Linus', { title, assigneeId: org.id.Linus })).id)
  const choices = [
    [ids[0], ids[1]],
    [ids[2], ids[0], ids[1]],
  ]
  const choose = (taskIds: unknown) => org.http.put('/api/my-week/top', { taskIds }, { as: 'Linus' })
  expect(statuses(await Promise.all(choices.map(choose)))).toEqual([204, 204])
  const { body } = await org.http.get('/api/my-week', { as: 'Linus' })
  expect(choices).toContainEqual(body.top.tasks.map((task: { id: string }) => task.id))
})

test('what comes first can be put in any other order', async () => {
  const org = await organisation()
  const [rig, rope, money] = [
    await taskBy(org, 'Linus', { title: 'Rig mast', assigneeId: org.id.Linus }),
    await taskBy(org, 'Linus', { title: 'Buy rope', assigneeId: org.id.Linus }),
    await taskBy(org, 'Linus', { title: 'Get money', assigneeId: org.id.Linus }),
  ]
  const orders = [[rig, rope], [rope, rig], [money, rope, rig], [rig, money, rope], [rope]]
  for (const order of orders.map(tasks => tasks.map(({ id }) => id))) {
    expect((await org.http.put('/api/my-week/top', { taskIds: order }, { as: 'Linus' })).status).toBe(204)
    const { body } = await org.http.get('/api/my-week', { as: 'Linus' })
    expect(body.top.tasks.map((task: { id: string }) => task.id)).toEqual(order)
  }
})

test('a bulk edit that names a task twice changes it once', async () => {
  const org = await organisation()
  const task = await taskBy(org, 'Grace', { goalId: await goalIn(org) })
  const { id, rev } = task
  const tasks = [
    { id, rev },
    { id, rev },
  ]
  const answer = await org.http.post(
    '/api/tasks/bulk-edits',
    { tasks, change: { critical: true } },
    { as: 'Grace' },
  )
  expect(answer).toMatchObject({ status: 200, body: { changed: [{ id, rev: rev + 1 }] } })
  expect(await org.eventsOfType('task.edited')).toBe(1)
})

async function count(org: Organisation, query: string): Promise<number> {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{ n: number }>`${sql.raw(query)}`.execute(db)
    return rows[0]?.n ?? -1
  })
}

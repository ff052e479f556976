import { describe, expect, it, test } from 'vitest'
import { goalIn, taskBy } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pageOf, raisedBy } from '../obstacle.factory.ts'

const ASKED = { tried: 'Called the yard.', options: 'Hire one, or wait.', ask: 'Money for a hired crane.' }

/** Sends a step as somebody; answers status and body. */
async function step(org: Organisation, as: Name, id: string, path: string, body: object) {
  return await org.http.post(`/api/obstacles/${id}/${path}`, body, { as })
}

describe('raising', () => {
  test('goes to the manager of the work, with their clocks running', async () => {
    const org = await organisation()
    const { id, owner } = await raisedBy(org, 'Linus', { severity: 'critical' })
    expect(owner.id).toBe(org.id.Grace)
    expect(await pageOf(org, 'Linus', id)).toMatchObject({
      ...{ state: 'open', takeBy: '2026-03-02T13:00:00.000Z', answerBy: '2026-03-03T17:00:00.000Z' },
      ...{ dueAt: '2026-03-02T13:00:00.000Z', rungs: 0, next: { id: org.id.Ada } },
    })
    expect(await org.eventsOfType('obstacle.raised')).toBe(1)
  })

  test('about a task takes its goal and team along, and blocks it when it cannot go on', async () => {
    const org = await organisation()
    const goal = await goalIn(org)
    const task = await taskBy(org, 'Grace', { goalId: goal, assigneeId: org.id.Linus })
    const { id } = await raisedBy(org, 'Linus', { taskId: task.id, blocks: true })
    expect(await pageOf(org, 'Grace', id)).toMatchObject({
      ...{ aim: { id: goal }, team: { id: org.team.Pilots }, tasks: [{ id: task.id, blocked: true }] },
    })
    const { body } = await org.http.get(`/api/tasks/${task.id}`, { as: 'Linus' })
    expect(body).toMatchObject({ state: 'blocked', blockedBy: 'The crane is broken' })
  })

  test('a person with no manager keeps it', async () => {
    const org = await organisation()
    expect((await raisedBy(org, 'Ada')).owner.id).toBe(org.id.Ada)
  })

  it.each<[string, object, string]>([
    ['blocking without a task', { blocks: true }, 'task_missing'],
    ['named people without being sensitive', { namedIds: ['Ada'] }, 'not_sensitive'],
    ['about oneself', { sensitive: true, aboutId: 'Linus' }, 'about_self'],
    ['naming the person it is about', { sensitive: true, aboutId: 'Ada', namedIds: ['Ada'] }, 'about_named'],
  ])('refuses %s', async (_, over, code) => {
    const org = await organisation()
    const ids = JSON.parse(JSON.stringify(over), (_key, value) => org.id[value as Name] ?? value)
    const { status, body } = await org.http.post(
      '/api/obstacles',
      { title: 'It is stuck', ...ids },
      { as: 'Linus' },
    )
    expect({ status, codes: body.error.items.map((item: { code: string }) => item.code) }).toEqual({
      ...{ status: 422, codes: [code] },
    })
  })
})

describe('the way of an obstacle', () => {
  test('taken, solved with how, confirmed: each step is a row with who and why, and the task goes on', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    const { id } = await raisedBy(org, 'Linus', { taskId: task.id, blocks: true })
    org.at('2026-03-02T10:00:00Z')
    expect((await step(org, 'Grace', id, 'taking', { rev: 1 })).body).toMatchObject({
      state: 'taken',
      rev: 2,
    })
    org.at('2026-03-02T10:30:00Z')
    expect((await step(org, 'Grace', id, 'solution', { rev: 2, how: 'A new crane came.' })).body.state).toBe(
      'solved',
    )
    expect((await org.http.get(`/api/tasks/${task.id}`, { as: 'Linus' })).body.state).toBe('todo')
    org.at('2026-03-02T11:00:00Z')
    expect((await step(org, 'Linus', id, 'confirmation', { rev: 3 })).body.state).toBe('confirmed')
    const { steps, how } = await pageOf(org, 'Radia', id)
    expect(how).toBe('A new crane came.')
    expect(steps.map(({ to, by, why }) => [to, by?.name, why])).toEqual([
      ['open', 'Linus Torres', null],
      ['taken', 'Grace Hopper', null],
      ['solved', 'Grace Hopper', 'A new crane came.'],
      ['confirmed', 'Linus Torres', null],
    ])
  })

  test('one that nobody took is taken with its solution', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    org.at('2026-03-02T10:00:00Z')
    await step(org, 'Grace', id, 'solution', { rev: 1, how: 'Mended.' })
    const { steps } = await pageOf(org, 'Linus', id)
    expect(steps.map(({ to }) => to)).toEqual(['open', 'taken', 'solved'])
  })

  test('what is not out of the way is open again with the same person and a new clock', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    await step(org, 'Grace', id, 'solution', { rev: 1, how: 'Mended.' })
    org.at('2026-03-04T09:00:00Z')
    const { body } = await step(org, 'Linus', id, 'reopening', { rev: 2, why: 'It broke again.' })
    expect(body).toMatchObject({ state: 'open', owner: { id: org.id.Grace } })
    expect(await pageOf(org, 'Linus', id)).toMatchObject({ how: null, takeBy: '2026-03-06T17:00:00.000Z' })
  })

  test('passed up with what was tried, the options and the ask; whoever had it helps on', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus', { severity: 'major' })
    const { body } = await step(org, 'Grace', id, 'escalation', { rev: 1, ...ASKED })
    expect(body).toMatchObject({ state: 'escalated', owner: { id: org.id.Ada } })
    expect(await pageOf(org, 'Ada', id)).toMatchObject({
      ...{ rungs: 1, helpers: [{ id: org.id.Grace }], next: null },
      passings: [{ kind: 'asked', ...ASKED, by: { id: org.id.Grace }, to: { id: org.id.Ada } }],
    })
  })

  test('nobody passes it up past the root', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Grace')
    const { status, body } = await step(org, 'Ada', id, 'escalation', { rev: 1, ...ASKED })
    expect({ status, code: body.error.items[0].code }).toEqual({ status: 422, code: 'at_the_top' })
  })

  test('put on the other level it goes to the court of that level, with the reason', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    const moved = await step(org, 'Grace', id, 'level', {
      rev: 1,
      level: 'big_picture',
      why: 'It is about money.',
    })
    expect(moved.body).toMatchObject({ state: 'open', owner: { id: org.id.Ada } })
    const same = await step(org, 'Ada', id, 'level', { rev: 2, level: 'big_picture', why: 'Again.' })
    expect(same.body.error.items[0].code).toBe('same_level')
    const back = await step(org, 'Ada', id, 'level', { rev: 2, level: 'detail', why: 'Yours after all.' })
    expect(back.body.owner.id).toBe(org.id.Grace)
  })

  test('accepted as a risk only by the owner of the aim above', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    const risk = { rev: 1, why: 'We live with it until May.' }
    expect((await step(org, 'Grace', id, 'acceptance', risk)).status).toBe(403)
    expect((await step(org, 'Ada', id, 'acceptance', risk)).body.state).toBe('accepted')
  })

  test('taken back by whoever raised it', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    expect((await step(org, 'Grace', id, 'withdrawal', { rev: 1 })).status).toBe(403)
    expect((await step(org, 'Linus', id, 'withdrawal', { rev: 1 })).body.state).toBe('withdrawn')
  })

  test('from above it can be taken over; whoever had it helps on', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    expect((await step(org, 'Ada', id, 'taking', { rev: 1 })).body).toMatchObject({
      owner: { id: org.id.Ada },
    })
    expect(await pageOf(org, 'Linus', id)).toMatchObject({
      ...{ state: 'taken', helpers: [{ id: org.id.Grace }] },
      passings: [{ kind: 'taken_over' }],
    })
  })

  test('taking what one has taken already changes nothing', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    await step(org, 'Grace', id, 'taking', { rev: 1 })
    expect((await step(org, 'Grace', id, 'taking', { rev: 2 })).body).toMatchObject({
      state: 'taken',
      rev: 2,
    })
    expect(await org.eventsOfType('obstacle.taken')).toBe(1)
  })

  test('a helper may say how it is solved', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    expect((await step(org, 'Radia', id, 'solution', { rev: 1, how: 'I know.' })).status).toBe(403)
    await step(org, 'Radia', id, 'help', {})
    expect((await step(org, 'Radia', id, 'solution', { rev: 1, how: 'I know.' })).body.state).toBe('solved')
  })

  test('another severity counts the clocks again from their beginning, and never into the past', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    org.at('2026-03-02T12:00:00Z')
    await org.http.patch(
      `/api/obstacles/${id}`,
      { rev: 1, severity: 'critical', title: 'No crane' },
      { as: 'Linus' },
    )
    expect(await pageOf(org, 'Linus', id)).toMatchObject({
      title: 'No crane',
      takeBy: '2026-03-02T13:00:00.000Z',
    })
    org.at('2026-03-02T16:00:00Z')
    const late = await raisedBy(org, 'Linus')
    org.at('2026-03-04T12:00:00Z')
    await org.http.patch(`/api/obstacles/${late.id}`, { rev: 1, severity: 'critical' }, { as: 'Grace' })
    expect((await pageOf(org, 'Linus', late.id)).takeBy).toBe('2026-03-05T16:00:00.000Z')
  })
})

test('two managers who act at once: the second is told what it looks like now', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus')
  const both = await Promise.all([
    step(org, 'Grace', id, 'taking', { rev: 1 }),
    step(org, 'Ada', id, 'taking', { rev: 1 }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const { rev } = await pageOf(org, 'Linus', id)
  expect(rev).toBe(2)
  const late = await step(org, 'Ada', id, 'taking', { rev: 1 })
  expect({ status: late.status, code: late.body.error.code, now: late.body.error.current }).toMatchObject({
    ...{ status: 409, code: 'stale_rev', now: { rev: 2, state: 'taken' } },
  })
})

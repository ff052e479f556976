import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pageOf, raisedBy } from '../obstacle.factory.ts'

const SECRET = 'He shouts at the apprentices'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const raise = (as: Name, over: object = {}) =>
  org.http.post('/api/obstacles', { title: 'It is stuck', ...over }, { as })

describe('raising refuses, with a code for everything that is wrong', () => {
  it.each<[string, () => object, string[]]>([
    ['a stranger who is named', () => ({ sensitive: true, namedIds: [newId()] }), ['person_unknown']],
    ['a stranger it is about', () => ({ sensitive: true, aboutId: newId() }), ['person_unknown']],
    ['somebody it is about without being sensitive', () => ({ aboutId: org.id.Radia }), ['not_sensitive']],
    [
      'blocking no task, and naming people openly',
      () => ({ blocks: true, namedIds: [org.id.Radia] }),
      ['task_missing', 'not_sensitive'],
    ],
    [
      'about oneself, openly, who is named as well, while it blocks nothing',
      () => ({ blocks: true, aboutId: org.id.Linus, namedIds: [org.id.Linus] }),
      ['task_missing', 'not_sensitive', 'about_self', 'about_named'],
    ],
  ])('%s', async (_, over, codes) => {
    const { status, body } = await raise('Linus', over())
    expect({ status, codes: body.error.items.map((each: { code: string }) => each.code) }).toEqual({
      ...{ status: 422, codes },
    })
    for (const { message, fix } of body.error.items) expect(`${message}${fix}`).toMatch(/\.$/)
  })

  it.each<[string, object]>([
    ['no title', { title: '' }],
    ['a title of two characters', { title: ' ab ' }],
    ['a title of 141 characters', { title: 'x'.repeat(141) }],
    ['a title of two lines', { title: 'It is\nstuck' }],
    ['a title that turns what stands beside it', { title: 'It is \u202estuck' }],
    ['a title with a null', { title: 'It is \u0000stuck' }],
    ['an impact of 10,001 characters', { impact: 'x'.repeat(10_001) }],
    ['an impact with a bell', { impact: 'Ding \u0007' }],
    ['a severity that does not exist', { severity: 'blocker' }],
    ['a cause that does not exist', { cause: 'people' }],
    ['a day that does not exist', { needByOn: '2026-02-30' }],
    ['a task that is no id', { taskId: 'x' }],
    ['twenty-one named people', { sensitive: true, namedIds: Array.from({ length: 21 }, () => newId()) }],
    ['an owner of one’s choice', { ownerId: newId() }],
    ['a state of one’s choice', { state: 'confirmed' }],
  ])('%s, as malformed', async (_, over) => {
    const { status, body } = await raise('Linus', over)
    expect({ status, code: body.error.code }).toEqual({
      status: 400,
      code: expect.stringMatching(/^(malformed|unknown_field)$/),
    })
    expect(body.error.items.length).toBeGreaterThan(0)
  })

  test('and nothing was raised', async () => {
    const { body } = await org.http.get('/api/obstacles?whose=raised&state=any', { as: 'Linus' })
    expect(body.entries).toEqual([])
    expect(await org.eventsOfType('obstacle.raised')).toBe(0)
  })
})

describe('hostile words are kept as they are and do nothing', () => {
  it.each([
    ['of a page', '<script>alert(1)</script>'],
    ['of a database', `'); drop table obstacles_obstacles; --`],
    ['of a template', '$(7*7) {{7*7}} %s %_'],
    ['of another script', '‏שלום — 起重机坏了 🚢'],
    ['of 140 characters', 'x'.repeat(140)],
  ])('%s', async (_, title) => {
    const own = await organisation()
    const { id } = await raisedBy(own, 'Linus', { title, impact: `${title}\n\tand more` })
    expect(await pageOf(own, 'Grace', id)).toMatchObject({ title, impact: `${title}\n\tand more` })
    const { body } = await own.http.get(`/api/obstacles?text=${encodeURIComponent(title)}`, { as: 'Grace' })
    expect(body.entries.map((each: { id: string }) => each.id)).toEqual([id])
  })

  test('a search for any sign finds that sign, not everything', async () => {
    const own = await organisation()
    await raisedBy(own, 'Linus', { title: 'Only 50% of the rope' })
    await raisedBy(own, 'Linus', { title: 'No crane_driver' })
    const found = async (text: string) =>
      (
        await own.http.get(`/api/obstacles?text=${encodeURIComponent(text)}`, { as: 'Grace' })
      ).body.entries.map((each: { title: string }) => each.title)
    expect(await found('%')).toEqual(['Only 50% of the rope'])
    expect(await found('_')).toEqual(['No crane_driver'])
    expect(await found('\\')).toEqual([])
  })
})

describe('whoever is named', () => {
  test('twice is named once', async () => {
    const { id } = await raisedBy(org, 'Linus', {
      ...{ sensitive: true, namedIds: [org.id.Margaret, org.id.Margaret] },
    })
    expect((await pageOf(org, 'Linus', id)).named).toMatchObject([{ id: org.id.Margaret }])
  })

  test('and offers help becomes a helper, who may say how it is solved', async () => {
    const { id } = await raisedBy(org, 'Linus', { sensitive: true, namedIds: [org.id.Margaret] })
    const solution = { rev: 1, how: 'We talked.' }
    expect((await org.http.post(`/api/obstacles/${id}/solution`, solution, { as: 'Margaret' })).status).toBe(
      403,
    )
    expect((await org.http.post(`/api/obstacles/${id}/help`, {}, { as: 'Margaret' })).status).toBe(200)
    expect(await pageOf(org, 'Linus', id)).toMatchObject({ helpers: [{ id: org.id.Margaret }], named: [] })
    expect((await org.http.post(`/api/obstacles/${id}/solution`, solution, { as: 'Margaret' })).status).toBe(
      200,
    )
  })

  test('takes a sensitive one about the only person above', async () => {
    const named = await raisedBy(org, 'Grace', {
      ...{ sensitive: true, aboutId: org.id.Ada, namedIds: [org.id.Margaret] },
    })
    expect(named.owner.id).toBe(org.id.Margaret)
    const alone = await raisedBy(org, 'Grace', { sensitive: true, aboutId: org.id.Ada })
    expect(alone.owner.id).toBe(org.id.Grace)
  })
})

describe('a task that a sensitive one blocks', () => {
  test('is blocked, and no word of it stands at the task', async () => {
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    await raisedBy(org, 'Linus', { ...{ title: SECRET, sensitive: true }, taskId: task.id, blocks: true })
    for (const as of ['Linus', 'Grace', 'Radia', 'Ada'] as const) {
      const { body } = await org.http.get(`/api/tasks/${task.id}`, { as })
      expect(body).toMatchObject({ state: 'blocked', blockedBy: 'A sensitive obstacle' })
      expect(JSON.stringify(body)).not.toContain('shouts')
    }
  })
})

test('a task that is done cannot be blocked, and then nothing is raised', async () => {
  const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
  await org.http.post(`/api/tasks/${task.id}/moves`, { rev: 1, to: 'done' }, { as: 'Linus' })
  const before = await org.eventsOfType('obstacle.raised')
  const { status } = await raise('Linus', { taskId: task.id, blocks: true })
  expect(status).toBe(409)
  expect(await org.eventsOfType('obstacle.raised')).toBe(before)
})

import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { tasksContract } from './contract.ts'
import { goalIn, taskBy } from './task.factory.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** One endpoint with a request that works on a task `id` of Linus, and requests that are malformed. */
interface Case {
  readonly route: keyof typeof tasksContract
  readonly url: (id: string) => string
  readonly body?: unknown
  readonly status?: number
  /** Bad bodies, or bad addresses where there is no body. */
  readonly bad: readonly unknown[]
  /** Who sees the task but may not do this. */
  readonly mayNot?: Name
}

const rev = 1
const CASES: readonly Case[] = [
  {
    route: 'listTasks',
    url: () => '/api/tasks?mine=true&sort=title',
    bad: [
      '/api/tasks?limit=0',
      '/api/tasks?sort=colour',
      '/api/tasks?cursor=x',
      '/api/tasks?colour=red',
      '/api/tasks?serves=all',
    ],
  },
  {
    route: 'readBoard',
    url: () => '/api/tasks/board?critical=false',
    bad: ['/api/tasks/board?state=todo', '/api/tasks/board?due=someday'],
  },
  { route: 'readMyWeek', url: () => '/api/my-week', bad: [] },
  {
    route: 'chooseTop',
    url: () => '/api/my-week/top',
    body: { taskIds: [] },
    status: 204,
    bad: [{}, { taskIds: ['x'] }, { taskIds: [], extra: 1 }, { taskIds: Array(4).fill(newId()) }],
  },
  {
    route: 'exportTasks',
    url: () => '/api/tasks/export.csv?state=any',
    bad: ['/api/tasks/export.csv?state=maybe'],
  },
  {
    route: 'importTasks',
    url: () => '/api/tasks/import',
    body: { csv: 'Title\nBuy rope' },
    bad: [{}, { csv: 1 }, { csv: 'Title\n"open' }, { csv: '', extra: 1 }],
  },
  {
    route: 'createTask',
    url: () => '/api/tasks',
    body: { title: 'Buy rope' },
    bad: [
      {},
      { title: 'ab' },
      { title: 'a\u0007bc' },
      { title: 'Buy rope', dueOn: '2026-02-30' },
      { title: 'Buy rope', estimateDays: '2' },
      { title: 'Buy rope', colour: 'red' },
      { title: 'Buy rope', recurrence: { every: 'year', count: 1 } },
      [],
      'text',
    ],
  },
  {
    route: 'bulkEdit',
    url: () => '/api/tasks/bulk-edits',
    body: { tasks: [{ id: newId(), rev }], change: { critical: true } },
    status: 422,
    bad: [
      {},
      { tasks: [{ id: 'x', rev }], change: {} },
      { tasks: [{ id: newId(), rev: 0 }], change: {} },
      { tasks: Array(201).fill({ id: newId(), rev }), change: {} },
    ],
  },
  {
    route: 'readTeamLoad',
    url: () => '/api/tasks/load?teamId=TEAM',
    bad: ['/api/tasks/load?teamId=x', '/api/tasks/load?teamId=TEAM&to=soon'],
  },
  {
    route: 'readLoadsBelow',
    url: () => '/api/tasks/load/below?teamId=TEAM',
    bad: ['/api/tasks/load/below?teamId=x', '/api/tasks/load/below?teamId=TEAM&to=soon'],
  },
  {
    route: 'readLedWork',
    url: () => '/api/tasks/load/reports',
    bad: ['/api/tasks/load/reports?teamId=TEAM'],
  },
  { route: 'readTask', url: id => `/api/tasks/${id}`, bad: ['/api/tasks/x'] },
  { route: 'readHistory', url: id => `/api/tasks/${id}/history`, bad: ['/api/tasks/x/history'] },
  {
    route: 'editTask',
    url: id => `/api/tasks/${id}`,
    body: { rev, estimateDays: 1 },
    bad: [{}, { rev: '1' }, { rev, title: '' }, { rev, state: 'done' }, { rev, id: newId() }],
    mayNot: 'Radia',
  },
  {
    route: 'moveTask',
    url: id => `/api/tasks/${id}/moves`,
    body: { rev, to: 'doing' },
    bad: [{}, { rev }, { rev, to: 'finished' }, { rev, to: 'done', reason: 'x'.repeat(281) }],
    mayNot: 'Radia',
  },
  {
    route: 'assignTask',
    url: id => `/api/tasks/${id}/assignments`,
    body: { rev, assigneeId: null },
    bad: [{}, { rev, assigneeId: 'Linus' }, { assigneeId: null }],
    mayNot: 'Radia',
  },
  {
    route: 'answerRequest',
    url: id => `/api/tasks/${id}/answers`,
    body: { rev, answer: 'accepted' },
    status: 409,
    bad: [{}, { rev, answer: 'maybe' }, { rev, answer: 'accepted', reason: '' }],
  },
  {
    route: 'setDependencies',
    url: id => `/api/tasks/${id}/dependencies`,
    body: { rev, dependsOn: [] },
    bad: [{}, { rev, dependsOn: 'x' }, { rev, dependsOn: Array(51).fill(newId()) }],
    mayNot: 'Radia',
  },
  { route: 'readFeed', url: () => '/api/calendar-feed', bad: [] },
  { route: 'createFeed', url: () => '/api/calendar-feed', bad: [] },
  { route: 'revokeFeed', url: () => '/api/calendar-feed', status: 204, bad: [] },
  {
    route: 'readCalendar',
    url: () => '/api/calendar/nobody.ics',
    status: 404,
    bad: [],
  },
]

const onOneTask = CASES.filter(({ url }) => url('1') !== url('2'))
const signedIn = CASES.filter(({ route }) => route !== 'readCalendar')

function ask(
  org: Organisation,
  { route, url, body }: Case,
  id: string,
  as?: Name,
  changed?: unknown,
): Promise<Answered> {
  const method = tasksContract[route].method.toLowerCase() as Method
  const bodyless = method === 'get' || method === 'delete'
  const address = (typeof changed === 'string' && bodyless ? changed : url(id)).replace(
    'TEAM',
    org.team.Pilots,
  )
  const asking = as === undefined ? {} : { as }
  if (bodyless) return org.http[method](address, asking)
  return org.http[method](address, changed === undefined ? body : changed, asking)
}

async function withTask() {
  const org = await organisation()
  const { id } = await taskBy(org, 'Grace', { goalId: await goalIn(org), assigneeId: org.id.Linus })
  return { org, id }
}

describe('the endpoints of tasks', () => {
  it('are all tried here', () => {
    expect(CASES.map(({ route }) => route).toSorted()).toEqual(Object.keys(tasksContract).toSorted())
  })

  it.each(CASES)('$route answers', async testCase => {
    const { org, id } = await withTask()
    const answer = await ask(org, testCase, id, 'Grace')
    expect(answer.status).toBe(testCase.status ?? 200)
  })

  it.each(CASES.filter(({ bad }) => bad.length > 0))(
    '$route refuses bad input as malformed',
    async testCase => {
      const { org, id } = await withTask()
      for (const bad of testCase.bad) {
        const answer = await ask(org, testCase, id, 'Grace', bad)
        expect([answer.status, answer.body.error?.items?.length > 0]).toEqual([400, true])
      }
    },
  )

  it.each(signedIn)('$route answers nobody who is signed out', async testCase => {
    const { org, id } = await withTask()
    expect((await ask(org, testCase, id)).status).toBe(401)
  })

  it.each(onOneTask)('$route does not know a task that is hidden', async testCase => {
    const { org, id } = await withTask()
    expect((await ask(org, testCase, id, 'Alan')).status).toBe(404)
  })

  it.each(onOneTask)('$route does not know a task that does not exist', async testCase => {
    const { org } = await withTask()
    expect((await ask(org, testCase, newId(), 'Grace')).status).toBe(404)
  })

  it.each(onOneTask)('$route does not know a task of another organisation', async testCase => {
    const [{ org }, { id }] = [await withTask(), await withTask()]
    expect((await ask(org, testCase, id, 'Ada')).status).toBe(404)
  })

  it.each(CASES.filter(({ mayNot }) => mayNot))(
    '$route is forbidden to a colleague who may only look',
    async testCase => {
      const { org, id } = await withTask()
      expect((await ask(org, testCase, id, testCase.mayNot)).status).toBe(403)
    },
  )

  it('a bulk edit of another organisation’s task changes nothing there', async () => {
    const [{ org }, other] = [await withTask(), await withTask()]
    const body = { tasks: [{ id: other.id, rev }], change: { critical: true } }
    const answer = await org.http.post('/api/tasks/bulk-edits', body, { as: 'Ada' })
    expect([answer.status, answer.body.error.items[0].code]).toEqual([422, 'not_found'])
    const task = await other.org.http.get(`/api/tasks/${other.id}`, { as: 'Ada' })
    expect(task.body.critical).toBe(false)
  })

  it('another organisation’s team, person, goal and task cannot be named', async () => {
    const [{ org }, other] = [await withTask(), await withTask()]
    const goalId = await goalIn(other.org)
    expect(
      (await org.http.get(`/api/tasks?teamId=${other.org.team.Pilots}`, { as: 'Ada' })).body.entries,
    ).toEqual([])
    for (const load of ['load', 'load/below'])
      expect(
        (await org.http.get(`/api/tasks/${load}?teamId=${other.org.team.Pilots}`, { as: 'Ada' })).status,
      ).toBe(404)
    for (const field of [{ goalId }, { assigneeId: other.org.id.Linus }, { dependsOn: [other.id] }]) {
      const answer = await org.http.post('/api/tasks', { title: 'Buy rope', ...field }, { as: 'Ada' })
      expect([Object.keys(field), answer.status]).toEqual([Object.keys(field), 422])
    }
  })

  it('a conflict carries the present state, so that a page can show it', async () => {
    const { org, id } = await withTask()
    await org.http.patch(`/api/tasks/${id}`, { rev, critical: true }, { as: 'Grace' })
    const answer = await org.http.patch(`/api/tasks/${id}`, { rev, critical: false }, { as: 'Grace' })
    expect([answer.status, answer.body.error.code]).toEqual([409, 'stale_rev'])
    expect(JSON.stringify(answer.body)).toContain('"critical":true')
  })

  it('HTML in a title comes back as the text it is', async () => {
    const { org } = await withTask()
    const title = '<img src=x onerror=alert(1)> & "rope"'
    const { body } = await org.http.post('/api/tasks', { title }, { as: 'Grace' })
    expect((await org.http.get(`/api/tasks/${body.id}`, { as: 'Grace' })).body.title).toBe(title)
  })
})

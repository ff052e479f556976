import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { obstaclesContract } from './contract.ts'
import { raisedBy } from './obstacle.factory.ts'

type Method = 'get' | 'post' | 'put' | 'patch'

/** One endpoint with a request that works on an obstacle `id` that Linus raised, and requests that are malformed. */
interface Case {
  readonly method: Method
  readonly url: (id: string) => string
  /** Who may. */
  readonly as: Name
  readonly body?: unknown
  /** Bad bodies, or bad addresses where there is no body. */
  readonly bad: readonly unknown[]
  /** Who sees it but may not do this. */
  readonly mayNot?: Name
  /** Brings it into the state in which this is possible. */
  readonly solved?: true
  readonly sensitive?: true
}

const rev = 1
const why = 'Because.'
const at = (path: string) => (id: string) => `/api/obstacles/${id}${path}`
const CASES: Readonly<Record<keyof typeof obstaclesContract, Case>> = {
  listObstacles: {
    ...{ method: 'get', url: () => '/api/obstacles?whose=raised&state=any&text=crane', as: 'Linus' },
    bad: [
      '/api/obstacles?limit=0',
      '/api/obstacles?whose=theirs',
      '/api/obstacles?cursor=x',
      '/api/obstacles?colour=red',
    ],
  },
  raiseObstacle: {
    ...{ method: 'post', url: () => '/api/obstacles', as: 'Linus', body: { title: 'No crane' } },
    bad: [
      {},
      { title: 'ab' },
      { title: 'No\u0007crane' },
      { title: 'No crane', level: 'high' },
      { title: 'No crane', colour: 1 },
      [],
    ],
  },
  readCourt: {
    ...{ method: 'get', url: () => '/api/obstacles/court?level=big_picture&severity=major', as: 'Linus' },
    bad: ['/api/obstacles/court?level=high', '/api/obstacles/court?taskId=x'],
  },
  readRecurring: { method: 'get', url: () => '/api/obstacles/recurring', as: 'Linus', bad: [] },
  readObstacle: { method: 'get', url: at(''), as: 'Radia', bad: [] },
  editObstacle: {
    ...{
      method: 'patch',
      url: at(''),
      as: 'Linus',
      body: { rev, impact: 'No ship is unloaded.' },
      mayNot: 'Radia',
    },
    bad: [{}, { rev: 0 }, { rev, severity: 'huge' }, { rev, ownerId: newId() }],
  },
  takeObstacle: {
    method: 'post',
    url: at('/taking'),
    as: 'Grace',
    body: { rev },
    mayNot: 'Radia',
    bad: [{}, { rev: 'x' }],
  },
  helpObstacle: { method: 'post', url: at('/help'), as: 'Radia', body: undefined, mayNot: 'Linus', bad: [] },
  solveObstacle: {
    ...{ method: 'post', url: at('/solution'), as: 'Grace', body: { rev, how: 'Mended.' }, mayNot: 'Radia' },
    bad: [{ rev }, { rev, how: '  ' }, { how: 'Mended.' }],
  },
  escalateObstacle: {
    ...{ method: 'post', url: at('/escalation'), as: 'Grace', mayNot: 'Linus' },
    body: { rev, tried: 'All.', options: 'None.', ask: 'Help.' },
    bad: [{ rev }, { rev, tried: 'All.', options: 'None.', ask: '' }],
  },
  relevelObstacle: {
    ...{
      method: 'post',
      url: at('/level'),
      as: 'Grace',
      body: { rev, level: 'big_picture', why },
      mayNot: 'Linus',
    },
    bad: [
      { rev, level: 'big_picture' },
      { rev, level: 'high', why },
    ],
  },
  acceptObstacle: {
    ...{ method: 'post', url: at('/acceptance'), as: 'Ada', body: { rev, why }, mayNot: 'Grace' },
    bad: [{ rev }, { rev, why: '' }],
  },
  withdrawObstacle: {
    ...{ method: 'post', url: at('/withdrawal'), as: 'Linus', body: { rev }, mayNot: 'Grace' },
    bad: [{}, { rev, why: 1 }],
  },
  confirmObstacle: {
    ...{
      method: 'post',
      url: at('/confirmation'),
      as: 'Linus',
      body: { rev: 2 },
      mayNot: 'Grace',
      solved: true,
    },
    bad: [{}],
  },
  reopenObstacle: {
    ...{
      method: 'post',
      url: at('/reopening'),
      as: 'Linus',
      body: { rev: 2, why },
      mayNot: 'Grace',
      solved: true,
    },
    bad: [{ rev: 2 }],
  },
  namePeople: {
    ...{
      method: 'put',
      url: at('/named'),
      as: 'Linus',
      body: { rev, personIds: [] },
      mayNot: 'Grace',
      sensitive: true,
    },
    bad: [{ rev }, { rev, personIds: ['x'] }, { rev, personIds: Array(21).fill(newId()) }],
  },
}

const ENDPOINTS = Object.entries(CASES)
const WITH_ID = ENDPOINTS.filter(([, { url }]) => url('ID').includes('ID'))

async function obstacleFor(org: Organisation, { solved, sensitive }: Case): Promise<string> {
  const { id } = await raisedBy(org, 'Linus', sensitive === undefined ? {} : { sensitive })
  if (solved) await org.http.post(`/api/obstacles/${id}/solution`, { rev, how: 'Mended.' }, { as: 'Grace' })
  return id
}

function send(org: Organisation, { method, url, body }: Case, id: string, as?: Name): Promise<Answered> {
  const asking = as === undefined ? {} : { as }
  return method === 'get' ? org.http.get(url(id), asking) : org.http[method](url(id), body, asking)
}

describe('every endpoint', () => {
  it.each(ENDPOINTS)('%s works', async (_, each) => {
    const org = await organisation()
    expect((await send(org, each, await obstacleFor(org, each), each.as)).status).toBe(200)
  })

  it.each(ENDPOINTS)('%s needs a session', async (_, each) => {
    const org = await organisation()
    expect((await send(org, each, newId())).status).toBe(401)
  })

  it.each(ENDPOINTS.filter(([, { bad }]) => bad.length > 0))(
    '%s refuses what is malformed',
    async (_, each) => {
      const org = await organisation()
      const id = await obstacleFor(org, each)
      for (const bad of each.bad) {
        const wrong: Case =
          typeof bad === 'string' && each.method === 'get'
            ? { ...each, url: () => bad }
            : { ...each, body: bad }
        const { status, body } = await send(org, wrong, id, each.as)
        expect({ bad, status, fixed: body.error?.items.length > 0 }).toEqual({
          bad,
          status: 400,
          fixed: true,
        })
      }
    },
  )

  it.each(WITH_ID)(
    '%s hides what is not theirs to see, and what belongs to another organisation',
    async (_, each) => {
      const [org, others] = [await organisation(), await organisation()]
      const id = await obstacleFor(org, each)
      expect((await send(org, each, id, 'Alan')).status).toBe(404)
      expect((await send(others, each, id, each.as)).status).toBe(404)
      expect((await send(org, each, newId(), each.as)).status).toBe(404)
    },
  )

  it.each(WITH_ID.filter(([, { mayNot }]) => mayNot !== undefined))(
    '%s is refused with whom to ask',
    async (_, each) => {
      const org = await organisation()
      const { status, body } = await send(org, each, await obstacleFor(org, each), each.mayNot)
      expect({ status, fix: body.error.items[0].fix }).toMatchObject({ status: 403, fix: /^Ask / })
    },
  )

  const changing = WITH_ID.filter(([, { body }]) => body !== undefined)
  it.each(changing)(
    '%s refuses a version that is not the present one, and saves nothing',
    async (_, each) => {
      const org = await organisation()
      const id = await obstacleFor(org, each)
      const stale = { ...each, body: { ...(each.body as object), rev: 9 } }
      const before = (await org.http.get(`/api/obstacles/${id}`, { as: 'Linus' })).body
      const { status, body } = await send(org, stale, id, each.as)
      expect({ status, code: body.error.code, rev: body.error.current.rev }).toEqual({
        status: 409,
        code: 'stale_rev',
        rev: before.rev,
      })
      expect((await org.http.get(`/api/obstacles/${id}`, { as: 'Linus' })).body).toEqual(before)
    },
  )

  const steps = changing.filter(
    ([name]) => name !== 'namePeople' && name !== 'confirmObstacle' && name !== 'reopenObstacle',
  )
  it.each(steps)('%s is not possible once it has ended', async (_, each) => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    await org.http.post(`/api/obstacles/${id}/withdrawal`, { rev: 1 }, { as: 'Linus' })
    const { status, body } = await send(
      org,
      { ...each, body: { ...(each.body as object), rev: 2 } },
      id,
      each.as,
    )
    expect({ status, code: body.error.code, legal: body.error.current.legal }).toEqual({
      status: 409,
      code: 'illegal_transition',
      legal: [],
    })
  })
})

test('a task or goal that is not theirs to see is not there to raise something at', async () => {
  const org = await organisation()
  for (const about of [{ taskId: newId() }, { aimId: newId() }])
    expect(
      (await org.http.post('/api/obstacles', { title: 'No crane', ...about }, { as: 'Linus' })).status,
    ).toBe(404)
})

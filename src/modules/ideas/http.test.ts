import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { ideasContract } from './contract.ts'
import { proposedBy, TRIAL } from './idea.factory.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** One endpoint with a request that works on an idea `id` that Linus proposed, and requests that are malformed. */
interface Case {
  readonly method: Method
  readonly url: (id: string) => string
  /** Who may. */
  readonly as: Name
  readonly body?: object
  /** Bad bodies, or bad addresses where there is no body. */
  readonly bad: readonly unknown[]
  /** Who sees it but may not do this. */
  readonly mayNot?: Name
  /** Brings it into the state in which this is possible. */
  readonly tried?: true
}

const rev = 1
const at = (path: string) => (id: string) => `/api/ideas/${id}${path}`
const NEW = { title: 'A second tug', why: 'Ships wait.' }
const CASES: Readonly<Record<keyof typeof ideasContract, Case>> = {
  readBoard: {
    ...{ method: 'get', url: () => '/api/ideas/board?whose=mine', as: 'Linus' },
    bad: ['/api/ideas/board?whose=theirs', '/api/ideas/board?limit=3'],
  },
  listIdeas: {
    ...{ method: 'get', url: () => '/api/ideas?whose=mine&column=waiting&text=tug', as: 'Linus' },
    bad: [
      ...['/api/ideas?limit=0', '/api/ideas?whose=theirs', '/api/ideas?cursor=x', '/api/ideas?colour=red'],
      ...['/api/ideas?column=top', `/api/ideas?cursor=${Buffer.from('2 1').toString('base64url')}`],
    ],
  },
  proposeIdea: {
    ...{ method: 'post', url: () => '/api/ideas', as: 'Linus', body: NEW },
    bad: [
      {},
      { ...NEW, why: ' ' },
      { ...NEW, title: 'ab' },
      { ...NEW, title: 'A\u0007tug' },
      { ...NEW, title: '\u202Etug a' },
      { ...NEW, kind: 'wish' },
      { ...NEW, answererId: newId() },
      { ...NEW, aimId: 'x' },
      [],
    ],
  },
  readAnswerer: {
    ...{ method: 'get', url: () => '/api/ideas/answerer', as: 'Linus' },
    bad: ['/api/ideas/answerer?aimId=x', '/api/ideas/answerer?level=1'],
  },
  readIdea: { method: 'get', url: at(''), as: 'Radia', bad: [] },
  editIdea: {
    ...{
      method: 'patch',
      url: at(''),
      as: 'Linus',
      body: { rev, why: 'Ships wait hours.' },
      mayNot: 'Grace',
    },
    bad: [{}, { rev: 0 }, { rev, why: '' }, { rev, state: 'became' }, { rev, aimId: newId() }],
  },
  supportIdea: {
    ...{ method: 'put', url: at('/help'), as: 'Radia', body: { words: 'I steer it.' }, mayNot: 'Linus' },
    bad: [{}, { words: '' }, { words: 'x'.repeat(281) }, { words: 'two\nlines' }],
  },
  leaveIdea: { method: 'delete', url: at('/help'), as: 'Radia', bad: [] },
  approveIdea: {
    ...{ method: 'post', url: at('/approval'), as: 'Grace', body: { rev, becomes: 'aim' }, mayNot: 'Radia' },
    bad: [{}, { rev }, { rev, becomes: 'wish' }, { rev, becomes: 'aim', ownerId: newId() }],
  },
  tryIdea: {
    ...{ method: 'post', url: at('/trial'), as: 'Grace', body: { rev, ...TRIAL }, mayNot: 'Linus' },
    bad: [{ rev }, { rev, ...TRIAL, tells: '' }, { rev, ...TRIAL, untilOn: '2026-02-30' }, TRIAL],
  },
  postponeIdea: {
    ...{ method: 'post', url: at('/postponement'), as: 'Grace', body: { rev, why: 'Ice.' }, mayNot: 'Linus' },
    bad: [{ rev }, { rev, why: ' ' }, { rev, why: 'Ice.', lookAgainOn: 'spring' }],
  },
  passIdea: {
    ...{ method: 'post', url: at('/passing'), as: 'Grace', mayNot: 'Radia' },
    body: { rev, toId: 'Ada', why: 'The tugs are hers.' },
    bad: [{ rev }, { rev, toId: 'x', why: 'So.' }, { rev, toId: newId() }],
  },
  endTrial: {
    ...{ method: 'post', url: at('/learning'), as: 'Linus', mayNot: 'Radia', tried: true },
    body: { rev: 2, learned: 'Nobody waited.' },
    bad: [{ rev: 2 }, { rev: 2, learned: '' }],
  },
  withdrawIdea: {
    ...{ method: 'post', url: at('/withdrawal'), as: 'Linus', body: { rev }, mayNot: 'Grace' },
    bad: [{}, { rev, why: 1 }],
  },
}

const ENDPOINTS = Object.entries(CASES)
const WITH_ID = ENDPOINTS.filter(([, { url }]) => url('ID').includes('ID'))
const VERSIONED = WITH_ID.filter(([, { body }]) => body !== undefined && 'rev' in body)

async function ideaFor(org: Organisation, { tried }: Case): Promise<string> {
  const { id } = await proposedBy(org, 'Linus')
  if (tried) await org.http.post(`/api/ideas/${id}/trial`, { rev, ...TRIAL }, { as: 'Grace' })
  return id
}

function send(org: Organisation, { method, url, body }: Case, id: string, as?: Name): Promise<Answered> {
  const asking = as === undefined ? {} : { as }
  const toId = body !== undefined && 'toId' in body && body.toId === 'Ada' ? { toId: org.id.Ada } : {}
  const sent = Array.isArray(body) || body === undefined ? body : { ...body, ...toId }
  if (method === 'get' || method === 'delete') return org.http[method](url(id), asking)
  return org.http[method](url(id), sent, asking)
}

describe('every endpoint', () => {
  it.each(ENDPOINTS)('%s works', async (_, each) => {
    const org = await organisation()
    expect((await send(org, each, await ideaFor(org, each), each.as)).status).toBe(200)
  })

  it.each(ENDPOINTS)('%s needs a session', async (_, each) => {
    const org = await organisation()
    expect((await send(org, each, newId())).status).toBe(401)
  })

  it.each(ENDPOINTS.filter(([, { bad }]) => bad.length > 0))(
    '%s refuses what is malformed',
    async (_, each) => {
      const org = await organisation()
      const id = await ideaFor(org, each)
      for (const bad of each.bad) {
        const wrong: Case =
          typeof bad === 'string' ? { ...each, url: () => bad } : { ...each, body: bad as object }
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
    '%s hides what is kept near, and what belongs to another organisation',
    async (_, each) => {
      const [org, others] = [await organisation(), await organisation()]
      const { id } = await proposedBy(org, 'Linus', { kept: true })
      expect((await send(org, each, id, 'Alan')).status).toBe(404)
      expect((await send(others, each, id, each.as)).status).toBe(404)
      expect((await send(org, each, newId(), each.as)).status).toBe(404)
    },
  )

  it.each(WITH_ID.filter(([, { mayNot }]) => mayNot !== undefined))(
    '%s is refused with whom to ask',
    async (_, each) => {
      const org = await organisation()
      const { status, body } = await send(org, each, await ideaFor(org, each), each.mayNot)
      expect({ status, fix: body.error.items[0].fix }).toMatchObject({ status: 403, fix: /^Ask / })
    },
  )

  it.each(VERSIONED)(
    '%s refuses a version that is not the present one, and saves nothing',
    async (_, each) => {
      const org = await organisation()
      const id = await ideaFor(org, each)
      const read = async () => (await org.http.get(`/api/ideas/${id}`, { as: 'Linus' })).body
      const before = await read()
      const { status, body } = await send(org, { ...each, body: { ...each.body, rev: 9 } }, id, each.as)
      expect({ status, code: body.error.code, current: body.error.current.rev }).toEqual({
        ...{ status: 409, code: 'stale_rev', current: before.rev },
      })
      expect(await read()).toEqual(before)
    },
  )

  it.each(VERSIONED)('%s is not possible once it was taken back', async (_, each) => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await org.http.post(`/api/ideas/${id}/withdrawal`, { rev: 1 }, { as: 'Linus' })
    const { status, body } = await send(org, { ...each, body: { ...each.body, rev: 2 } }, id, each.as)
    expect({ status, code: body.error.code, legal: body.error.current.legal }).toEqual({
      ...{ status: 409, code: 'illegal_transition', legal: [] },
    })
  })
})

test('of two who answer at the same moment one is told that the other was faster', async () => {
  const org = await organisation()
  const { id } = await proposedBy(org, 'Linus')
  const say = (as: Name) => org.http.post(`/api/ideas/${id}/postponement`, { rev, why: as }, { as })
  const answered = await Promise.all([say('Grace'), say('Ada')])
  expect(answered.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('hostile words are kept as they are and change nothing', async () => {
  const org = await organisation()
  const title = `'); drop table ideas_ideas; -- <script>alert(1)</script>`
  const { id } = await proposedBy(org, 'Linus', { title, why: '"; \\ % _ 🌊' })
  expect((await org.http.get(`/api/ideas/${id}`, { as: 'Radia' })).body).toMatchObject({
    title,
    why: '"; \\ % _ 🌊',
  })
  const { body } = await org.http.get(`/api/ideas?text=${encodeURIComponent('%')}`, { as: 'Linus' })
  expect(body.entries).toEqual([])
})

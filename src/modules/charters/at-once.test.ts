import { beforeAll, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { complete, drafted, goalIn, offered } from './charter.factory.ts'
import { match } from './writes.factory.ts'

// The first organisation of a worker opens its database.
beforeAll(async () => void (await organisation()))

const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort()

test('two who answer at the same moment both see both answers', async () => {
  const org = await organisation()
  const { id, options } = await match(org)
  const url = `/api/charters/exchanges/${id}`
  const answer = (as: 'Linus' | 'Grace', from: number) =>
    org.http.put(`${url}/answer`, { picks: options.slice(from, from + 3).map(each => each.id) }, { as })
  expect(statuses(await Promise.all([answer('Linus', 0), answer('Grace', 1)]))).toEqual([200, 200])
  for (const as of ['Linus', 'Grace'] as const)
    expect((await org.http.get(url, { as })).body).toMatchObject({
      state: 'revealed',
      revealed: { common: 2 },
    })
  expect(await org.eventsOfType('priority_match.revealed')).toBe(1)
})

test('who taps twice acknowledges once', async () => {
  const org = await organisation()
  const { id, rev } = await offered(org)
  const tap = () => org.http.post(`/api/charters/${id}/acknowledgement`, { rev }, { as: 'Linus' })
  expect(statuses(await Promise.all([tap(), tap()]))).toEqual([200, 409])
  expect(await org.eventsOfType('charter.side_acknowledged')).toBe(1)
})

test('of two who begin a charter at the same moment one does, and the other is told of it', async () => {
  const org = await organisation()
  const begin = (as: 'Linus' | 'Grace') => org.http.post('/api/charters', { personId: org.id.Linus }, { as })
  const answers = await Promise.all([begin('Linus'), begin('Grace')])
  expect(statuses(answers)).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.error).toMatchObject({
    code: 'duplicate',
    items: [{ code: 'already_open' }],
  })
  expect(await org.eventsOfType('charter.drafted')).toBe(1)
})

test('of two who write at the same moment one is kept whole, and the other reads it', async () => {
  const org = await organisation()
  const { id, rev } = await drafted(org)
  const aimId = await goalIn(org)
  const write = (as: 'Linus' | 'Grace') =>
    org.http.put(
      `/api/charters/${id}/content`,
      { ...complete(aimId, { purpose: `By ${as}.`, decidesAlone: [as] }), rev },
      { as },
    )
  const answers = await Promise.all([write('Linus'), write('Grace')])
  expect(statuses(answers)).toEqual([200, 409])
  const by = answers[0].status === 200 ? 'Linus' : 'Grace'
  const kept = { purpose: `By ${by}.`, decidesAlone: [by] }
  expect((await org.http.get(`/api/charters/${id}`, { as: 'Linus' })).body.content).toMatchObject(kept)
  expect(answers.find(({ status }) => status === 409)?.body.error.current.content).toMatchObject(kept)
})

test('of a yes and a question at the same moment the charter is a draft, and the yes is not kept', async () => {
  const org = await organisation()
  const { id, rev } = await offered(org)
  const yes = org.http.post(`/api/charters/${id}/acknowledgement`, { rev }, { as: 'Linus' })
  const asks = org.http.post(`/api/charters/${id}/query`, { rev, point: 'Why?' }, { as: 'Grace' })
  const [acknowledged, asked] = await Promise.all([yes, asks])
  expect([200, 409]).toContain(acknowledged.status)
  expect(asked.status).toBe(200)
  expect((await org.http.get(`/api/charters/${id}`, { as: 'Linus' })).body).toMatchObject({
    state: 'draft',
    acknowledgements: { person: null, manager: null },
  })
})

test('of two who ask the same at the same moment one question is put', async () => {
  const org = await organisation()
  const ask = (as: 'Linus' | 'Grace') =>
    org.http.post('/api/charters/exchanges', { personId: org.id.Linus, kind: 'clarity' }, { as })
  expect(statuses(await Promise.all([ask('Linus'), ask('Grace')]))).toEqual([200, 409])
  expect((await org.http.get('/api/charters', { as: 'Linus' })).body.exchanges).toHaveLength(1)
})

test('of two who write how their team works at the same moment one is kept, and the other reads it', async () => {
  const org = await organisation()
  const url = `/api/charters/norms/${org.team.Pilots}`
  const write = (as: 'Linus' | 'Radia') =>
    org.http.put(url, { version: 0, purpose: `By ${as}.`, ways: ['Log it'] }, { as })
  const answers = await Promise.all([write('Linus'), write('Radia')])
  expect(statuses(answers)).toEqual([200, 409])
  const by = answers[0].status === 200 ? 'Linus' : 'Radia'
  expect(answers.find(({ status }) => status === 409)?.body.error).toMatchObject({
    code: 'stale_rev',
    current: { norms: { version: 1, purpose: `By ${by}.` } },
  })
  expect(await org.eventsOfType('norms.written')).toBe(1)
})

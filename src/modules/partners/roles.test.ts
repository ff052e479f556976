import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'

const NEAR: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia']
const ABOVE: readonly Name[] = ['Ada', 'Grace', 'Linus']
const EVERYBODY: readonly Name[] = [...NEAR, 'Margaret', 'Alan']

let org: Organisation
let count = 0
beforeAll(async () => {
  org = await organisation()
})

/** A party of Linus with a name of its own. */
async function party(): Promise<string> {
  const added = await org.http.post('/api/partners', { name: `Harbour Office ${++count}` }, { as: 'Linus' })
  return added.body.id
}

describe('with a party of Linus', () => {
  test.each<[string, 'post' | 'patch' | 'put', string, readonly Name[]]>([
    ['is renamed', 'patch', '', ABOVE],
    ['is handed over', 'put', '/owner', ABOVE],
    ['is ended', 'post', '/end', ABOVE],
    ['is noted about', 'post', '/notes', NEAR],
    ['is promised something', 'post', '/promises', NEAR],
  ])('it %s by nobody but those who may', async (_, method, path, who) => {
    for (const as of EVERYBODY) {
      const id = await party()
      const bodies: Readonly<Record<string, object>> = {
        '': { rev: 1, name: `Port Authority ${count}`, about: '' },
        '/owner': { rev: 1, ownerId: org.id.Margaret },
        '/end': { rev: 1 },
        '/notes': { text: 'They moved.' },
        '/promises': { side: 'ours', what: 'Send the report', dueOn: '2026-03-20' },
      }
      const answer = await org.http[method](`/api/partners/${id}${path}`, bodies[path], { as })
      expect(answer.status, as).toBe(who.includes(as) ? 200 : 403)
    }
  })

  test.each<[Name, readonly string[]]>([
    ['Ada', ['note', 'promise', 'change', 'hand_over', 'end']],
    ['Linus', ['note', 'promise', 'change', 'hand_over', 'end']],
    ['Radia', ['note', 'promise']],
    ['Margaret', []],
    ['Alan', []],
  ])('%s is offered %j, and nothing once it has ended', async (as, steps) => {
    const id = await party()
    const read = async () => (await org.http.get(`/api/partners/${id}`, { as })).body.steps
    expect(await read()).toEqual(steps)
    await org.http.post(`/api/partners/${id}/end`, { rev: 1 }, { as: 'Linus' })
    expect(await read()).toEqual([])
  })
})

test('a relationship that has ended is neither handed over, ended again, nor promised anything', async () => {
  const id = await party()
  await org.http.post(`/api/partners/${id}/end`, { rev: 1 }, { as: 'Linus' })
  const refused = [
    await org.http.put(`/api/partners/${id}/owner`, { rev: 2, ownerId: org.id.Radia }, { as: 'Linus' }),
    await org.http.post(`/api/partners/${id}/end`, { rev: 2 }, { as: 'Linus' }),
    await org.http.post(
      `/api/partners/${id}/promises`,
      { side: 'ours', what: 'Send the report', dueOn: '2026-03-20' },
      { as: 'Linus' },
    ),
  ]
  for (const { status, body } of refused) expect([status, body.error.items[0].code]).toEqual([422, 'ended'])
})

test('the name of a relationship that has ended is free again', async () => {
  const id = await party()
  const name = `Harbour Office ${count}`
  expect((await org.http.post('/api/partners', { name }, { as: 'Ada' })).status).toBe(422)
  await org.http.post(`/api/partners/${id}/end`, { rev: 1 }, { as: 'Linus' })
  expect((await org.http.post('/api/partners', { name }, { as: 'Ada' })).status).toBe(200)
})

test('of two who change a party at once, one is told what it is now', async () => {
  const id = await party()
  const ended = () => org.http.post(`/api/partners/${id}/end`, { rev: 1 }, { as: 'Linus' })
  const answers = await Promise.all([ended(), ended()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

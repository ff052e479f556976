import { describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, planned } from '../talk.factory.ts'

/** An alignment session of Ada and Grace, held. */
async function session(org: Organisation): Promise<string> {
  const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
  org.at('2026-03-05T10:30:00Z')
  await hold(org, 'Ada', id)
  return id
}
const wish = (org: Organisation, over: object = {}) => ({
  ...{ question: 'Which berth first?', options: ['The north one', 'The south one'] },
  ...{ deciderId: org.id.Ada, ...over },
})
const propose = (org: Organisation, id: string, as: Name, over: object = {}) =>
  org.http.post(`/api/conversations/talks/${id}/decisions`, wish(org, over), { as })
const read = async (org: Organisation, id: string, as: Name) =>
  (await org.http.get(`/api/conversations/talks/${id}`, { as })).body

test('a held alignment session ends in a proposed decision, which it links to and everybody may read', async () => {
  const org = await organisation()
  const id = await session(org)
  expect((await read(org, id, 'Grace')).acts).toContain('decide')
  const { status, body } = await propose(org, id, 'Grace')
  expect(status).toBe(200)
  for (const as of ['Ada', 'Grace'] as const)
    expect((await read(org, id, as)).decisions).toEqual([{ id: body.id, question: 'Which berth first?' }])
  const decision = (await org.http.get(`/api/decisions/${body.id}`, { as: 'Alan' })).body
  expect(decision).toMatchObject({
    state: 'gathering',
    proposer: { id: org.id.Grace },
    decider: { id: org.id.Ada },
  })
  expect(decision.options.map(({ text }: { text: string }) => text)).toEqual([
    ...['The north one', 'The south one', 'Do nothing'],
  ])
  expect((await org.http.get(`/api/conversations/talks/${id}`, { as: 'Alan' })).status).toBe(404)
})

describe('a decision is not proposed', () => {
  test('before the session is held', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    expect((await read(org, id, 'Ada')).acts).not.toContain('decide')
    expect((await propose(org, id, 'Ada')).status).toBe(409)
  })

  test('in a talk of another kind', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Grace', 'external', {
      personIds: [org.id.Ada],
      parties: ['Tug & Tow'],
    })
    org.at('2026-03-05T10:30:00Z')
    await hold(org, 'Grace', id)
    expect((await propose(org, id, 'Grace')).status).toBe(409)
  })

  it.each<[string, Name, object, number]>([
    ['by somebody who was not there', 'Linus', {}, 404],
    ['without a question', 'Ada', { question: ' ' }, 400],
    ['without anything to choose', 'Ada', { options: [] }, 400],
    ['with a field that is not known', 'Ada', { kind: 'S' }, 400],
    ['twice the same way out', 'Ada', { options: ['North', 'north'] }, 422],
  ])('%s', async (_, as, over, status) => {
    const org = await organisation()
    const id = await session(org)
    expect((await propose(org, id, as, over)).status).toBe(status)
    expect((await read(org, id, 'Ada')).decisions).toEqual([])
  })

  test('for somebody to decide who was not there', async () => {
    const org = await organisation()
    const id = await session(org)
    const { status, body } = await propose(org, id, 'Ada', { deciderId: org.id.Linus })
    expect({ status, code: body.error.items[0].code }).toEqual({ status: 422, code: 'not_there' })
  })

  test('by nobody signed in, or from another organisation', async () => {
    const [org, others] = [await organisation(), await organisation()]
    const id = await session(org)
    expect((await org.http.post(`/api/conversations/talks/${id}/decisions`, wish(org))).status).toBe(401)
    expect((await propose(others, id, 'Ada')).status).toBe(404)
  })
})

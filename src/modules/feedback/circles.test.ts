import { beforeAll, describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { GUIDANCE, listed, said, THANKS } from './feedback.factory.ts'
import type { Circle } from './feedback.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

async function readersOf(id: string): Promise<string> {
  const found: string[] = []
  for (const as of EVERYBODY)
    if ((await org.http.get(`/api/feedback/${id}`, { as })).status === 200) found.push(as)
  return found.join(' ')
}

async function narrow(id: string, as: Name, visibility: Circle): Promise<number> {
  return (await org.http.put(`/api/feedback/${id}/circle`, { visibility }, { as })).status
}

describe('thanks for two people in two teams, Linus and Alan', () => {
  it.each<[Circle, Circle | null, Circle | null, string]>([
    ['organisation', null, null, 'Ada Grace Linus Radia Margaret Alan'],
    ['organisation', 'team', null, 'Ada Grace Linus Radia Margaret Alan'],
    ['organisation', 'pair', null, 'Grace Linus Alan'],
    ['organisation', null, 'pair', 'Grace Linus Alan'],
    ['organisation', 'team', 'pair', 'Grace Linus Alan'],
    ['team', null, null, 'Ada Grace Linus Radia Margaret Alan'],
    ['team', 'organisation', 'organisation', 'Ada Grace Linus Radia Margaret Alan'],
    ['team', 'pair', 'organisation', 'Grace Linus Alan'],
    ['pair', null, null, 'Grace Linus Alan'],
    ['pair', 'organisation', 'organisation', 'Grace Linus Alan'],
  ])(
    'given to the circle %s, narrowed by them to %s and %s, are read by: %4$s',
    async (given, linus, alan, expected) => {
      const { id } = await said(org, 'Grace', ['Linus', 'Alan'], { visibility: given })
      if (linus !== null) expect(await narrow(id, 'Linus', linus)).toBe(200)
      if (alan !== null) expect(await narrow(id, 'Alan', alan)).toBe(200)
      expect(await readersOf(id)).toBe(expected)
      const lists: string[] = []
      for (const as of EVERYBODY) if ((await listed(org, as, 'recognition')).includes(id)) lists.push(as)
      expect(lists.join(' ')).toBe(expected)
    },
  )
})

describe('thanks for one person in the circle of their team', () => {
  it.each<[Name, Name, string]>([
    ['Ada', 'Linus', 'Ada Grace Linus Radia'],
    ['Radia', 'Linus', 'Ada Grace Linus Radia'],
    ['Alan', 'Linus', 'Ada Grace Linus Radia Alan'],
    ['Grace', 'Margaret', 'Ada Grace Margaret Alan'],
    ['Linus', 'Grace', 'Ada Grace Linus Radia'],
    ['Linus', 'Alan', 'Ada Linus Margaret Alan'],
  ])('from %s to %s are read by: %s', async (from, to, expected) => {
    const { id } = await said(org, from, [to], { visibility: 'team' })
    expect(await readersOf(id)).toBe(expected)
  })
})

describe('what each person may do', () => {
  it.each<[string, Name, object, Record<Name, string>]>([
    [
      'with thanks for all',
      'Linus',
      THANKS,
      { Ada: '', Grace: 'change', Linus: 'narrow', Radia: '', Margaret: '', Alan: '' },
    ],
    [
      'with guidance',
      'Linus',
      GUIDANCE,
      {
        Ada: 'hidden',
        Grace: 'change',
        Linus: 'answer',
        Radia: 'hidden',
        Margaret: 'hidden',
        Alan: 'hidden',
      },
    ],
  ])('%s from Grace to %s', async (_, to, words, expected) => {
    const { id } = await said(org, 'Grace', [to], words)
    for (const as of EVERYBODY) {
      const { status, body } = await org.http.get(`/api/feedback/${id}`, { as })
      const acts =
        status === 404
          ? 'hidden'
          : Object.keys(body.acts)
              .filter(act => body.acts[act])
              .join(' ')
      expect([as, acts]).toEqual([as, expected[as]])
    }
  })

  it.each<[string, (id: string) => [method: 'put' | 'patch' | 'post', url: string, body: object]]>([
    ['change the words', id => ['patch', `/api/feedback/${id}`, { whatHappened: 'x', ledTo: '', rev: 1 }]],
    ['take them back', id => ['post', `/api/feedback/${id}/withdrawal`, { rev: 1 }]],
    ['choose who reads it', id => ['put', `/api/feedback/${id}/circle`, { visibility: 'pair' }]],
    ['answer', id => ['put', `/api/feedback/${id}/answer`, { answer: 'thanks' }]],
  ])('somebody who may not know of guidance cannot %s: it does not exist for them', async (_, request) => {
    const { id } = await said(org, 'Grace', ['Linus'], GUIDANCE)
    const [method, url, body] = request(id)
    for (const as of ['Ada', 'Radia', 'Margaret', 'Alan'] as const)
      expect((await org.http[method](url, body, { as })).status).toBe(404)
    expect((await org.http[method](url, body)).status).toBe(401)
  })

  it.each<[string, object]>([
    ['an unknown field', { answer: 'thanks', stars: 5 }],
    ['an answer that is none', { answer: 'later' }],
    ['nothing', {}],
  ])('an answer with %s is refused and nothing is kept', async (_, body) => {
    const { id } = await said(org, 'Grace', ['Linus'], GUIDANCE)
    expect((await org.http.put(`/api/feedback/${id}/answer`, body, { as: 'Linus' })).status).toBe(400)
    expect((await org.http.get(`/api/feedback/${id}`, { as: 'Linus' })).body.to[0].answer).toBeNull()
  })
})

describe('the quarter of an hour', () => {
  it.each([
    ['at once', '09:00:00', 200],
    ['after fourteen minutes', '09:14:00', 200],
    ['to the second', '09:15:00', 200],
    ['a second later', '09:15:01', 422],
    ['the next day', '23:59:59', 422],
  ])('%s, changing the words answers as it should', async (_, time, expected) => {
    org.at('2026-03-02T09:00:00Z')
    const { id } = await said(org, 'Grace', ['Linus'])
    org.at(`2026-03-02T${time}Z`)
    const body = { whatHappened: 'You stayed until nine.', ledTo: '', rev: 1 }
    const { status } = await org.http.patch(`/api/feedback/${id}`, body, { as: 'Grace' })
    const { body: after } = await org.http.get(`/api/feedback/${id}`, { as: 'Grace' })
    expect([status, after.whatHappened]).toEqual([
      expected,
      expected === 200 ? 'You stayed until nine.' : THANKS.whatHappened,
    ])
    expect(after.acts.change).toBe(expected === 200)
    org.at('2026-03-02T09:00:00Z')
  })

  it('lets words be taken back once; then there is nothing left to take', async () => {
    const { id } = await said(org, 'Grace', ['Linus'])
    const back = () => org.http.post(`/api/feedback/${id}/withdrawal`, { rev: 1 }, { as: 'Grace' })
    expect((await back()).status).toBe(204)
    expect((await back()).status).toBe(404)
    expect(await readersOf(id)).toBe('')
    expect(await org.eventsOfType('recognition.withdrawn')).toBeGreaterThan(0)
  })

  it('does not open the words of others', async () => {
    const { id } = await said(org, 'Grace', ['Linus', 'Radia'])
    for (const as of ['Linus', 'Radia', 'Ada', 'Margaret', 'Alan'] as const) {
      const body = { whatHappened: 'I was here.', ledTo: '', rev: 1 }
      expect((await org.http.patch(`/api/feedback/${id}`, body, { as })).status).toBe(403)
    }
  })
})

test('guidance can be answered twice: thanks first, and a talk when it turns out to be wanted', async () => {
  const { id } = await said(org, 'Grace', ['Linus'], GUIDANCE)
  const answer = async (what: string) =>
    (await org.http.put(`/api/feedback/${id}/answer`, { answer: what }, { as: 'Linus' })).status
  expect([await answer('thanks'), await answer('talk'), await answer('talk')]).toEqual([200, 200, 422])
})

test('a word to the same person twice in one list is said once', async () => {
  const to = [org.id.Linus, org.id.Linus]
  const { body } = await org.http.post('/api/feedback', { ...THANKS, to }, { as: 'Grace' })
  expect(body.to).toHaveLength(1)
})

test.each(['recognition', 'guidance'])('the list of %s refuses a cursor that was made up', async list => {
  const answer = await org.http.get(`/api/feedback/${list}?cursor=yesterday`, { as: 'Grace' })
  expect(answer.status).toBe(400)
})

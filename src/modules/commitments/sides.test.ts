import { beforeAll, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { promiseBy, SECRET } from './promise.factory.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

test('a promise to everybody is read by everybody and answered by its maker only', async () => {
  const { id } = await promiseBy(org, 'Grace', { to: { kind: 'organisation' } })
  for (const as of ['Ada', 'Linus', 'Radia', 'Margaret', 'Alan'] as const) {
    expect((await org.http.get(`/api/commitments/${id}`, { as })).body).toMatchObject({
      what: SECRET,
      next: [],
    })
    expect((await org.http.post(`/api/commitments/${id}/kept`, { rev: 1 }, { as })).status).toBe(403)
  }
})

test.each([
  ['withdrawal without a reason', 'withdrawal', { rev: 1 }, 400, 'malformed'],
  ['new date without a reason', 'renegotiation', { rev: 1, dueOn: '2026-03-13' }, 400, 'malformed'],
  [
    'new date that is over',
    'renegotiation',
    { rev: 1, dueOn: '2026-03-01', why: 'Storm.' },
    422,
    'rule_broken',
  ],
  [
    'new date that it has',
    'renegotiation',
    { rev: 1, dueOn: '2026-03-06', why: 'Storm.' },
    422,
    'rule_broken',
  ],
  ['reopening while it is open', 'reopening', { rev: 1 }, 409, 'illegal_transition'],
])('a %s is refused and changes nothing', async (_, path, body, status, code) => {
  const { id } = await promiseBy(org, 'Grace')
  const answer = await org.http.post(`/api/commitments/${id}/${path}`, body, { as: 'Grace' })
  expect([answer.status, answer.body.error.code]).toEqual([status, code])
  const now = await org.http.get(`/api/commitments/${id}`, { as: 'Grace' })
  expect(now.body).toMatchObject({ rev: 1, state: 'open', dueOn: '2026-03-06' })
})

test('of two answers at once, one counts and the other is told', async () => {
  const { id } = await promiseBy(org, 'Grace')
  const keep = () => org.http.post(`/api/commitments/${id}/kept`, { rev: 1 }, { as: 'Grace' })
  expect((await Promise.all([keep(), keep()])).map(({ status }) => status).sort()).toEqual([200, 409])
})

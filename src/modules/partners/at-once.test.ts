import { beforeAll, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'

const BASE = '/api/partners'

let org: Organisation
let count = 0
beforeAll(async () => {
  org = await organisation()
})

const add = (as: Name, name: string) => org.http.post(BASE, { name, about: '' }, { as })
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort()
const TAKEN = { error: { items: [{ field: 'name', code: 'taken' }] } }

test('the same name given by three at once is taken by one, and the others hear that it is taken', async () => {
  const answers = await Promise.all([
    add('Linus', 'Tug & Tow'),
    add('Radia', 'TUG & TOW'),
    add('Grace', 'Tug & Tow'),
  ])
  expect(statuses(answers)).toEqual([200, 422, 422])
  for (const { status, body } of answers) if (status === 422) expect(body).toMatchObject(TAKEN)
})

test('of two parties that take one name at once one has it, and the other hears that it is taken', async () => {
  const ids = [
    (await add('Linus', `Rope ${++count}`)).body.id,
    (await add('Linus', `Rope ${++count}`)).body.id,
  ]
  const call = (id: string) =>
    org.http.patch(`${BASE}/${id}`, { rev: 1, name: 'Rope Works', about: '' }, { as: 'Linus' })
  const answers = await Promise.all(ids.map(call))
  expect(statuses(answers)).toEqual([200, 422])
  expect(answers.find(({ status }) => status === 422)?.body).toMatchObject(TAKEN)
})

test('what a party promised and somebody else follows from now on is told of, promise by promise', async () => {
  const { id } = (await add('Linus', 'Harbour Office')).body
  const theirs = { side: 'theirs', what: 'Send the tide report', dueOn: '2026-03-20' }
  for (let time = 0; time < 2; time++) await org.http.post(`${BASE}/${id}/promises`, theirs, { as: 'Linus' })
  await org.http.post(`${BASE}/${id}/promises`, { ...theirs, side: 'ours' }, { as: 'Linus' })
  const owner = { rev: 1, ownerId: org.id.Radia }
  expect((await org.http.put(`${BASE}/${id}/owner`, owner, { as: 'Linus' })).status).toBe(200)
  expect(await org.eventsOfType('promise.passed_on')).toBe(2)
})

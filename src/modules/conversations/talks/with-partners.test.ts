import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, PLANNED, planned } from '../talk.factory.ts'

let org: Organisation
let tugs: string
let ended: string

async function party(name: string): Promise<string> {
  const body = { name, about: 'Tugs', ownerId: org.id.Margaret }
  const { status, body: made } = await org.http.post('/api/partners', body, { as: 'Margaret' })
  expect(status).toBe(200)
  return made.id
}
const plan = (as: Name, who: object) =>
  org.http.post('/api/conversations/talks', { ...PLANNED.external, ...who }, { as })
const withPartner = async (as: Name, id = tugs) =>
  (await org.http.get(`/api/conversations/with-partner/${id}`, { as })).body.entries as {
    id: string
    title: string
  }[]

beforeAll(async () => {
  org = await organisation()
  tugs = await party('Tug & Tow')
  ended = await party('Gone Ropes')
  const { rev } = (await org.http.get(`/api/partners/${ended}`, { as: 'Margaret' })).body
  expect((await org.http.post(`/api/partners/${ended}/end`, { rev }, { as: 'Margaret' })).status).toBe(200)
})

describe('a talk with people from outside', () => {
  test('knows which of them stand in the list of partners, by the name of the list', async () => {
    const talk = (await plan('Grace', { partnerIds: [tugs, tugs], parties: ['Port doctor'] })).body
    expect(talk).toMatchObject({
      ...{ parties: ['Tug & Tow', 'Port doctor'], partners: [{ id: tugs, name: 'Tug & Tow' }] },
    })
  })

  it.each<[string, () => object, number, string | null]>([
    ['needs somebody from outside', () => ({}), 400, null],
    ['may be with a name alone', () => ({ parties: ['Port doctor'] }), 200, null],
    ['may be with a partner alone', () => ({ partnerIds: [tugs] }), 200, null],
    ['is not with a partner who was ended', () => ({ partnerIds: [ended] }), 422, 'unknown_partner'],
    ['is not with a partner who is not there', () => ({ partnerIds: [newId()] }), 422, 'unknown_partner'],
    ['is not with what is no id', () => ({ partnerIds: ['Tug & Tow'] }), 400, null],
  ])('%s', async (_, who, status, code) => {
    const answer = await plan('Grace', who())
    expect(answer.status).toBe(status)
    if (code !== null) expect(answer.body.error.items[0].code).toBe(code)
  })

  test('is not with a partner of another organisation', async () => {
    const others = await organisation()
    const body = { ...PLANNED.external, partnerIds: [tugs] }
    expect((await others.http.post('/api/conversations/talks', body, { as: 'Grace' })).status).toBe(422)
  })

  test('ends in promises that stand on the page of the partner', async () => {
    const { id } = await planned(org, 'Margaret', 'external', { partnerIds: [tugs] })
    org.at('2026-03-05T10:30:00Z')
    await hold(org, 'Margaret', id)
    const agreed = { what: 'Send the berth plan', byId: org.id.Margaret, dueOn: '2026-03-20' }
    expect(
      (await org.http.post(`/api/conversations/talks/${id}/agreements`, agreed, { as: 'Margaret' })).status,
    ).toBe(200)
    const { promises } = (await org.http.get(`/api/partners/${tugs}`, { as: 'Margaret' })).body
    expect(promises).toMatchObject([{ what: 'Send the berth plan', dueOn: '2026-03-20' }])
  })
})

describe('the talks on a partner’s page', () => {
  test('are the reader’s own, newest first, and nobody else’s', async () => {
    const busy = await party('Crane & Co')
    const say = (as: Name, title: string, startsAt: string) =>
      planned(org, as, 'external', { partnerIds: [busy], title, startsAt })
    await say('Grace', 'First', '2026-03-09T10:00:00Z')
    await say('Grace', 'Second', '2026-03-10T10:00:00Z')
    await planned(org, 'Grace', 'external', { partnerIds: [tugs], title: 'With others' })
    const shared = { partnerIds: [busy], title: 'Together', personIds: [org.id.Linus] }
    await planned(org, 'Grace', 'external', { ...shared, startsAt: '2026-03-11T10:00:00Z' })
    const titles = async (as: Name) => (await withPartner(as, busy)).map(({ title }) => title)
    expect(await titles('Grace')).toEqual(['Together', 'Second', 'First'])
    expect(await titles('Linus')).toEqual(['Together'])
    for (const as of ['Ada', 'Margaret', 'Alan'] as const) expect(await titles(as)).toEqual([])
  })

  test('need a session and an id, and are none for a partner who is not there', async () => {
    expect((await org.http.get(`/api/conversations/with-partner/${tugs}`)).status).toBe(401)
    expect((await org.http.get('/api/conversations/with-partner/x', { as: 'Grace' })).status).toBe(400)
    expect(await withPartner('Grace', newId())).toEqual([])
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { insertReachIns } from '../store/save.ts'
import { goalOf, inState, stored } from '../stored.factory.ts'

const mine = async (org: Organisation, as: Name) => (await org.http.get('/api/delegations', { as })).body
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

describe('my own list', () => {
  test('holds what I give and receive apart, open ones first', async () => {
    const org = await organisation()
    const open = await stored(org, 'Grace', 'Linus')
    const ended = await stored(org, 'Grace', 'Radia', inState('ended'))
    const got = await stored(org, 'Ada', 'Grace', inState('offered'))
    const body = await mine(org, 'Grace')
    expect(ids(body.given)).toEqual([open.id, ended.id])
    expect(ids(body.received)).toEqual([got.id])
    expect(body.covers).toEqual([])
  })

  test.each([
    ['2025-12-02', true],
    ['2025-12-01', false],
  ])('keeps what ended on %s, ninety days back: %s', async (endedOn, kept) => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace', { state: 'ended', endedOn })
    expect(ids((await mine(org, 'Grace')).received)).toEqual(kept ? [id] : [])
  })

  test('shows a cover to who gives it, to who covers and to who is covered for', async () => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Radia', { kind: 'cover', absentId: org.id.Grace })
    for (const as of ['Ada', 'Radia', 'Grace'] as const) {
      const body = await mine(org, as)
      expect(ids(body.covers), as).toEqual([id])
      expect([...body.given, ...body.received], as).toEqual([])
    }
    expect(await mine(org, 'Linus')).toEqual({ given: [], received: [], covers: [] })
  })

  test('counts what was done inside it in the last 28 days', async () => {
    const org = await organisation()
    const { id: delegationId } = await stored(org, 'Ada', 'Grace')
    const on = (day: string) => ({
      ...{ id: newId(), delegationId, byId: org.id.Ada, at: new Date(`${day}T12:00:00Z`) },
      ...{ act: 'decided' as const, subjectKind: 'decision', subjectId: newId(), eventId: null },
    })
    await org.system(work => insertReachIns(work, ['2026-02-01', '2026-02-03', '2026-03-01'].map(on)))
    expect((await mine(org, 'Ada')).given).toMatchObject([{ reachIns: 2 }])
    const page = await org.http.get(`/api/delegations/${delegationId}`, { as: 'Grace' })
    expect(page.body.reachIns).toBe(2)
    expect(page.body.reachInList).toHaveLength(3)
  })
})

describe('around somebody', () => {
  let org: Organisation
  let open: string
  beforeAll(async () => {
    org = await organisation()
    open = (await stored(org, 'Grace', 'Linus')).id
    await stored(org, 'Grace', 'Linus', inState('recalled'))
  })
  test.each<[Name, boolean]>([
    ['Ada', true],
    ['Grace', true],
    ['Linus', true],
    ['Radia', true],
    ['Margaret', false],
    ['Alan', false],
  ])('%s finds what is open and theirs to see: %s', async (as, sees) => {
    const around = await org.http.get(`/api/delegations/around?personId=${org.id.Linus}`, { as })
    expect(ids(around.body.entries)).toEqual(sees ? [open] : [])
  })

  test('stands once, also when it is theirs and over the goal that is asked about', async () => {
    const org = await organisation()
    const { aimId } = await goalOf(org, 3)
    const { id } = await stored(org, 'Grace', 'Linus', { kind: 'aim', aimId })
    const url = `/api/delegations/around?personId=${org.id.Linus}&aimId=${aimId}`
    const found = ids((await org.http.get(url, { as: 'Grace' })).body.entries)
    expect(found.filter(each => each === id)).toEqual([id])
  })

  test('counts of reach-ins are for the two alone', async () => {
    for (const as of ['Ada', 'Radia'] as const) {
      const around = await org.http.get(`/api/delegations/around?personId=${org.id.Linus}`, { as })
      expect(around.body.entries, as).toMatchObject([{ reachIns: null, steps: [] }])
    }
  })

  test('nobody named finds nothing, a goal that nobody knows is not found, a word is malformed', async () => {
    const ask = (query: string) => org.http.get(`/api/delegations/around${query}`, { as: 'Ada' })
    expect((await ask('')).body).toEqual({ entries: [] })
    expect((await ask(`?aimId=${newId()}`)).status).toBe(404)
    expect((await ask('?personId=Grace')).status).toBe(400)
    expect((await ask('?teamId=1')).status).toBe(400)
  })
})

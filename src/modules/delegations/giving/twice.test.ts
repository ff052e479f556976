import { beforeEach, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { offerTo } from '../delegation.factory.ts'
import { stored } from '../stored.factory.ts'

let org: Organisation
beforeEach(async () => {
  org = await organisation()
})

const area = (title: string, teamId: string | null = null) => ({
  matter: { kind: 'area' as const, area: title, teamId },
})
const offer = (to: 'Linus' | 'Radia', over: Parameters<typeof offerTo>[2]) =>
  org.http.post('/api/delegations', offerTo(org, to, over), { as: 'Grace' })
const TWICE = { status: 422, body: { error: { items: [{ code: 'delegated_already' }] } } }

describe('the same area', () => {
  test('is given once to one person, however it is written, also at the same moment', async () => {
    const all = await Promise.all([
      offer('Linus', area('Night berths')),
      offer('Linus', area('NIGHT BERTHS')),
      offer('Linus', area('Night berths')),
    ])
    expect(all.map(({ status }) => status).sort()).toEqual([200, 422, 422])
    expect(await offer('Linus', { ...area('Night berths'), level: 2 })).toMatchObject(TWICE)
  })

  test('is given to two people where no team is named: each has their own', async () => {
    expect((await offer('Linus', area('Night berths'))).status).toBe(200)
    expect((await offer('Radia', area('Night berths'))).status).toBe(200)
    expect((await offer('Linus', area('Day berths'))).status).toBe(200)
  })

  test('of the team that somebody leads is the same whether the team is named or not', async () => {
    const asAda = (teamId: string | null) => {
      const wanted = offerTo(org, 'Grace', area('Night berths', teamId))
      return org.http.post('/api/delegations', wanted, { as: 'Ada' })
    }
    expect((await asAda(null)).status).toBe(200)
    expect(await asAda(org.team.Pilots)).toMatchObject(TWICE)
  })
})

describe('where somebody decides already', () => {
  const held = (over = {}) => stored(org, 'Grace', 'Linus', { teamId: org.team.Pilots, ...over })
  const second = (level: number, over = {}) =>
    stored(org, 'Grace', 'Radia', { teamId: org.team.Pilots, level, ...over })
  const terms = (level: number) => {
    const { matter: _m, toId: _t, handover: _h, ...words } = offerTo(org, 'Radia', { level })
    return { ...words, rev: 1 }
  }

  test('another is not raised to decide too, and is to agree first', async () => {
    await held()
    const { id } = await second(2)
    const raise = (rev: number, level: number) =>
      org.http.put(`/api/delegations/${id}/level`, { rev, level }, { as: 'Grace' })
    expect(await raise(1, 4)).toMatchObject({
      ...{ status: 422, body: { error: { items: [{ field: 'level', code: 'delegated_already' }] } } },
    })
    expect(await raise(1, 3)).toMatchObject({ status: 200, body: { level: 3 } })
  })

  test('the terms of another offer do not say that they decide too', async () => {
    await held()
    const { id } = await second(2, { state: 'offered' })
    const change = (level: number) =>
      org.http.put(`/api/delegations/${id}/terms`, terms(level), { as: 'Grace' })
    expect(await change(5)).toMatchObject({
      ...{ status: 422, body: { error: { items: [{ field: 'level', code: 'delegated_already' }] } } },
    })
    expect((await change(3)).status).toBe(200)
  })

  test('it is raised and changed on its own, since it is no other', async () => {
    const { id } = await held({ level: 3 })
    const raised = await org.http.put(`/api/delegations/${id}/level`, { rev: 1, level: 5 }, { as: 'Grace' })
    expect(raised).toMatchObject({ status: 200, body: { level: 5 } })
    const { id: open } = await second(3, { state: 'offered', title: 'Day berths' })
    const url = `/api/delegations/${open}/terms`
    expect((await org.http.put(url, terms(5), { as: 'Grace' })).status).toBe(200)
  })

  test('but is lowered for a while, nobody else decides meanwhile: the level comes back', async () => {
    await held({ level: 2, loweredFrom: 4, loweredUntil: '2026-03-20' })
    expect(await offer('Radia', area('Berths of the north quay', org.team.Pilots))).toMatchObject(TWICE)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { goalOf, run, unplanned } from './findings.factory.ts'
import { readBreaksOfAim, readBrokenAims } from './read-aims.ts'

let org: Organisation
let berths: string
let own: string
beforeAll(async () => {
  org = await organisation()
  berths = await goalOf(org, 'Pilots')
  own = await goalOf(org, 'Linus')
  const team = unplanned(org, { subject: { kind: 'aim', id: berths }, briefGiverId: null })
  // As after a wrong placement: Margaret is told to brief what she may not know of.
  const person = { subject: { kind: 'aim' as const, id: own }, ownerId: org.id.Linus, teamId: null }
  await run(org, [
    team,
    { ...team, check: 'A12', severity: 'critical' },
    { ...team, ...person, briefGiverId: org.id.Margaret, says: 'Linus has no plan.' },
  ])
})

const mapOf = async (as: Name) => (await org.http.get('/api/hats/alignment/aims', { as })).body
const ofAim = (id: string, as: Name) => org.http.get(`/api/hats/aims/${id}/findings`, { as })

describe('aims that break, for the map', () => {
  test('are counted for who owns them and whoever stands above, the worst named', async () => {
    const team = { id: berths, worst: 'critical', count: 2 }
    const person = { id: own, worst: 'major', count: 1 }
    for (const as of ['Ada', 'Grace'] as const)
      expect((await mapOf(as)).aims, as).toEqual(expect.arrayContaining([team, person]))
    expect((await mapOf('Linus')).aims).toEqual([person])
    for (const as of ['Radia', 'Margaret', 'Alan'] as const) expect((await mapOf(as)).aims, as).toEqual([])
  })

  test('come with the number of all breaks for who leads the whole', async () => {
    expect((await mapOf('Ada')).whole).toEqual({ critical: 1, major: 2, minor: 0, info: 0, accepted: 0 })
    expect((await mapOf('Grace')).whole).toBeNull()
  })

  test('leave out what is accepted', async () => {
    const other = await organisation()
    const id = await goalOf(other, 'Pilots')
    await run(other, [unplanned(other, { subject: { kind: 'aim', id } })])
    const aims = async () => (await other.http.get('/api/hats/alignment/aims', { as: 'Grace' })).body.aims
    expect(await aims()).toEqual([{ id, worst: 'major', count: 1 }])
    const { body } = await other.http.get(`/api/hats/aims/${id}/findings`, { as: 'Grace' })
    const url = `/api/hats/findings/${body.findings[0].id}/acceptance`
    await other.http.put(url, { reason: 'The harbour is closed.', until: '2026-04-01' }, { as: 'Grace' })
    expect(await aims()).toEqual([])
  })
})

describe('where one aim breaks', () => {
  test('is told in words to its owner, by name of the check to whoever stands above, and as nothing to others', async () => {
    const words = (await ofAim(berths, 'Grace')).body.findings
    expect(words).toMatchObject([
      { check: 'A12', severity: 'critical', says: 'Berths have no plan.', mayAccept: true },
      { check: 'A10', severity: 'major', subject: { kind: 'aim', id: berths, name: 'Berths of Pilots' } },
    ])
    const above = (await ofAim(berths, 'Ada')).body.findings
    expect(above).toMatchObject([
      { title: 'The plan does not cover the goal', says: null, mayAccept: false },
      { title: 'A brief without a plan', says: null },
    ])
    for (const as of ['Radia', 'Alan'] as const)
      expect((await ofAim(berths, as)).body, as).toEqual({ findings: [] })
  })

  test('says to whoever is told instead of its owner that they stand in, and to the owner that they do not', async () => {
    const other = await organisation()
    const id = await goalOf(other, 'Pilots')
    const subject = { kind: 'aim', id } as const
    await run(other, [unplanned(other, { subject, ownerId: other.id.Ada, briefGiverId: null })])
    const told = async (as: Name) =>
      (await other.http.get(`/api/hats/aims/${id}/findings`, { as })).body.findings
    expect(await told('Ada')).toMatchObject([{ mine: true, standsIn: true, mayAccept: true }])
    await run(other, [unplanned(other, { subject })])
    expect(await told('Grace')).toMatchObject([{ mine: true, standsIn: false, briefed: true }])
    expect(await told('Ada')).toMatchObject([{ mine: false, standsIn: false, briefed: false }])
  })

  test('keeps a goal of one person from who may not know of it, whoever a run meant to tell', async () => {
    expect((await ofAim(own, 'Linus')).body.findings).toHaveLength(1)
    expect((await ofAim(own, 'Margaret')).status).toBe(404)
    const told = await org.http.get('/api/hats/alignment', { as: 'Margaret' })
    expect(told.body.findings).toEqual([])
  })

  test('is nothing for a wrong address, another organisation or who is signed out', async () => {
    expect((await ofAim('none', 'Grace')).status).toBe(400)
    expect((await ofAim(org.id.Ada, 'Grace')).status).toBe(404)
    const other = await organisation()
    expect((await other.http.get(`/api/hats/aims/${berths}/findings`, { as: 'Ada' })).status).toBe(404)
    expect((await other.http.get('/api/hats/alignment/aims', { as: 'Ada' })).body.aims).toEqual([])
    expect((await org.http.get(`/api/hats/aims/${berths}/findings`)).status).toBe(401)
    expect((await org.http.get('/api/hats/alignment/aims')).status).toBe(401)
  })
})

test('both cost eight statements at most', async () => {
  expect(await org.as('Ada', work => countStatements(work, readBrokenAims))).toBeLessThanOrEqual(5)
  expect(
    await org.as('Grace', work => countStatements(work, at => readBreaksOfAim(at, berths))),
  ).toBeLessThanOrEqual(5)
})

import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { COVER_AREAS, type CoverArea } from './contract/cover-areas.ts'
import { offered, offerTo } from './delegation.factory.ts'
import { DELEGATION_STATES } from './delegation.ts'
import { inState, stored } from './stored.factory.ts'

const AREAS = Object.keys(COVER_AREAS) as CoverArea[]
const page = (org: Organisation, id: string, as: Name) => org.http.get(`/api/delegations/${id}`, { as })
const lists = async (org: Organisation, as: Name) => (await org.http.get('/api/delegations', { as })).body
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

describe('what somebody may do next with a delegation by Grace to Linus', () => {
  test.each(DELEGATION_STATES)('that is %s', async state => {
    const org = await organisation()
    const { id } = await stored(org, 'Grace', 'Linus', inState(state))
    const waits = state === 'offered' || state === 'needs_more'
    const stands = state === 'accepted' || state === 'active'
    const check = state === 'active' ? ['check'] : []
    const giver = waits ? ['change_terms', 'recall'] : stands ? [...check, 'set_level', 'recall', 'end'] : []
    const more = state === 'offered' ? ['need_more'] : []
    const receiver = waits ? ['accept', ...more, 'decline'] : stands ? ['end'] : []
    expect((await page(org, id, 'Grace')).body.steps).toEqual(giver)
    expect((await page(org, id, 'Linus')).body.steps).toEqual(receiver)
    // The manager and the team mate read it, and do nothing with it.
    for (const as of ['Ada', 'Radia'] as const)
      expect((await page(org, id, as)).body, as).toMatchObject({ state, steps: [], reachInList: null })
    for (const as of ['Margaret', 'Alan'] as const) expect((await page(org, id, as)).status, as).toBe(404)
  })
})

describe('the own lists with a delegation by Grace to Linus', () => {
  let org: Organisation
  let id: string
  beforeAll(async () => {
    org = await organisation()
    id = (await stored(org, 'Grace', 'Linus')).id
  })
  test.each<[Name, boolean, boolean]>([
    ['Grace', true, false],
    ['Linus', false, true],
    ['Ada', false, false],
    ['Radia', false, false],
    ['Margaret', false, false],
    ['Alan', false, false],
  ])('of %s hold it as given: %s, as received: %s', async (as, given, received) => {
    const mine = await lists(org, as)
    expect(ids(mine.given)).toEqual(given ? [id] : [])
    expect(ids(mine.received)).toEqual(received ? [id] : [])
    expect(mine.covers).toEqual([])
  })

  test('of another organisation hold nothing, and nothing is around its people', async () => {
    const other = await organisation()
    expect(await lists(other, 'Grace')).toEqual({ given: [], received: [], covers: [] })
    const around = await other.http.get(`/api/delegations/around?personId=${org.id.Linus}`, { as: 'Grace' })
    expect(around.body).toEqual({ entries: [] })
    expect((await page(other, id, 'Grace')).status).toBe(404)
  })
})

describe('the question whether to raise the level', () => {
  test.each<[number, number, boolean]>([
    [0, 4, false],
    [2, 4, false],
    [3, 4, true],
    [9, 1, true],
    [3, 5, false],
  ])('after %i good checks at level %i: %s', async (goodChecks, level, asked) => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace', { goodChecks, level })
    expect((await page(org, id, 'Ada')).body.mayBeRaised).toBe(asked)
    expect((await lists(org, 'Ada')).given).toMatchObject([{ mayBeRaised: asked }])
  })

  test('comes with the third good check, and goes with a bad one, which is kept', async () => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace')
    const check = (rev: number, good: boolean) =>
      org.http.post(`/api/delegations/${id}/checks`, { rev, good }, { as: 'Ada' })
    const asked: boolean[] = []
    for (const rev of [1, 2, 3]) asked.push((await check(rev, true)).body.mayBeRaised)
    asked.push((await check(4, false)).body.mayBeRaised)
    expect(asked).toEqual([false, false, true, false])
    const { body } = await page(org, id, 'Ada')
    expect(body).toMatchObject({ rev: 5, goodChecks: 0, nextCheckOn: '2026-03-16' })
    expect(body.checks).toHaveLength(4)
    expect(body.checks.filter(({ good }: { good: boolean }) => !good)).toHaveLength(1)
  })

  test.each(['offered', 'needs_more', 'accepted', 'ended'] as const)('is not asked while %s', async state => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace', { ...inState(state), goodChecks: 3 })
    expect((await page(org, id, 'Ada')).body.mayBeRaised).toBe(false)
  })
})

describe('a cover of Grace by Radia', () => {
  const cover = async (org: Organisation) =>
    (
      await stored(org, 'Grace', 'Radia', {
        ...{ kind: 'cover', absentId: org.id.Grace, areas: COVER_AREAS, level: 3, goodChecks: 3 },
      })
    ).id

  test('has no checks to make, and asks for no higher level', async () => {
    const org = await organisation()
    const { body } = await page(org, await cover(org), 'Grace')
    expect(body).toMatchObject({ kind: 'cover', mayBeRaised: false, areas: COVER_AREAS })
    expect(body.steps).not.toContain('check')
  })

  test.each(AREAS)('keeps the level of %s, and leaves the others', async area => {
    const org = await organisation()
    const id = await cover(org)
    const areas = { ...COVER_AREAS, [area]: 2 }
    const set = await org.http.put(
      `/api/delegations/${id}/areas`,
      { rev: 1, areas, why: 'For now.' },
      { as: 'Grace' },
    )
    expect(set).toMatchObject({ status: 200, body: { rev: 2, areas } })
    for (const as of ['Grace', 'Radia', 'Linus'] as const)
      expect((await page(org, id, as)).body.areas, as).toEqual(areas)
  })

  test.each<[string, object]>([
    ['a level above 5', { ...COVER_AREAS, hiring: 6 }],
    ['a level below 1', { ...COVER_AREAS, hiring: 0 }],
    ['half a level', { ...COVER_AREAS, hiring: 1.5 }],
    ['a part that nobody knows', { ...COVER_AREAS, payroll: 1 }],
    ['one part alone', { hiring: 1 }],
  ])('refuses %s and stays as it is', async (_, areas) => {
    const org = await organisation()
    const id = await cover(org)
    const set = await org.http.put(`/api/delegations/${id}/areas`, { rev: 1, areas }, { as: 'Grace' })
    expect(set.status).toBe(400)
    expect((await page(org, id, 'Grace')).body).toMatchObject({ rev: 1, areas: COVER_AREAS })
  })
})

describe('words that try something', () => {
  test.each([
    '<script>alert(1)</script>',
    "'); drop table delegations_delegations; --",
    '{{7*7}} $(id) %s %_',
    '=HYPERLINK("https://example.org")',
  ])('come back as they were sent: %s', async words => {
    const org = await organisation()
    const over = { outcome: words, riskLimit: words, peopleLimit: words, resources: words, handover: words }
    const { id } = await offered(org, 'Ada', 'Grace', over)
    expect((await page(org, id, 'Grace')).body).toMatchObject(over)
    const refusal = { rev: 1, why: words }
    await org.http.post(`/api/delegations/${id}/refusal`, refusal, { as: 'Grace' })
    const { history } = (await page(org, id, 'Ada')).body
    expect(history).toContainEqual(expect.objectContaining({ to: 'declined', why: words }))
  })

  test.each([
    ['a null character', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a turned direction', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['spaces alone', '   '],
    ['a letter too many', 'x'.repeat(281)],
  ])('are refused in an outcome: %s', async (_, outcome) => {
    const org = await organisation()
    const sent = await org.http.post('/api/delegations', offerTo(org, 'Grace', { outcome }), { as: 'Ada' })
    expect(sent.status).toBe(400)
    expect((await lists(org, 'Ada')).given).toEqual([])
  })
})

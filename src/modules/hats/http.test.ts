import { beforeAll, describe, expect, test } from 'vitest'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { OF_DIRECTION } from './findings/sides.ts'
import { crowdedHarbour, firstOf } from './hats.factory.ts'
import { readRecord } from './record/read-record.ts'
import { listSituations } from './signals/list-situations.ts'
import { readSituation } from './signals/read-situation.ts'
import { refresh } from './signals/refresh.ts'

let org: Organisation
beforeAll(async () => {
  org = await crowdedHarbour()
})

const NOBODY = '0198a000-0000-7000-8000-000000000000'

describe('my situations', () => {
  test('are mine, with the hat, the reason and nothing of anybody else', async () => {
    const { status, body } = await org.http.get('/api/hats/situations', { as: 'Grace' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ lookedOn: '2026-03-02', more: [], later: [], advice: [], seen: [] })
    expect(body).toMatchObject({ mayRehearse: true, mayReadRecord: false })
    expect(body.first).toEqual([
      expect.objectContaining({
        rule: 'H01',
        hat: 'lead',
        strength: 'moderate',
        state: 'open',
        mine: true,
        contrasts: ['direction_tasks'],
        because: ['12 people report to you.', 'No one-to-one was planned in the last four weeks.'],
        clears: expect.stringContaining('8 reports or fewer'),
      }),
    ])
    expect((await org.http.get('/api/hats/situations', { as: 'Ada' })).body.first).toEqual([])
  })

  test('cost eight statements at most', async () => {
    expect(await org.as('Grace', work => countStatements(work, listSituations))).toBeLessThanOrEqual(7)
  })

  test('are nobody’s who is signed out', async () => {
    expect((await org.http.get('/api/hats/situations')).status).toBe(401)
    expect((await org.http.get(`/api/hats/situations/${NOBODY}`)).status).toBe(401)
    expect((await org.http.get('/api/hats/rules')).status).toBe(401)
    expect((await org.http.get('/api/hats/record')).status).toBe(401)
  })
})

describe('one situation', () => {
  test('shows the values and thresholds that it was judged by, what to do, and how it came', async () => {
    const { id } = await firstOf(org, 'Grace')
    const { status, body } = await org.http.get(`/api/hats/situations/${id}`, { as: 'Grace' })
    expect(status).toBe(200)
    expect(body.evidence[0]).toEqual({
      says: '12 people report to you.',
      value: 12,
      threshold: 10,
      decides: true,
      ref: null,
      counts: 'from',
      isShare: false,
    })
    expect(body.steps[0]).toMatchObject({ id: 'purpose', hat: 'lead' })
    expect(body.history).toEqual([{ to: 'open', on: '2026-03-02', why: null }])
    expect(body.thresholdsVersion).toBe(0)
  })

  test('costs eight statements at most', async () => {
    const { id } = await firstOf(org, 'Grace')
    expect(
      await org.as('Grace', work => countStatements(work, each => readSituation(each, id))),
    ).toBeLessThanOrEqual(8)
  })

  test('does not exist for anybody else, however high, nor in another organisation', async () => {
    const { id } = await firstOf(org, 'Grace')
    for (const as of ['Ada', 'Linus', 'Margaret', 'Alan'] as const)
      expect((await org.http.get(`/api/hats/situations/${id}`, { as })).status).toBe(404)
    const other = await organisation()
    expect((await other.http.get(`/api/hats/situations/${id}`, { as: 'Grace' })).status).toBe(404)
    expect((await org.http.get(`/api/hats/situations/${NOBODY}`, { as: 'Grace' })).status).toBe(404)
    expect((await org.http.get('/api/hats/situations/none', { as: 'Grace' })).status).toBe(400)
  })
})

describe('an answer', () => {
  async function answer(body: Readonly<Record<string, unknown>>, as: 'Grace' | 'Ada' = 'Grace') {
    const at = await crowdedHarbour()
    const card = await firstOf(at, 'Grace')
    return {
      at,
      card,
      answered: await at.http.post(
        `/api/hats/situations/${card.id}/answer`,
        { rev: card.rev, ...body },
        { as },
      ),
    }
  }

  test('that it fits keeps it open', async () => {
    const { answered } = await answer({ answer: 'fits' })
    expect(answered.status).toBe(200)
    expect(answered.body).toMatchObject({ situation: { state: 'accepted', answer: 'fits' }, suggests: null })
  })

  test('that it does not fit needs a reason, and takes it away', async () => {
    expect((await answer({ answer: 'does_not_fit' })).answered.status).toBe(422)
    const { at, answered } = await answer({ answer: 'does_not_fit', reason: 'Half of them sail with Radia.' })
    expect(answered.body.situation).toMatchObject({ state: 'dismissed' })
    expect(answered.body.situation.history.at(-1)).toMatchObject({
      to: 'dismissed',
      why: 'Half of them sail with Radia.',
    })
    await at.system(work => refresh(work))
    expect(await firstOf(at, 'Grace')).toBeUndefined()
  })

  test('for later puts it away for a week, at most for thirty days, and it comes back by itself', async () => {
    expect((await answer({ answer: 'later', until: '2026-04-02' })).answered.status).toBe(422)
    expect((await answer({ answer: 'later', until: '2026-03-02' })).answered.status).toBe(422)
    const { at, answered } = await answer({ answer: 'later' })
    expect(answered.body.situation).toMatchObject({ state: 'snoozed', snoozedUntil: '2026-03-09' })
    at.at('2026-03-09T09:00:00Z')
    await at.system(work => refresh(work))
    expect(await firstOf(at, 'Grace')).toMatchObject({ state: 'open', snoozedUntil: null })
  })

  test('of somebody else, a stale one and a wrong one are refused', async () => {
    expect((await answer({ answer: 'fits' }, 'Ada')).answered.status).toBe(404)
    expect((await answer({ answer: 'fits', rev: 7 })).answered.status).toBe(409)
    expect((await answer({ answer: 'perhaps' })).answered.status).toBe(400)
    const { id } = await firstOf(org, 'Grace')
    expect(
      (await org.http.post(`/api/hats/situations/${id}/answer`, { rev: 1, answer: 'fits' })).status,
    ).toBe(401)
  })
})

describe('the rules', () => {
  test('are everybody’s to read, with every number, where it comes from and who changed it', async () => {
    const { status, body } = await org.http.get('/api/hats/rules', { as: 'Linus' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 0, mayEdit: false, broken: [] })
    expect(body.rules).toHaveLength(21)
    expect(body.rules[0].thresholds[0]).toMatchObject({
      key: 'H01.reports',
      value: 10,
      usual: 10,
      low: 5,
      high: 40,
      source: 'L',
      changed: null,
    })
    const either = body.rules.filter((each: { whichHat: string | null }) => each.whichHat !== null)
    expect(either.map((each: { id: string }) => each.id)).toEqual(['H14', 'H15'])
    for (const { contrasts } of body.rules) expect(contrasts.length).toBeGreaterThan(0)
    const pulled = body.rules.flatMap((each: { hat: string; contrasts: string[] }) =>
      (each.hat === 'both' ? ['lead', 'manage'] : [each.hat]).flatMap(hat =>
        each.contrasts.map(contrast => `${contrast} ${hat}`),
      ),
    )
    // Each of the five contrasts has rules on both of its sides.
    expect(new Set(pulled).size).toBe(10)
    expect(body.checks).toHaveLength(30)
    const ofDirection = body.checks.filter((each: { side: string }) => each.side === 'direction')
    expect(ofDirection.map((each: { id: string }) => each.id)).toEqual(OF_DIRECTION)
    expect(body.checks[0]).toEqual({
      ...{ id: 'A01', title: 'There is no live vision', notices: 'Critical: no vision is live.' },
      ...{ fix: 'Draft a vision and publish it.', side: 'direction', thresholds: [] },
    })
    expect(body.everyCheck).toMatchObject([{ key: 'checks.young', value: 5 }])
    expect(body.balance.map((each: { key: string }) => each.key)).toEqual(
      [2, 3, 4, 5].flatMap(level => [`balance.${level}.low`, `balance.${level}.high`]),
    )
    expect(body.toCome.map((each: { id: string }) => each.id)).toEqual(['H03', 'H19'])
  })

  test('judge by a number that the people team changed, and say who did and why', async () => {
    const at = await crowdedHarbour()
    const edit = { version: 0, value: 12, reason: 'Our pilots sail in pairs.' }
    const { status, body } = await at.http.put('/api/hats/thresholds/H01.reports', edit, { as: 'Margaret' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 1, mayEdit: true })
    expect(body.rules[0].thresholds[0]).toMatchObject({
      ...{
        value: 12,
        usual: 10,
        changed: { by: { name: 'Margaret Hamil' }, on: '2026-03-02', reason: 'Our pilots sail in pairs.' },
      },
    })
    expect(body.rules[0].notices).toContain('12 or more')
    expect((await at.http.put('/api/hats/thresholds/H01.reports', edit, { as: 'Margaret' })).status).toBe(409)
  })

  test('judge breaks by a number that the people team changed, and say it in their words', async () => {
    const at = await crowdedHarbour()
    const edit = { version: 0, value: 21, reason: 'Strategies ripen slowly here.' }
    const { body } = await at.http.put('/api/hats/thresholds/A04.days', edit, { as: 'Margaret' })
    expect(body.checks[3]).toMatchObject({
      notices: 'Critical: live for more than 21 days, and no goal below it is briefed, planned or live.',
      thresholds: [
        { key: 'A04.days', value: 21, usual: 14, changed: { reason: 'Strategies ripen slowly here.' } },
      ],
    })
  })

  test.each([
    ['by anybody but the people team', 'H01.reports', { value: 15 }, 'Ada', 403],
    ['by an administrator', 'H01.reports', { value: 15 }, 'Alan', 403],
    ['to what it is already', 'H01.reports', { value: 10 }, 'Margaret', 422],
    ['below its bound', 'H01.reports', { value: 0 }, 'Margaret', 422],
    ['above its bound', 'H01.reports', { value: 1e12 }, 'Margaret', 422],
    ['to a part of one', 'H01.reports', { value: 12.5 }, 'Margaret', 422],
    ['that does not exist', 'H99.none', { value: 1 }, 'Margaret', 404],
    ['called like something every object has', 'toString', { value: 1 }, 'Margaret', 404],
    ['without a reason', 'H01.reports', { value: 15, reason: '' }, 'Margaret', 400],
  ] as const)('keep a number that would be changed %s', async (_, key, body, as, status) => {
    const edit = { version: 0, reason: 'Because.', ...body }
    expect((await org.http.put(`/api/hats/thresholds/${key}`, edit, { as })).status).toBe(status)
    const fine = { version: 0, reason: 'Because.', value: 15 }
    expect((await org.http.put('/api/hats/thresholds/H01.reports', fine)).status).toBe(401)
  })
})

describe('what was put away', () => {
  test('is listed with what it is about, and comes back when its wearer says so', async () => {
    const at = await crowdedHarbour()
    const { id, rev } = await firstOf(at, 'Grace')
    const answer = (body: object) =>
      at.http.post(
        `/api/hats/situations/${id}/answer`,
        { reason: null, until: null, ...body },
        { as: 'Grace' },
      )
    expect((await answer({ answer: 'does_not_fit', reason: 'We split in May.', rev })).status).toBe(200)
    const list = async () => (await at.http.get('/api/hats/situations', { as: 'Grace' })).body
    expect(await list()).toMatchObject({ first: [], away: [{ id, state: 'dismissed' }] })
    expect((await answer({ answer: 'fits', rev: rev + 1 })).status).toBe(200)
    expect(await list()).toMatchObject({ first: [{ id, state: 'accepted' }], away: [] })
  })
})

describe('how the rules do', () => {
  test('is told to the people team alone, and no number below ten', async () => {
    const { status, body } = await org.http.get('/api/hats/record', { as: 'Margaret' })
    expect(status).toBe(200)
    expect(body.rules[0]).toEqual({
      id: 'H01',
      title: 'Particularly large team',
      hat: 'lead',
      fired: null,
      fitted: null,
      answered: null,
      cleared: null,
    })
    expect(body.replay).toEqual({
      weeks: ['2026-03-02'],
      hats: [
        { hat: 'lead', open: [1] },
        { hat: 'manage', open: [0] },
      ],
      rules: [],
    })
    expect(await org.as('Margaret', work => countStatements(work, readRecord))).toBeLessThanOrEqual(4)
    expect((await org.http.get('/api/hats/record', { as: 'Ada' })).status).toBe(403)
    expect((await org.http.get('/api/hats/record', { as: 'Alan' })).status).toBe(403)
  })
})

import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { added, balanceOf, recorded, shared, WEEK } from './balance.factory.ts'

const acts = async (org: Organisation, kind: string, as: 'Grace' | 'Linus' = 'Grace') =>
  (await org.http.get(`/api/hats/balance/acts/${kind}`, { as })).body.entries

/** A task for Linus. */
const taskOf = async (org: Organisation, as: 'Grace' | 'Linus', title: string) =>
  (await org.http.post('/api/tasks', { title, assigneeId: org.id.Linus }, { as })).body

describe('how my weeks divide', () => {
  it('is not said while too little is recorded, and what is missing is', async () => {
    const org = await organisation()
    await added(org, 'Grace', 'one_to_one')
    expect(await balanceOf(org, 'Grace')).toMatchObject({
      ...{ from: '2025-12-15', told: null, outside: null, level: 3, expected: { low: 0.3, high: 0.5 } },
      recorded: { events: 1, weeks: 1, spread: false, needs: { events: 10, weeks: 3 } },
      manager: { name: 'Ada Lovelace' },
    })
  })

  it('is said in whole percents with what is expected, and the kinds that add most', async () => {
    const org = await organisation()
    await recorded(org, 'Grace')
    const balance = await balanceOf(org, 'Grace')
    expect(balance.told?.low).toBeGreaterThan(0.02)
    expect(balance.told?.high).toBeLessThan(0.5)
    expect((balance.told?.low ?? 0) * 100).toBeCloseTo(Math.round((balance.told?.low ?? 0) * 100), 9)
    expect(balance.outside).toBe(false)
    expect(balance.kinds[0]).toMatchObject({ kind: 'one_to_one', events: 4, lead: expect.closeTo(0.4, 9) })
    expect(balance.kinds.map(({ kind }) => kind).sort()).toEqual([...WEEK.managing].sort())
  })

  it('is outside what is expected only where the two do not meet', async () => {
    const org = await organisation()
    await recorded(org, 'Margaret', WEEK.leading)
    expect(await balanceOf(org, 'Margaret')).toMatchObject({ outside: true, level: 3 })
    await recorded(org, 'Ada', WEEK.leading)
    expect(await balanceOf(org, 'Ada')).toMatchObject({ outside: false, expected: { low: 0.6, high: 0.8 } })
  })

  it('gathers what rooms tell, and my own tasks count to neither', async () => {
    const org = await organisation()
    const task = await taskOf(org, 'Grace', 'Fuel boat 2')
    const own = await taskOf(org, 'Linus', 'Log the tide')
    await org.http.post(`/api/tasks/${own.id}/moves`, { rev: own.rev, to: 'done' }, { as: 'Linus' })
    expect(await balanceOf(org, 'Linus')).toMatchObject({ ownTasks: 1, kinds: [], expected: null })
    expect(await acts(org, 'task_for_others')).toEqual([
      {
        ...{ id: task.id, on: '2026-03-02', label: 'Fuel boat 2', link: `/tasks/${task.id}`, lead: 0 },
        ...{ unconfirmed: false, added: false, mark: null },
      },
    ])
  })

  it('expects what the organisation says, from the day on which it says so', async () => {
    const org = await organisation()
    const edit = { version: 0, value: 52, reason: 'Our heads lead more.' }
    const url = '/api/hats/thresholds/balance.3.high'
    expect((await org.http.put(url, edit, { as: 'Margaret' })).status).toBe(200)
    expect(await balanceOf(org, 'Grace')).toMatchObject({ level: 3, expected: { low: 0.3, high: 0.52 } })
    const below = { version: 1, value: 41, reason: 'Below the lower end.' }
    expect((await org.http.put(url, below, { as: 'Margaret' })).status).toBe(422)
  })

  it('expects of a contributor who shares work with others what is expected of a team lead', async () => {
    const org = await organisation()
    await added(org, 'Linus', 'goal_check_in')
    expect(await balanceOf(org, 'Linus')).toMatchObject({ level: 1, expected: { low: 0.2, high: 0.4 } })
  })
})

describe('what I say about an act', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
    await recorded(org, 'Grace')
  })

  it('moves the figures: the other hat counts nine tenths for it, and what is left out not at all', async () => {
    const before = await balanceOf(org, 'Grace')
    for (const { id } of await acts(org, 'standup')) {
      const { status } = await org.http.put(
        `/api/hats/balance/acts/standup/${id}/mark`,
        { mark: 'other_hat' },
        { as: 'Grace' },
      )
      expect(status).toBe(204)
    }
    expect(
      (await acts(org, 'standup')).map(({ lead, mark }: { lead: number; mark: string }) => [lead, mark]),
    ).toEqual(Array.from({ length: 4 }, () => [0.9, 'other_hat']))
    const after = await balanceOf(org, 'Grace')
    expect(after.told?.high).toBeGreaterThan(before.told?.high ?? 1)
    expect(after.marked).toBe(4)
    for (const { id } of await acts(org, 'standup'))
      await org.http.put(`/api/hats/balance/acts/standup/${id}/mark`, { mark: 'left_out' }, { as: 'Grace' })
    const without = await balanceOf(org, 'Grace')
    expect(without.recorded.events).toBe(before.recorded.events - 4)
    for (const { id } of await acts(org, 'standup'))
      await org.http.put(`/api/hats/balance/acts/standup/${id}/mark`, { mark: null }, { as: 'Grace' })
    expect(await balanceOf(org, 'Grace')).toEqual(before)
  })

  test.each([
    [
      'an act of somebody else',
      async () => await added(org, 'Ada', 'standup'),
      'standup',
      { mark: 'left_out' },
      404,
    ],
    [
      'an act of another kind',
      async () => (await acts(org, 'standup'))[0].id,
      'one_to_one',
      { mark: 'left_out' },
      404,
    ],
    ['no act at all', async () => newId(), 'standup', { mark: 'left_out' }, 404],
    ['a kind that does not exist', async () => newId(), 'coffee', { mark: 'left_out' }, 400],
    ['a mark that does not exist', async () => newId(), 'standup', { mark: 'wonderful' }, 400],
    ['nothing', async () => newId(), 'standup', {}, 400],
  ])('is refused for %s', async (_, id, kind, body, status) => {
    const url = `/api/hats/balance/acts/${kind}/${await id()}/mark`
    expect((await org.http.put(url, body, { as: 'Grace' })).status).toBe(status)
  })
})

describe('what I add', () => {
  it('stands beside the rest under my words, and goes when I remove it', async () => {
    const org = await organisation()
    const id = await added(org, 'Grace', 'external_talk', '2026-02-27', 'Lunch with the pilots of Porto')
    expect(await acts(org, 'external_talk')).toEqual([
      {
        ...{ id, on: '2026-02-27', label: 'Lunch with the pilots of Porto', link: null, lead: 0.9 },
        ...{ unconfirmed: false, added: true, mark: null },
      },
    ])
    expect((await org.http.delete(`/api/hats/balance/added/${id}`, { as: 'Ada' })).status).toBe(404)
    expect((await org.http.delete(`/api/hats/balance/added/${id}`)).status).toBe(401)
    expect((await org.http.delete(`/api/hats/balance/added/${id}`, { as: 'Grace' })).status).toBe(204)
    expect((await org.http.delete(`/api/hats/balance/added/${id}`, { as: 'Grace' })).status).toBe(404)
    expect(await acts(org, 'external_talk')).toEqual([])
  })

  const act = { kind: 'external_talk', on: '2026-02-27', note: 'Lunch' }
  test.each([
    ['tomorrow', { ...act, on: '2026-03-03' }, 422, 'ahead'],
    ['the day before the twelve weeks', { ...act, on: '2025-12-14' }, 422, 'too_long_ago'],
    ['a day that does not exist', { ...act, on: '2026-02-30' }, 400, undefined],
    ['no word about it', { ...act, note: ' ' }, 422, 'no_note'],
    ['no kind', { ...act, kind: null }, 422, 'no_kind'],
    ['more than 140 letters', { ...act, note: 'x'.repeat(141) }, 400, undefined],
    ['a kind that is not in the table', { ...act, kind: 'own_work' }, 400, undefined],
    ['a field nobody knows', { ...act, weight: 9 }, 400, undefined],
  ])('is refused with %s', async (_, body, status, code) => {
    const org = await organisation()
    const answer = await org.http.post('/api/hats/balance/added', body, { as: 'Grace' })
    expect(answer.status).toBe(status)
    if (code !== undefined) expect(answer.body.error.items[0].code).toBe(code)
  })

  it('hears of everything that is wrong at once', async () => {
    const org = await organisation()
    const body = { kind: null, on: '2026-03-03', note: '' }
    const answer = await org.http.post('/api/hats/balance/added', body, { as: 'Grace' })
    const codes = answer.body.error.items.map(
      ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
    )
    expect(codes).toEqual(['kind no_kind', 'on ahead', 'note no_note'])
  })

  it('is refused after two hundred', async () => {
    const org = await organisation()
    for (let n = 0; n < 10; n++) await recorded(org, 'Grace')
    const answer = await org.http.post('/api/hats/balance/added', act, { as: 'Grace' })
    expect(answer.body.error.items[0].code).toBe('too_many')
  })
})

describe('a picture that I share', () => {
  it('is for one person, shows figures and kinds but no single act, and never changes', async () => {
    const org = await organisation()
    await recorded(org, 'Grace')
    const id = await shared(org, 'Grace', 'Ada')
    const mine = await balanceOf(org, 'Grace')
    const { body } = await org.http.get(`/api/hats/balance/snapshots/${id}`, { as: 'Ada' })
    expect(body).toEqual({
      ...{
        id,
        from: { id: org.id.Grace, name: 'Grace Hopper' },
        with: { id: org.id.Ada, name: 'Ada Lovelace' },
      },
      ...{ as: 'manager', takenOn: '2026-03-02' },
      image: {
        ...{ told: mine.told, expected: mine.expected, level: 3, events: 20, weeks: 4 },
        kinds: mine.kinds.slice(0, 5),
      },
    })
    await recorded(org, 'Grace', WEEK.leading)
    expect((await balanceOf(org, 'Grace')).told).not.toEqual(mine.told)
    expect((await org.http.get('/api/hats/balance/snapshots', { as: 'Ada' })).body.entries).toEqual([body])
    expect((await org.http.get(`/api/hats/balance/snapshots/${id}`, { as: 'Grace' })).body).toEqual(body)
  })

  it('is gone for both once I take it back; the other one cannot', async () => {
    const org = await organisation()
    await recorded(org, 'Grace')
    const id = await shared(org, 'Grace', 'Radia', 'coach')
    const url = `/api/hats/balance/snapshots/${id}`
    expect((await balanceOf(org, 'Grace')).shares).toMatchObject([
      { id, as: 'coach', with: { name: 'Radia Perl' } },
    ])
    expect((await org.http.delete(url, { as: 'Radia' })).status).toBe(404)
    expect((await org.http.delete(url)).status).toBe(401)
    expect((await org.http.delete(url, { as: 'Grace' })).status).toBe(204)
    for (const as of ['Grace', 'Radia'] as const) expect((await org.http.get(url, { as })).status).toBe(404)
    expect((await org.http.get('/api/hats/balance/snapshots', { as: 'Radia' })).body.entries).toEqual([])
    expect((await balanceOf(org, 'Grace')).shares).toEqual([])
  })

  test.each([
    ['somebody who is not my manager, as my manager', 'Margaret', 'manager', 422, 'not_your_manager'],
    ['myself', 'Grace', 'coach', 422, 'yourself'],
    ['nobody', null, 'coach', 422, 'nobody'],
    ['an address nobody knows', 'Ada', 'friend', 400, undefined],
  ] as const)('is refused with %s', async (_, name, as, status, code) => {
    const org = await organisation()
    await recorded(org, 'Grace')
    const body = { withId: name === null ? null : org.id[name], as }
    const answer = await org.http.post('/api/hats/balance/snapshots', body, { as: 'Grace' })
    expect(answer.status).toBe(status)
    if (code !== undefined) expect(answer.body.error.items[0].code).toBe(code)
  })

  it('is refused while nothing can be said, with people of another organisation, and twice a day with one person', async () => {
    const org = await organisation()
    const send = (withId: string) =>
      org.http.post('/api/hats/balance/snapshots', { withId, as: 'coach' }, { as: 'Grace' })
    expect((await send(org.id.Ada)).body.error.items[0].code).toBe('not_enough')
    expect((await send((await organisation()).id.Ada)).body.error.items[0].code).toBe('unknown_person')
    await recorded(org, 'Grace')
    expect((await send(org.id.Ada)).status).toBe(200)
    const again = await send(org.id.Ada)
    expect([again.status, again.body.error.items[0].code]).toEqual([409, 'shared_today'])
    expect((await send(org.id.Linus)).status).toBe(200)
  })
})

test('nobody reads or writes anything of it without signing in', async () => {
  const org = await organisation()
  const base = '/api/hats/balance'
  const id = newId()
  const asked = [
    ...['', '/acts/standup', '/snapshots', `/snapshots/${id}`, '/organisation'].map(url =>
      org.http.get(base + url),
    ),
    org.http.put(`${base}/acts/standup/${id}/mark`, { mark: 'left_out' }),
    org.http.post(`${base}/added`, { kind: 'standup', on: '2026-03-02', note: 'On the quay' }),
    org.http.delete(`${base}/added/${id}`),
    org.http.post(`${base}/snapshots`, { withId: id, as: 'coach' }),
    org.http.delete(`${base}/snapshots/${id}`),
    org.http.put(`${base}/opt-in`, { optedIn: true }),
  ]
  for (const { status } of await Promise.all(asked)) expect(status).toBe(401)
})

import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { awayFor, goalIn, pageOf, proposedBy, TRIAL, turnAt } from '../idea.factory.ts'

const read = async (org: Organisation, aimId: string) =>
  (await org.http.get(`/api/aims/${aimId}`, { as: 'Linus' })).body

describe('proposing', () => {
  test('tells who answers until when before it is done, and the same after', async () => {
    const org = await organisation()
    const goal = await goalIn(org, { owner: 'Margaret', team: 'People' })
    const before = (await org.http.get(`/api/ideas/answerer?aimId=${goal}`, { as: 'Linus' })).body
    expect(before).toEqual({
      ...{ answerer: { id: org.id.Margaret, name: 'Margaret Hamil' }, dueAt: '2026-03-16T17:00:00.000Z' },
    })
    const { id, answerer } = await proposedBy(org, 'Linus', { aimId: goal })
    expect(answerer).toEqual(before.answerer)
    expect(await pageOf(org, 'Linus', id)).toMatchObject({
      ...{ state: 'waiting', dueAt: before.dueAt, overdue: false, kind: 'aim', kept: false },
      ...{
        aim: { id: goal, title: 'Berth every ship within an hour' },
        trial: null,
        learned: null,
        answer: null,
      },
      ...{ steps: [{ from: null, to: 'waiting', by: { id: org.id.Linus }, why: null }] },
    })
  })

  test('for an aim that is not theirs to see is refused as if there were none', async () => {
    const org = await organisation()
    const goal = await goalIn(org, { owner: 'Margaret', team: null, scope: 'person' })
    const { status } = await org.http.post(
      '/api/ideas',
      { title: 'No aim', why: 'So.', aimId: goal },
      { as: 'Linus' },
    )
    expect(status).toBe(404)
    expect((await org.http.get(`/api/ideas/answerer?aimId=${goal}`, { as: 'Linus' })).status).toBe(404)
  })

  test('writes ids and no words into the ledger', async () => {
    const org = await organisation()
    await proposedBy(org, 'Linus', { title: 'Secret of the tug', kept: true })
    const { rows } = await org.system(work =>
      sql<{
        told: string
      }>`select row_to_json(e)::text as told from platform_events e where org_id = ${org.orgId}`.execute(
        work.sql,
      ),
    )
    expect(rows.some(({ told }) => told.includes('idea.proposed'))).toBe(true)
    expect(rows.filter(({ told }) => told.includes('Secret'))).toEqual([])
  })
})

describe('saying yes', () => {
  const approve = (org: Organisation, id: string, over: object = {}) =>
    org.http.post(
      `/api/ideas/${id}/approval`,
      { rev: 1, becomes: 'aim', words: 'Go on.', ...over },
      { as: 'Grace' },
    )

  test('makes a draft below the aim it serves, owned and proposed by whoever had the idea', async () => {
    const org = await organisation()
    const goal = await goalIn(org)
    const { id } = await proposedBy(org, 'Linus', { aimId: goal })
    expect((await approve(org, id)).body).toMatchObject({ state: 'became', rev: 2 })
    const { became, answer, answeredBy, dueAt } = await pageOf(org, 'Radia', id)
    expect({ answer, answeredBy: answeredBy?.id, dueAt }).toEqual({
      ...{ answer: 'Go on.', answeredBy: org.id.Grace, dueAt: null },
    })
    expect(await read(org, became?.id ?? '')).toMatchObject({
      ...{ kind: 'goal', scope: 'team', state: 'draft' },
      ...{ owner: { id: org.id.Linus }, proposedBy: { id: org.id.Linus } },
      brief: { title: 'A second tug on Mondays', why: 'Three ships wait every Monday.' },
    })
  })

  test('may leave the owner open, and choose another aim above, or none', async () => {
    const org = await organisation()
    const other = await goalIn(org, { title: 'Calm Mondays' })
    const first = await proposedBy(org, 'Linus', { aimId: await goalIn(org) })
    await approve(org, first.id, { proposerOwns: false, aimId: other })
    const drafted = await read(org, (await pageOf(org, 'Linus', first.id)).became?.id ?? '')
    expect(drafted).toMatchObject({ owner: null, proposedBy: { id: org.id.Linus } })
    const second = await proposedBy(org, 'Linus')
    await approve(org, second.id)
    expect((await pageOf(org, 'Linus', second.id)).became).toMatchObject({ kind: 'aim' })
  })

  test('below the vision makes a strategy', async () => {
    const org = await organisation()
    const vision = await goalIn(org, { title: 'Calm water', owner: 'Ada', scope: 'org', team: null })
    await org.system(work => sql`update aims_aims set kind = 'vision' where id = ${vision}`.execute(work.sql))
    const { id } = await proposedBy(org, 'Linus', { aimId: vision })
    await org.http.post(`/api/ideas/${id}/approval`, { rev: 1, becomes: 'aim' }, { as: 'Ada' })
    const became = (await pageOf(org, 'Linus', id)).became?.id ?? ''
    expect(await read(org, became)).toMatchObject({ kind: 'strategy', scope: 'org', state: 'draft' })
  })

  test('makes a proposed decision about the aim, which its owner decides', async () => {
    const org = await organisation()
    const goal = await goalIn(org, { owner: 'Margaret', team: 'People' })
    const { id } = await proposedBy(org, 'Linus', { aimId: goal, kind: 'decision' })
    const body = { rev: 1, becomes: 'decision', words: 'Let us decide it.' }
    expect((await org.http.post(`/api/ideas/${id}/approval`, body, { as: 'Margaret' })).status).toBe(200)
    const { became, state } = await pageOf(org, 'Radia', id)
    expect({ state, kind: became?.kind }).toEqual({ state: 'became', kind: 'decision' })
    const decision = (await org.http.get(`/api/decisions/${became?.id}`, { as: 'Radia' })).body
    expect(decision).toMatchObject({
      ...{ question: 'A second tug on Mondays', background: 'Three ships wait every Monday.' },
      ...{ state: 'gathering', decider: { id: org.id.Margaret } },
    })
    expect(decision.options.map(({ text }: { text: string }) => text)).toEqual([
      'Do what is proposed',
      'Do nothing',
    ])
  })

  test('without an aim makes a decision of the proposer’s team', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus', { kind: 'decision' })
    expect((await approve(org, id, { becomes: 'decision' })).status).toBe(200)
    const { became } = await pageOf(org, 'Linus', id)
    const decision = (await org.http.get(`/api/decisions/${became?.id}`, { as: 'Linus' })).body
    expect(decision).toMatchObject({ decider: { id: org.id.Grace } })
  })

  test('below an aim that is over is refused with what to do, and nothing is answered', async () => {
    const org = await organisation()
    const goal = await goalIn(org)
    const { id } = await proposedBy(org, 'Linus', { aimId: goal })
    await org.system(work =>
      sql`update aims_aims set state = 'closed', closed_on = '2026-03-01' where id = ${goal}`.execute(
        work.sql,
      ),
    )
    const { status, body } = await approve(org, id)
    expect({ status, code: body.error.items[0].code }).toEqual({ status: 422, code: 'parent_closed' })
    expect(await pageOf(org, 'Linus', id)).toMatchObject({ state: 'waiting', rev: 1 })
  })
})

describe('trying it', () => {
  test('begins with what we expect, ends with what was learned, and can still become something', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus', { kind: 'experiment', kept: true })
    org.at('2026-03-03T09:00:00Z')
    await org.http.post(`/api/ideas/${id}/trial`, { rev: 1, ...TRIAL }, { as: 'Grace' })
    expect(await pageOf(org, 'Alan', id)).toMatchObject({ state: 'trying', kept: false, trial: TRIAL })
    org.at('2026-04-13T09:00:00Z')
    const learned = 'Two ships still waited, for pilots and not for tugs.'
    await org.http.post(`/api/ideas/${id}/learning`, { rev: 2, learned }, { as: 'Linus' })
    expect(await pageOf(org, 'Alan', id)).toMatchObject({ state: 'learned', learned, trial: TRIAL })
    const { body } = await org.http.post(
      `/api/ideas/${id}/approval`,
      { rev: 3, becomes: 'aim' },
      { as: 'Grace' },
    )
    expect(body).toMatchObject({ state: 'became', rev: 4 })
    expect((await pageOf(org, 'Alan', id)).steps.map(({ to }) => to)).toEqual([
      ...['waiting', 'trying', 'learned', 'became'],
    ])
  })

  test('for longer than twelve weeks is refused', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    const body = { rev: 1, ...TRIAL, untilOn: '2026-06-30' }
    const refused = await org.http.post(`/api/ideas/${id}/trial`, body, { as: 'Grace' })
    expect({ status: refused.status, field: refused.body.error.items[0].field }).toEqual({
      status: 422,
      field: 'untilOn',
    })
  })
})

describe('not now', () => {
  test('shows its reason to everybody, and may become a yes later', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus', { kept: true })
    await org.http.post(`/api/ideas/${id}/postponement`, { rev: 1, why: 'Ice until April.' }, { as: 'Grace' })
    expect(await pageOf(org, 'Alan', id)).toMatchObject({ state: 'not_now', answer: 'Ice until April.' })
    const { status } = await org.http.post(`/api/ideas/${id}/trial`, { rev: 2, ...TRIAL }, { as: 'Grace' })
    expect(status).toBe(200)
  })

  test('comes back on a day ahead only', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    const body = { rev: 1, why: 'Ice.', lookAgainOn: '2026-03-02' }
    expect((await org.http.post(`/api/ideas/${id}/postponement`, body, { as: 'Grace' })).status).toBe(422)
  })
})

describe('passing it on', () => {
  test('lets somebody else answer until five working days later at most, and says why', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    org.at('2026-03-13T10:00:00Z')
    const body = { rev: 1, toId: org.id.Margaret, why: 'It is about people.' }
    const { answerer } = (await org.http.post(`/api/ideas/${id}/passing`, body, { as: 'Grace' })).body
    expect(answerer.id).toBe(org.id.Margaret)
    const page = await pageOf(org, 'Linus', id)
    expect(page).toMatchObject({ state: 'waiting', dueAt: '2026-03-20T17:00:00.000Z' })
    expect(page.steps.at(-1)).toMatchObject({ from: 'waiting', to: 'waiting', why: 'It is about people.' })
    expect(page.actions).not.toContain('postpone')
  })

  it.each<[string, 'Grace' | 'Linus' | 'Margaret' | 'nobody', string]>([
    ['who answers already', 'Grace', 'same_answerer'],
    ['who proposed it', 'Linus', 'own_idea'],
    ['who is away', 'Margaret', 'person_away'],
    ['who is unknown', 'nobody', 'person_unknown'],
  ])('to somebody %s is refused', async (_, to, code) => {
    const org = await organisation()
    await awayFor(org, 'Margaret', '2026-03-02', '2026-03-03')
    const { id } = await proposedBy(org, 'Linus')
    const toId = to === 'nobody' ? (await organisation()).id.Ada : org.id[to]
    const { status, body } = await org.http.post(
      `/api/ideas/${id}/passing`,
      { rev: 1, toId, why: 'So.' },
      { as: 'Grace' },
    )
    expect({ status, code: body.error.items[0].code }).toEqual({ status: 422, code })
  })

  test('keeps what has gone up where it is: once is enough', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await turnAt(org, '2026-03-16T18:00:00Z')
    const body = { rev: 2, toId: org.id.Grace, why: 'Yours.' }
    expect((await org.http.post(`/api/ideas/${id}/passing`, body, { as: 'Ada' })).status).toBe(200)
    await turnAt(org, '2026-04-01T18:00:00Z')
    expect(await org.eventsOfType('idea.escalated')).toBe(1)
    expect(await pageOf(org, 'Linus', id)).toMatchObject({ answerer: { id: org.id.Grace }, overdue: true })
  })
})

describe('offering help', () => {
  test('is a sentence beside a name, said once, changed as often as one likes, and taken back', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    const say = (words: string) => org.http.put(`/api/ideas/${id}/help`, { words }, { as: 'Radia' })
    await say('I steer it.')
    org.at('2026-03-03T09:00:00Z')
    await say('I steer it on Mondays.')
    expect(await pageOf(org, 'Alan', id)).toMatchObject({
      ...{ rev: 1, helpers: [{ id: org.id.Radia }] },
      offers: [
        { who: { id: org.id.Radia }, words: 'I steer it on Mondays.', at: '2026-03-02T09:00:00.000Z' },
      ],
    })
    expect(await org.eventsOfType('idea.supported')).toBe(1)
    for (const _ of [1, 2]) await org.http.delete(`/api/ideas/${id}/help`, { as: 'Radia' })
    expect((await pageOf(org, 'Alan', id)).offers).toEqual([])
    expect(await org.eventsOfType('idea.left')).toBe(1)
  })
})

test('an idea can be made plainer while it waits, and opened to everybody', async () => {
  const org = await organisation()
  const { id } = await proposedBy(org, 'Linus', { kept: true })
  const edit = { rev: 1, title: 'Two tugs on Mondays', kind: 'experiment', kept: false }
  expect((await org.http.patch(`/api/ideas/${id}`, edit, { as: 'Linus' })).body).toMatchObject({ rev: 2 })
  expect(await pageOf(org, 'Alan', id)).toMatchObject({ title: 'Two tugs on Mondays', kind: 'experiment' })
})

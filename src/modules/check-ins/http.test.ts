import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { askerOf } from '#modules/people/public.ts'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { gather } from '#platform/offers.ts'
import { deliverEvents } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { checkInsOffers } from './offers.ts'

const WEEK = '2026-03-02'
const FRIDAY = '2026-03-06T15:00:00Z'
const SECRET = 'I think of leaving'
const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

const tell = (org: Organisation, as: Name, over: object = {}) =>
  org.http.put('/api/check-ins/mine', { weekOn: WEEK, did: [], next: [], ...over }, { as })

/** An organisation on Friday afternoon, with a check-in of Linus's. */
async function told(over: object = {}) {
  const org = await organisation()
  org.at(FRIDAY)
  const { status, body } = await tell(org, 'Linus', { note: SECRET, ...over })
  expect({ status, problems: body.error?.items }).toEqual({ status: 200, problems: undefined })
  return { org, id: body.id as string }
}

describe('the form of the week', () => {
  test('begins with what the last one planned, and whether it is done', async () => {
    const org = await organisation()
    const [buoys, rope] = [
      await taskBy(org, 'Grace', { title: 'Sort the buoys', assigneeId: org.id.Linus }),
      await taskBy(org, 'Grace', { title: 'Buy rope', assigneeId: org.id.Linus, dueOn: '2026-03-20' }),
    ]
    org.at(FRIDAY)
    await tell(org, 'Linus', { next: [buoys.id, rope.id] })
    org.at('2026-03-13T15:00:00Z')
    await org.http.post(`/api/tasks/${buoys.id}/moves`, { rev: 1, to: 'done' }, { as: 'Linus' })
    const { status, body } = await org.http.get('/api/check-ins/mine', { as: 'Linus' })
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        ...{ weekOn: '2026-03-09', isTime: true, manager: { id: org.id.Grace }, made: null },
        did: [
          { title: 'Sort the buoys', done: true },
          { title: 'Buy rope', done: false },
        ],
        choices: [{ title: 'Buy rope' }],
      },
    })
  })

  test('without one before it begins with what was put first this week', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    org.at(FRIDAY)
    await org.http.put('/api/my-week/top', { taskIds: [task.id] }, { as: 'Linus' })
    const { body } = await org.http.get('/api/check-ins/mine', { as: 'Linus' })
    expect(body.did).toEqual([{ taskId: task.id, title: 'Check the mooring lines', done: false }])
  })

  test('at the top nobody else reads it', async () => {
    const org = await organisation()
    org.at(FRIDAY)
    expect((await org.http.get('/api/check-ins/mine', { as: 'Ada' })).body.manager).toBeNull()
    expect((await tell(org, 'Ada')).body.manager).toBeNull()
  })
})

describe('making one', () => {
  test('one for each person and week; it can be changed within a day', async () => {
    const { org, id } = await told()
    expect((await tell(org, 'Linus')).status).toBe(409)
    const changed = await tell(org, 'Linus', { rev: 1, note: 'Better.' })
    expect({ status: changed.status, body: changed.body }).toMatchObject({
      status: 200,
      body: { id, rev: 2, note: 'Better.' },
    })
    org.at('2026-03-07T15:00:00Z')
    const late = await tell(org, 'Linus', { rev: 2, note: 'Later.' })
    expect({ status: late.status, code: late.body.error.items[0].code }).toEqual({
      status: 409,
      code: 'too_late',
    })
  })

  it.each<[string, object, number, string]>([
    ['another week', { weekOn: '2026-02-23' }, 422, 'other_week'],
    ['a week to come', { weekOn: '2026-03-09' }, 422, 'other_week'],
    ['a task of somebody else', { next: ['THEIRS'] }, 422, 'not_your_task'],
    ['a task that is not there', { did: [{ taskId: newId(), done: true }] }, 422, 'not_your_task'],
  ])('refuses %s', async (_, over, status, code) => {
    const org = await organisation()
    org.at(FRIDAY)
    const theirs = await taskBy(org, 'Grace', { assigneeId: org.id.Radia })
    const body = JSON.parse(JSON.stringify(over).replace('THEIRS', theirs.id))
    const answer = await tell(org, 'Linus', body)
    expect({ status: answer.status, code: answer.body.error.items[0].code }).toEqual({ status, code })
  })

  it.each<[string, object]>([
    ['nothing', { weekOn: undefined }],
    ['four tasks', { next: Array(4).fill(newId()) }],
    ['a word too short to be stuck with', { stuck: 'ab' }],
    ['an unknown field', { mood: 3 }],
  ])('refuses %s as malformed', async (_, over) => {
    const org = await organisation()
    expect((await tell(org, 'Linus', over)).status).toBe(400)
  })

  test('what one is stuck with is raised as an obstacle', async () => {
    const { org, id } = await told({ stuck: 'The crane is broken' })
    const { body } = await org.http.get(`/api/check-ins/${id}`, { as: 'Linus' })
    const obstacle = await org.http.get(`/api/obstacles/${body.obstacleId}`, { as: 'Grace' })
    expect(obstacle.body).toMatchObject({ title: 'The crane is broken', owner: { id: org.id.Grace } })
  })

  test('on Monday, the day of grace, the week before can still be told', async () => {
    const org = await organisation()
    org.at('2026-03-09T10:00:00Z')
    expect((await tell(org, 'Linus')).status).toBe(200)
    expect((await org.http.get('/api/check-ins/mine', { as: 'Linus' })).body.weekOn).toBe('2026-03-09')
  })
})

describe('answering', () => {
  test('one tap says that it was seen; the person is told, and a second answer is refused', async () => {
    const { org, id } = await told()
    const { status, body } = await org.http.post(`/api/check-ins/${id}/answer`, { rev: 1 }, { as: 'Grace' })
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { answer: null, answeredAt: '2026-03-06T15:00:00.000Z' },
    })
    expect((await org.http.post(`/api/check-ins/${id}/answer`, { rev: 2 }, { as: 'Grace' })).status).toBe(409)
    expect(await org.eventsOfType('check_in.answered')).toBe(1)
  })

  test('a sentence says more; the mailed link says thank you', async () => {
    const { org, id } = await told()
    const wrong = await org.http.post(`/api/check-ins/${id}/answer`, { rev: 1, text: ' ' }, { as: 'Grace' })
    const stale = await org.http.post(
      `/api/check-ins/${id}/answer`,
      { rev: 9, text: 'Well done.' },
      { as: 'Grace' },
    )
    const said = await org.http.post(
      `/api/check-ins/${id}/answer`,
      { rev: 1, text: 'Well done.' },
      { as: 'Grace' },
    )
    expect([wrong.status, stale.status, said.body.answer]).toEqual([400, 409, 'Well done.'])
    const other = await tell(org, 'Radia')
    const act = checkInsOffers.mailActions?.['check_in_seen']
    expect(await org.as('Grace', async work => await act?.(work, other.body.id))).toContain('Thank you')
  })

  test('the person, and nobody but the manager of that day, may not answer', async () => {
    const { org, id } = await told()
    const answer = (as: Name) => org.http.post(`/api/check-ins/${id}/answer`, { rev: 1 }, { as })
    expect((await answer('Linus')).status).toBe(403)
    for (const name of ['Ada', 'Radia', 'Margaret', 'Alan'] as const)
      expect((await answer(name)).status).toBe(404)
  })
})

describe('only the two of them', () => {
  test('read it: on its page, in lists and in the queue', async () => {
    const { org, id } = await told({ needGuidance: true })
    const asks: ((as: Name) => Promise<unknown>)[] = [
      as => org.http.get(`/api/check-ins/${id}`, { as }),
      as => org.http.get('/api/check-ins?of=people', { as }),
      as => org.http.get('/api/check-ins?of=me', { as }),
      as => org.http.get(`/api/check-ins?of=people&personId=${org.id.Linus}`, { as }),
    ]
    for (const ask of asks)
      for (const name of EVERYBODY)
        if (!['Linus', 'Grace'].includes(name))
          expect(JSON.stringify(await ask(name))).not.toContain('leaving')
    expect((await org.http.get('/api/check-ins?of=unanswered', { as: 'Grace' })).body.entries).toMatchObject([
      { id, note: SECRET },
    ])
    for (const name of EVERYBODY) {
      const lines = await org.as(name, async work => {
        const asker = await askerOf(work)
        return await gather(work, each => each.waiting?.(work, asker), [checkInsOffers])
      })
      expect(lines.map(({ kind, severity }) => [kind, severity])).toEqual(
        name === 'Grace' ? [['check_in_guidance', 'major']] : [],
      )
    }
  })

  test('and no word of it stands in the ledger or in mails', async () => {
    const { org, id } = await told({ needGuidance: true })
    await org.http.post(`/api/check-ins/${id}/answer`, { rev: 1, text: SECRET }, { as: 'Grace' })
    await deliverEvents(org)
    const text = await org.system(async work => {
      const { rows } = await sql<{ text: string }>`
        select data::text as text from platform_events union all select subject || body from platform_mails`.execute(
        work.sql,
      )
      return rows.map(row => row.text).join('\n')
    })
    expect(text).not.toContain('leaving')
  })

  test('the wish for guidance reaches the manager at once, and once', async () => {
    const { org } = await told({ needGuidance: true })
    await tell(org, 'Linus', { rev: 1, needGuidance: true, note: 'Still.' })
    expect(await org.eventsOfType('check_in.guidance_asked')).toBe(1)
  })

  test('when the person is erased, their words go', async () => {
    const { org, id } = await told()
    await org.system(work =>
      work.publish({ type: 'person.erased', subject: { kind: 'person', id: org.id.Linus } }),
    )
    await deliverEvents(org)
    expect((await org.http.get(`/api/check-ins/${id}`, { as: 'Grace' })).body).toMatchObject({
      note: '',
      did: [],
      next: [],
    })
  })
})

test('signed out, and from another organisation, there is nothing', async () => {
  const [{ org, id }, other] = [await told(), await organisation()]
  expect((await org.http.get('/api/check-ins/mine')).status).toBe(401)
  expect((await org.http.get('/api/check-ins')).status).toBe(401)
  expect((await org.http.get(`/api/check-ins/${id}`)).status).toBe(401)
  const said = { weekOn: WEEK, did: [], next: [] }
  expect((await org.http.put('/api/check-ins/mine', said)).status).toBe(401)
  expect((await org.http.post(`/api/check-ins/${id}/answer`, { rev: 1 })).status).toBe(401)
  expect((await other.http.get(`/api/check-ins/${id}`, { as: 'Grace' })).status).toBe(404)
  expect((await other.http.post(`/api/check-ins/${id}/answer`, { rev: 1 }, { as: 'Grace' })).status).toBe(404)
})

test('pages follow each other, and a cursor that nobody made is refused', async () => {
  const { org } = await told()
  org.at('2026-03-13T15:00:00Z')
  await tell(org, 'Linus', { weekOn: '2026-03-09' })
  const first = await org.http.get('/api/check-ins?limit=1', { as: 'Linus' })
  const second = await org.http.get(`/api/check-ins?limit=1&cursor=${first.body.nextCursor}`, { as: 'Linus' })
  const weeks = [first, second].map(({ body }) =>
    body.entries.map((entry: { weekOn: string }) => entry.weekOn),
  )
  expect(weeks).toEqual([['2026-03-09'], [WEEK]])
  expect(second.body.nextCursor).toBeNull()
  expect((await org.http.get('/api/check-ins?cursor=x', { as: 'Linus' })).status).toBe(400)
})

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { deliverEvents, runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pageOf, raisedBy, sweepAt } from './obstacle.factory.ts'

/** Plans days away as the people team does, and lets the worker hear of it. */
async function away(org: Organisation, who: Name, from: string, to: string, cover?: Name): Promise<void> {
  const absence = { personId: org.id[who], from, to, coverId: cover === undefined ? null : org.id[cover] }
  await org.system(work =>
    addAbsenceRows(work, [{ id: newId(), ...absence, coverState: cover === undefined ? null : 'accepted' }]),
  )
}

test('a clock that runs out passes it one rung up; the raiser and both owners learn of it', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus', { severity: 'critical' })
  await sweepAt(org, '2026-03-02T12:59:00Z')
  expect((await pageOf(org, 'Linus', id)).owner.id).toBe(org.id.Grace)
  await sweepAt(org, '2026-03-02T13:00:00Z')
  expect(await pageOf(org, 'Linus', id)).toMatchObject({
    ...{ state: 'escalated', rungs: 1, owner: { id: org.id.Ada }, helpers: [{ id: org.id.Grace }] },
    ...{ takeBy: '2026-03-02T17:00:00.000Z', passings: [{ kind: 'overdue', by: null, tried: null }] },
  })
})

test('one that was taken goes up when the time to answer is over', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus', { severity: 'critical' })
  await org.http.post(`/api/obstacles/${id}/taking`, { rev: 1 }, { as: 'Grace' })
  await sweepAt(org, '2026-03-03T16:59:00Z')
  expect((await pageOf(org, 'Linus', id)).state).toBe('taken')
  await sweepAt(org, '2026-03-03T17:00:00Z')
  expect(await pageOf(org, 'Linus', id)).toMatchObject({ state: 'escalated', owner: { id: org.id.Ada } })
})

test('at the root it goes no further: that is told once, and a second run changes nothing', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Grace', { severity: 'critical' })
  for (const time of ['13:00', '13:05', '14:00']) await sweepAt(org, `2026-03-02T${time}:00Z`)
  expect(await pageOf(org, 'Grace', id)).toMatchObject({ owner: { id: org.id.Ada }, rungs: 0, overdue: true })
  expect(await org.eventsOfType('obstacle.overdue')).toBe(1)
  expect(await org.eventsOfType('obstacle.escalated')).toBe(0)
})

test('who takes at the root what ran out there is told, with the raiser, that the time to answer is over too', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Grace', { severity: 'critical' })
  await sweepAt(org, '2026-03-02T13:00:00Z')
  const { status } = await org.http.post(`/api/obstacles/${id}/taking`, { rev: 1 }, { as: 'Ada' })
  expect(status).toBe(200)
  expect(await pageOf(org, 'Ada', id)).toMatchObject({ state: 'taken', overdue: false })
  await sweepAt(org, '2026-03-03T16:59:00Z')
  expect(await org.eventsOfType('obstacle.overdue')).toBe(1)
  for (const time of ['17:00', '18:00']) await sweepAt(org, `2026-03-03T${time}:00Z`)
  expect(await org.eventsOfType('obstacle.overdue')).toBe(2)
  expect(await pageOf(org, 'Ada', id)).toMatchObject({ state: 'taken', overdue: true })
})

test('what ran out at the root and goes to a cover has new clocks, and goes up when they run out', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Grace', { severity: 'critical' })
  await sweepAt(org, '2026-03-02T13:00:00Z')
  await away(org, 'Ada', '2026-03-03', '2026-03-31', 'Margaret')
  await sweepAt(org, '2026-03-03T09:00:00Z')
  expect(await pageOf(org, 'Grace', id)).toMatchObject({ owner: { id: org.id.Margaret }, overdue: false })
  await sweepAt(org, '2026-03-03T15:00:00Z')
  const [told, up] = [
    await org.eventsOfType('obstacle.overdue'),
    await org.eventsOfType('obstacle.escalated'),
  ]
  expect(told + up).toBe(2)
})

test('the big picture climbs the aims', async () => {
  const org = await organisation()
  const goal = await goalIn(org, { owner: 'Grace' })
  const strategy = await goalIn(org, {
    owner: 'Margaret',
    title: 'Answer from one desk',
    scope: 'org',
    team: null,
  })
  await org.system(work =>
    sql`update aims_aims set parent_id = ${strategy} where id = ${goal}`.execute(work.sql),
  )
  const { id, owner } = await raisedBy(org, 'Linus', {
    level: 'big_picture',
    aimId: goal,
    severity: 'critical',
  })
  expect(owner.id).toBe(org.id.Margaret)
  await sweepAt(org, '2026-03-02T13:00:00Z')
  expect((await pageOf(org, 'Linus', id)).owner.id).toBe(org.id.Ada)
})

describe('somebody who is away', () => {
  test('does not get what nobody took: their cover does, and the cover’s clock runs', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus')
    await away(org, 'Grace', '2026-03-03', '2026-03-13', 'Margaret')
    await sweepAt(org, '2026-03-03T09:00:00Z')
    expect(await pageOf(org, 'Linus', id)).toMatchObject({
      ...{ owner: { id: org.id.Margaret }, state: 'open', rungs: 0, takeBy: '2026-03-05T17:00:00.000Z' },
      ...{ passings: [{ kind: 'away' }], next: { id: org.id.Ada } },
    })
  })

  test('without a cover, the next up does', async () => {
    const org = await organisation()
    await away(org, 'Grace', '2026-03-02', '2026-03-13')
    expect((await raisedBy(org, 'Linus')).owner.id).toBe(org.id.Ada)
  })

  test('keeps what they took, with a clock that stands still', async () => {
    const org = await organisation()
    const { id } = await raisedBy(org, 'Linus', { severity: 'critical' })
    await org.http.post(`/api/obstacles/${id}/taking`, { rev: 1 }, { as: 'Grace' })
    const days = { from: '2026-03-03', to: '2026-03-06', coverId: null }
    expect(
      (await org.http.post(`/api/people/${org.id.Grace}/absences`, days, { as: 'Grace' })).status,
    ).toBeLessThan(300)
    await deliverEvents(org)
    expect((await pageOf(org, 'Linus', id)).answerBy).toBe('2026-03-09T17:00:00.000Z')
    await sweepAt(org, '2026-03-04T09:00:00Z')
    expect(await pageOf(org, 'Linus', id)).toMatchObject({ state: 'taken', owner: { id: org.id.Grace } })
  })
})

test('a time zone that changes inside a running clock moves its end, but lets nothing run out by itself', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus', { severity: 'critical' })
  org.at('2026-03-02T12:00:00Z')
  const { body: grace } = await org.http.get(`/api/people/${org.id.Grace}`, { as: 'Grace' })
  const move = (timeZone: string, rev: number) =>
    org.http.patch(`/api/people/${org.id.Grace}`, { rev, timeZone }, { as: 'Grace' })
  // In Tokyo the day was over at eight: the four hours end tomorrow.
  const moved = await move('Asia/Tokyo', grace.rev)
  expect(moved.status).toBe(200)
  await deliverEvents(org)
  expect((await pageOf(org, 'Linus', id)).takeBy).toBe('2026-03-03T04:00:00.000Z')
  await move('Europe/Lisbon', grace.rev + 1)
  await deliverEvents(org)
  expect((await pageOf(org, 'Linus', id)).takeBy).toBe('2026-03-02T13:00:00.000Z')
  org.at('2026-03-02T12:30:00Z')
  // Further east the four hours would be over since this morning.
  await move('Asia/Dubai', grace.rev + 2)
  await deliverEvents(org)
  expect((await pageOf(org, 'Linus', id)).takeBy).toBe('2026-03-02T13:00:00.000Z')
})

test('a solution that nobody objects to for five working days is confirmed, by nobody', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus')
  await org.http.post(`/api/obstacles/${id}/solution`, { rev: 1, how: 'Mended.' }, { as: 'Grace' })
  await sweepAt(org, '2026-03-06T16:00:00Z')
  expect((await pageOf(org, 'Linus', id)).state).toBe('solved')
  await sweepAt(org, '2026-03-06T17:00:00Z')
  const { state, steps } = await pageOf(org, 'Linus', id)
  expect({ state, by: steps.at(-1)?.by }).toEqual({ state: 'confirmed', by: null })
})

test('the worker does it: the round is one of the house', async () => {
  const org = await organisation()
  const { id } = await raisedBy(org, 'Linus', { severity: 'critical' })
  org.at('2026-03-02T13:00:00Z')
  await runBackground(org)
  expect((await pageOf(org, 'Linus', id)).state).toBe('escalated')
})

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { deliverEvents } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { awayFor, goalIn, pageOf, proposedBy, turnAt } from '../idea.factory.ts'

const answers = async (org: Organisation, id: string) => {
  const { answerer, dueAt, overdue, state } = await pageOf(org, 'Linus', id)
  return { name: answerer.name.split(' ')[0], dueAt, overdue, state }
}

describe('an idea that nobody answers', () => {
  test('goes one level up when ten working days are over, and not a minute before', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await turnAt(org, '2026-03-16T16:59:00Z')
    expect(await answers(org, id)).toMatchObject({ name: 'Grace', overdue: false })
    await turnAt(org, '2026-03-16T17:00:00Z')
    expect(await answers(org, id)).toEqual({
      ...{ name: 'Ada', dueAt: '2026-03-23T17:00:00.000Z', overdue: true, state: 'waiting' },
    })
    expect(await org.eventsOfType('idea.escalated')).toBe(1)
  })

  test('goes up once: then it is told once that the time is over, and it stays', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    for (const day of ['16', '17', '23', '24', '31']) await turnAt(org, `2026-03-${day}T18:00:00Z`)
    expect(await answers(org, id)).toMatchObject({ name: 'Ada', overdue: true })
    expect(await org.eventsOfType('idea.escalated')).toBe(1)
    expect(await org.eventsOfType('idea.overdue')).toBe(1)
  })

  test('at the top is told once, and goes nowhere', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Grace')
    for (const day of ['16', '17']) await turnAt(org, `2026-03-${day}T18:00:00Z`)
    expect(await pageOf(org, 'Grace', id)).toMatchObject({ answerer: { id: org.id.Ada }, overdue: true })
    expect(await org.eventsOfType('idea.overdue')).toBe(1)
    expect(await org.eventsOfType('idea.escalated')).toBe(0)
  })

  test('never goes up to the person who proposed it', async () => {
    const org = await organisation()
    const goal = await goalIn(org, { owner: 'Linus' })
    const { id } = await proposedBy(org, 'Grace', { aimId: goal })
    await turnAt(org, '2026-03-16T18:00:00Z')
    expect(await pageOf(org, 'Grace', id)).toMatchObject({ answerer: { id: org.id.Ada } })
  })

  test('by two rounds at once goes up once', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await Promise.all([turnAt(org, '2026-03-16T18:00:00Z'), turnAt(org, '2026-03-16T18:00:00Z')])
    expect(await answers(org, id)).toMatchObject({ name: 'Ada', dueAt: '2026-03-23T17:00:00.000Z' })
    expect(await org.eventsOfType('idea.escalated')).toBe(1)
  })
})

describe('somebody who answers and is away', () => {
  test('for two days has their clock stand still meanwhile', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await awayFor(org, 'Grace', '2026-03-05', '2026-03-06')
    await org.system(work =>
      work.publish({ type: 'absence.planned', subject: { kind: 'person', id: org.id.Grace } }),
    )
    await deliverEvents(org)
    await turnAt(org, '2026-03-05T10:00:00Z')
    expect(await answers(org, id)).toMatchObject({ name: 'Grace', dueAt: '2026-03-18T17:00:00.000Z' })
  })

  test('for two weeks has their cover answer, who gets five days more at most', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await awayFor(org, 'Grace', '2026-03-13', '2026-03-27', 'Margaret')
    await turnAt(org, '2026-03-13T10:00:00Z')
    expect(await answers(org, id)).toMatchObject({ name: 'Margaret', dueAt: '2026-03-20T17:00:00.000Z' })
    await turnAt(org, '2026-03-13T10:15:00Z')
    expect(await org.eventsOfType('idea.covered')).toBe(1)
  })

  test('from the day it is proposed is passed by', async () => {
    const org = await organisation()
    await awayFor(org, 'Grace', '2026-03-01', '2026-03-27')
    const { answerer } = await proposedBy(org, 'Linus')
    expect(answerer.id).toBe(org.id.Ada)
  })

  test('for ever, because they have left, is followed by the next one up', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await org.system(work =>
      sql`update people_persons set status = 'left', left_on = '2026-03-04' where org_id = ${org.orgId} and id = ${org.id.Grace}`.execute(
        work.sql,
      ),
    )
    await org.system(work =>
      sql`update people_organisations set chart_rev = gen_random_uuid() where org_id = ${org.orgId}`.execute(
        work.sql,
      ),
    )
    await turnAt(org, '2026-03-05T10:00:00Z')
    expect(await answers(org, id)).toMatchObject({ name: 'Ada' })
  })
})

test('what was put off comes back on its day with a clock of its own, and no earlier', async () => {
  const org = await organisation()
  const { id } = await proposedBy(org, 'Linus')
  const body = { rev: 1, why: 'After the storm season.', lookAgainOn: '2026-04-01' }
  await org.http.post(`/api/ideas/${id}/postponement`, body, { as: 'Grace' })
  await turnAt(org, '2026-03-31T10:00:00Z')
  expect(await answers(org, id)).toMatchObject({ state: 'not_now' })
  await turnAt(org, '2026-04-01T10:00:00Z')
  expect(await answers(org, id)).toMatchObject({
    state: 'waiting',
    name: 'Grace',
    dueAt: '2026-04-15T16:00:00.000Z',
  })
  await turnAt(org, '2026-04-01T10:15:00Z')
  expect(await org.eventsOfType('idea.looked_again')).toBe(1)
})

test('what was answered stays as it is, however long', async () => {
  const org = await organisation()
  const { id } = await proposedBy(org, 'Linus')
  await org.http.post(`/api/ideas/${id}/withdrawal`, { rev: 1 }, { as: 'Linus' })
  await turnAt(org, '2026-06-16T18:00:00Z')
  expect(await pageOf(org, 'Linus', id)).toMatchObject({ state: 'withdrawn', rev: 2, overdue: false })
})

import { describe, expect, test } from 'vitest'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { organisation } from '#test/organisation.ts'
import { firstOf, linusSays } from '../hats.factory.ts'
import { refresh } from './refresh.ts'
import { refreshWhenDue } from './refresh-when-due.ts'

/** Where the sixth of March ends, first and last on Earth: a minute before it does, and when it has. */
const ENDS = [
  ['Pacific/Kiritimati', '2026-03-06T09:59:00Z', '2026-03-06T10:00:00Z'],
  ['America/Adak', '2026-03-07T09:59:00Z', '2026-03-07T10:00:00Z'],
] as const

describe.each(ENDS)('in %s', (timeZone, before, after) => {
  test('the day of every card, its calm and what is due is the day of the organisation', async () => {
    const org = await organisation({ timeZone })
    const get = async (url: string) => (await org.http.get(url, { as: 'Grace' })).body
    const look = () => org.system(work => refreshWhenDue(work))
    org.at(before)
    await taskBy(org, 'Grace', { title: 'Fuel boat 2', assigneeId: org.id.Linus, dueOn: '2026-03-06' })
    const rev = await linusSays(org, '2026-03-02', true)
    await look()
    expect((await get('/api/home')).today).toBe('2026-03-06')
    expect(await get('/api/hats/situations')).toMatchObject({ lookedOn: '2026-03-06' })
    const card = await firstOf(org, 'Grace')
    expect(card).toMatchObject({
      ...{ rule: 'H06', firedOn: '2026-03-06' },
      because: ['Linus Torres asked for guidance on 2026-03-06.'],
    })
    const overdue = async () =>
      (await get('/api/home/team')).people.map(({ overdue: many }: { overdue: number }) => many)
    expect(await overdue()).toEqual([0, 0])

    org.at(after)
    await look()
    expect(await get('/api/hats/situations')).toMatchObject({ lookedOn: '2026-03-07' })
    expect(await overdue()).toEqual([1, 0])
    await linusSays(org, '2026-03-02', false, rev)
    await org.system(work => refresh(work))
    const page = await get(`/api/hats/situations/${card.id}`)
    expect(page).toMatchObject({ calm: { since: '2026-03-07', endsOn: '2026-03-28' } })
    expect(page.history).toMatchObject([
      { to: 'open', on: '2026-03-06' },
      { to: 'calm', on: '2026-03-07' },
    ])
    const later = { rev: page.rev, answer: 'later', reason: null, until: null }
    const { body } = await org.http.post(`/api/hats/situations/${card.id}/answer`, later, { as: 'Grace' })
    expect(body.situation).toMatchObject({ snoozedUntil: '2026-03-14' })
    expect((await get('/api/hats/balance')).from).toBe('2025-12-15')
  })
})

import { describe, expect, it, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { type DateRow, gather, type WaitingRow } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { heard, pageOf, proposed, rulingOn, sweepAt } from './decision.factory.ts'
import { askViews } from './gathering/ask-views.ts'
import { decisionsOffers } from './offers.ts'

const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const satisfies readonly Name[]

/** What each person has to do about decisions now; whoever has nothing is absent. */
async function queues(org: Organisation): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const name of EVERYBODY) {
    const rows = await org.as(name, async work => {
      const asker = await askerOf(work)
      return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [decisionsOffers])
    })
    if (rows.length > 0) found[name] = rows.map(({ kind, dueOn }) => `${kind} ${dueOn}`).sort()
  }
  return found
}

async function dates(org: Organisation): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const name of EVERYBODY) {
    const rows = await org.as(name, async work => {
      const asker = await askerOf(work)
      const between = ['2026-01-01', '2027-12-31'] as const
      return await gather<DateRow>(work, each => each.dates?.(work, asker, ...between), [decisionsOffers])
    })
    if (rows.length > 0) found[name] = rows.map(({ detail, on }) => `${detail} ${on}`).sort()
  }
  return found
}

const act = (org: Organisation, as: Name, id: string, path: string, body: object) =>
  org.http.post(`/api/decisions/${id}${path}`, body, { as })

test('through the life of a decision each person has exactly what is theirs to do, and its dates', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  expect(await queues(org)).toEqual({
    ...{ Grace: ['decision_decide 2026-03-16'], Margaret: ['decision_view 2026-03-09'] },
  })
  expect(await dates(org)).toEqual({ Grace: ['Decide 2026-03-16'] })

  await act(org, 'Grace', id, '/views', { personIds: [org.id.Radia], dissenter: true })
  expect(await queues(org)).toMatchObject({ Radia: ['decision_view 2026-03-09'] })

  await heard(org, id)
  expect(await queues(org)).toEqual({ Grace: ['decision_decide 2026-03-16'] })

  const ruling = await rulingOn(org, id, { revisitOn: '2026-09-01' })
  const { rev } = (await act(org, 'Grace', id, '/ruling', ruling)).body
  expect(await queues(org)).toEqual({ Grace: ['decision_carry_out 2026-03-07'] })
  expect(await dates(org)).toEqual({ Grace: ['Look at it again 2026-09-01'] })

  await act(org, 'Grace', id, '/commitments', { rev, noneNeeded: 'Ordered.' })
  expect(await queues(org)).toEqual({})

  org.at('2026-09-01T07:00:00Z')
  expect(await queues(org)).toEqual({ Grace: ['decision_revisit 2026-09-01'] })
  await act(org, 'Radia', id, '/reopening', { rev: rev + 1 })
  // Ten working days from the first of September; the dissenter and the team of the first round are asked again.
  expect(await queues(org)).toEqual({
    ...{ Grace: ['decision_decide 2026-09-15'], Margaret: ['decision_view 2026-09-08'] },
    Radia: ['decision_view 2026-09-08'],
  })
  expect(await dates(org)).toEqual({ Grace: ['Decide 2026-09-15'] })

  await act(org, 'Grace', id, '/decider', { rev: rev + 2, deciderId: org.id.Radia, why: 'Her boat.' })
  expect(await queues(org)).toEqual({
    ...{ Radia: ['decision_decide 2026-09-15'], Margaret: ['decision_view 2026-09-08'] },
  })
  expect(await dates(org)).toEqual({ Radia: ['Decide 2026-09-15'] })

  await act(org, 'Linus', id, '/expiry', { rev: rev + 3, why: 'Sold.' })
  expect([await queues(org), await dates(org)]).toEqual([{}, {}])
})

describe('whoever was asked, and not needed in the end', () => {
  /** Alan is asked as a fifth one, and decided is without him. */
  async function decidedWithout(org: Organisation, emergency: string | null = null): Promise<string> {
    const { id } = await proposed(org, emergency === null ? 'Linus' : 'Grace', { emergency })
    await heard(org, id)
    await org.as('Grace', work => askViews(work, id, { personIds: [org.id.Alan], dissenter: false }))
    expect((await act(org, 'Grace', id, '/ruling', await rulingOn(org, id))).status).toBe(200)
    return id
  }
  const asksAlan = async (org: Organisation, id: string) => {
    const { waitsForMe, actions } = await pageOf(org, 'Alan', id)
    const list = await org.http.get('/api/decisions?whose=view', { as: 'Alan' })
    return {
      ...{ waitsForMe, may: actions.includes('view'), listed: list.body.entries.length === 1 },
      queued: (await queues(org))['Alan'] !== undefined,
    }
  }

  it('is not asked any more, anywhere, once it is decided', async () => {
    const org = await organisation()
    const id = await decidedWithout(org)
    const not = { waitsForMe: false, may: false, listed: false, queued: false }
    expect(await asksAlan(org, id)).toEqual(not)
    expect(
      (await org.http.put(`/api/decisions/${id}/views/mine`, { stance: 'no_preference' }, { as: 'Alan' }))
        .status,
    ).toBe(409)
    await sweepAt(org, '2026-03-20T09:00:00Z')
    expect(await asksAlan(org, id)).toEqual(not)
  })

  it('is still asked after an emergency, until silence counts', async () => {
    const org = await organisation()
    const id = await decidedWithout(org, 'The boat is sinking.')
    expect(await asksAlan(org, id)).toEqual({ waitsForMe: true, may: true, listed: true, queued: true })
    await sweepAt(org, '2026-03-05T17:01:00Z')
    expect(await asksAlan(org, id)).toEqual({ waitsForMe: false, may: true, listed: false, queued: false })
  })
})

describe('an emergency that is open again is in no haste any more', () => {
  async function reopened(org: Organisation): Promise<string> {
    const { id } = await proposed(org, 'Grace', { emergency: 'The boat is sinking.' })
    const { rev } = (await act(org, 'Grace', id, '/ruling', await rulingOn(org, id))).body
    await act(org, 'Grace', id, '/reopening', { rev, evidence: 'It floats.', source: 'Radia' })
    return id
  }

  it('whoever is asked in the new round has five working days, as everybody whom the reopening asked', async () => {
    const org = await organisation()
    const id = await reopened(org)
    await act(org, 'Grace', id, '/views', { personIds: [org.id.Radia], dissenter: true })
    const again = (await pageOf(org, 'Grace', id)).perspectives.filter(({ round }) => round === 2)
    expect(again.map(({ dueAt }) => dueAt)).toEqual(again.map(() => '2026-03-09T17:00:00.000Z'))
    expect(again).toHaveLength(2)
  })

  it('once it is decided again no view comes afterwards', async () => {
    const org = await organisation()
    const id = await reopened(org)
    await heard(org, id)
    expect((await act(org, 'Grace', id, '/ruling', await rulingOn(org, id))).status).toBe(200)
    const view = await org.http.put(
      `/api/decisions/${id}/views/mine`,
      { stance: 'no_preference' },
      { as: 'Alan' },
    )
    expect(view.status).toBe(409)
    expect((await pageOf(org, 'Alan', id)).actions).not.toContain('view')
  })
})

test('a decision is overdue the day after its date in the time of the organisation, winter and summer', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', { decideByOn: '2026-03-28' })
  const summer = await proposed(org, 'Linus', { decideByOn: '2026-03-30' })
  const overdue = async (of: string) => (await pageOf(org, 'Grace', of)).overdue
  org.at('2026-03-28T23:59:00Z')
  expect(await overdue(id)).toBe(false)
  org.at('2026-03-29T00:01:00Z')
  expect(await overdue(id)).toBe(true)
  // On the 29th the clock goes an hour ahead: midnight is at 23:00 UTC.
  org.at('2026-03-30T22:59:00Z')
  expect(await overdue(summer.id)).toBe(false)
  org.at('2026-03-30T23:01:00Z')
  expect(await overdue(summer.id)).toBe(true)
})

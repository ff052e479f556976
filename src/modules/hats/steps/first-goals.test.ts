import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { aimsOffers } from '#modules/aims/public.ts'
import { addPersonRows, addPlacementRows } from '#modules/people/public.ts'
import { offer } from '#platform/offers.ts'
import { organisation } from '#test/organisation.ts'
import { firstOf } from '../hats.factory.ts'
import { refresh } from '../signals/refresh.ts'

afterAll(offer(aimsOffers))

test('the first goals of somebody new are counted one by one, with since when they are there', async () => {
  const org = await organisation()
  const id = newId()
  const place = {
    teamId: org.team.Pilots,
    reportsTo: org.id.Grace,
    title: 'Pilot',
    level: 1,
    leadsTeam: false,
  }
  await org.system(async work => {
    await addPersonRows(work, [{ id, name: 'Erin Moss', status: 'active' }])
    const from = '2026-02-23'
    await addPlacementRows(work, [{ id: newId(), personId: id, ...place, kind: 'permanent', from, to: null }])
    await refresh(work)
  })
  const card = await firstOf(org, 'Grace')
  expect(card.rule).toBe('H04')
  const step = async (as: 'Grace' | 'Linus' = 'Grace') => {
    const { body } = await org.http.get(`/api/hats/situations/${card.id}/steps`, { as })
    return body.steps?.find((each: { id: string }) => each.id === 'first-goals')
  }
  const next = { id, name: 'Erin Moss', since: '2026-02-23' }
  expect(await step()).toMatchObject({ state: 'open', count: { done: 0, of: 3 }, next: { ...next, had: 0 } })
  for (const [had, title] of ['Knows the quay', 'Berths with help', 'Berths alone'].entries()) {
    const goal = {
      kind: 'goal',
      scope: 'person',
      ownerId: id,
      parentId: null,
      standaloneReason: 'First weeks',
    }
    const { status } = await org.http.post('/api/aims', { ...goal, brief: { title } }, { as: 'Grace' })
    expect(status).toBe(200)
    expect(await step()).toMatchObject(
      had < 2
        ? { state: 'begun', count: { done: had + 1, of: 3 }, next: { ...next, had: had + 1 } }
        : { state: 'done', count: { done: 3, of: 3 }, next: null },
    )
  }
  expect(await step('Linus')).toBeUndefined()
})

import { afterAll, expect, test } from 'vitest'
import { aimsOffers } from '#modules/aims/public.ts'
import { offer } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { byTheOther } from './by-the-other.ts'

afterAll(offer(aimsOffers))

test('what the other side did with a goal between the two shows its step, and nothing else of theirs does', async () => {
  const org = await organisation()
  const [berths, tugs] = [await briefed(org, 'Berth every ship'), await briefed(org, 'Tugs at night')]
  const card = {
    rule: 'H18',
    subjectId: org.id.Ada,
    wearerId: org.id.Grace,
    scope: [berths],
    firedOn: '2026-03-02',
  }
  const told = async (over: Partial<typeof card> = {}) =>
    await org.system(work => byTheOther(work, { ...card, ...over }))
  const goals = async (scope: string[]) =>
    new Set((await told({ scope })).map(({ kind, label }) => `${kind} ${label}`))
  expect(await goals([berths])).toEqual(new Set(['brief_issued Berth every ship']))
  expect(await goals([tugs])).toEqual(new Set(['brief_issued Tugs at night']))
  expect(await told({ rule: 'H06' })).toEqual([])
  expect(await told({ firedOn: '2026-03-03' })).toEqual([])
})

test('the purpose that its sponsor wrote shows the step for whoever leads a team of the change, and not twice for them', async () => {
  const org = await organisation()
  const change = {
    ...{ kind: 'acquisition', name: 'Two ports, one harbour', sponsorId: org.id.Ada },
    managerId: org.id.Grace,
  }
  const { id, rev } = (await org.http.post('/api/changes', change, { as: 'Ada' })).body
  const purpose = {
    ...{ whyNow: 'Ships wait', whatChanges: 'One list', whatStays: 'The quays', notKnown: 'The name' },
    notKnownBy: '2026-05-01',
  }
  const { status } = await org.http.put(`/api/changes/${id}/purpose`, { rev, ...purpose }, { as: 'Ada' })
  expect(status).toBe(200)
  const told = async (wearerId: string, subjectId = id) =>
    (
      await org.system(work =>
        byTheOther(work, { rule: 'H07', subjectId, wearerId, scope: [], firedOn: '2026-03-02' }),
      )
    ).map(({ kind, done }) => [kind, done])
  expect(await told(org.id.Linus)).toEqual([['purpose_written', true]])
  expect(await told(org.id.Ada)).toEqual([])
  expect(await told(org.id.Linus, org.id.Linus)).toEqual([])
})

/** A goal of Grace's team that Ada briefed; its id. */
async function briefed(org: Organisation, title: string): Promise<string> {
  const goal = {
    ...{ kind: 'goal', scope: 'team', ownerId: org.id.Grace, teamId: org.team.Pilots, parentId: null },
    ...{ standaloneReason: 'By itself', dueOn: '2026-06-30' },
    brief: { title, why: 'Ships wait.', what: 'All have a berth.', criteria: [{ text: 'None waits' }] },
  }
  const { body } = await org.http.post('/api/aims', goal, { as: 'Ada' })
  await org.http.post(`/api/aims/${body.id}/briefing`, { rev: body.rev }, { as: 'Ada' })
  return body.id
}

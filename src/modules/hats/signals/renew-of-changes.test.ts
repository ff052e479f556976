import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { LOOK_AGAIN } from './look-again-at.ts'
import { refresh } from './refresh.ts'
import { keptAndWhole, renewed } from './renew.factory.ts'

const rulesOf = async (org: Organisation, as: Name): Promise<string[]> =>
  (await org.http.get('/api/hats/situations', { as })).body.first.map(({ rule }: { rule: string }) => rule)

/** Looked at on a morning, as every night. */
async function lookedAt(org: Organisation, day: string): Promise<void> {
  org.at(`${day}T08:00:00Z`)
  await org.system(work => refresh(work))
}

/** Something is written a minute later, and looked at as the server does it at once; that says what everything read anew says. */
async function afterwards(org: Organisation, day: string, write: () => Promise<{ status: number }>) {
  org.at(`${day}T08:10:00Z`)
  expect((await write()).status).toBe(200)
  expect(await renewed(org, org.now())).toBe(true)
  const { kept, whole } = await keptAndWhole(org)
  expect(kept).toEqual(whole)
}

test('a change: its card is there or over at once when its purpose is written, or a milestone is dated', async () => {
  const org = await organisation()
  const shaping = { name: 'One quay', kind: 'process', sponsorId: org.id.Ada, managerId: org.id.Grace }
  const { body: change } = await org.http.post('/api/changes', shaping, { as: 'Ada' })
  await lookedAt(org, '2026-03-16')
  await lookedAt(org, '2026-03-23')
  expect(await rulesOf(org, 'Ada')).toContain('H09')
  const purpose = { whyNow: 'Ships wait.', whatChanges: 'One quay.', whatStays: 'Names.', notKnown: 'Costs.' }
  await afterwards(org, '2026-03-23', () =>
    org.http.put(
      `/api/changes/${change.id}/purpose`,
      { rev: change.rev, ...purpose, notKnownBy: null },
      { as: 'Ada' },
    ),
  )
  expect(await rulesOf(org, 'Ada')).not.toContain('H09')
})

test('an obstacle: its hat follows its level at once', async () => {
  const org = await organisation()
  const { body } = await org.http.post(
    '/api/obstacles',
    { title: 'The crane is broken', severity: 'minor' },
    { as: 'Linus' },
  )
  await lookedAt(org, '2026-03-12')
  await lookedAt(org, '2026-03-16')
  const hat = async () =>
    (await org.http.get('/api/hats/situations', { as: 'Grace' })).body.first.map(
      ({ rule, hat: worn }: { rule: string; hat: string }) => `${rule} ${worn}`,
    )
  expect(await hat()).toContain('H15 manage')
  const { rev } = (await org.http.get(`/api/obstacles/${body.id}`, { as: 'Grace' })).body
  await afterwards(org, '2026-03-16', () =>
    org.http.post(
      `/api/obstacles/${body.id}/level`,
      { rev, level: 'big_picture', why: 'It is the whole quay.' },
      { as: 'Grace' },
    ),
  )
  expect(await hat()).not.toContain('H15 manage')
})

test('whatever ends a situation is among what is looked at again', () => {
  expect(LOOK_AGAIN).toEqual(
    expect.arrayContaining([
      ...['change.milestone_set', 'change.milestone_reached', 'change.impact_set', 'change.embedded'],
      ...['change.stopped', 'change.adoption_read', 'obstacle.accepted', 'obstacle.passed_on'],
      ...['delegation.level_changed', 'delegation.recalled', 'priority_match.revealed', 'charter.archived'],
      ...['talk.missed', 'topic.ended', 'recognition.withdrawn'],
    ]),
  )
})

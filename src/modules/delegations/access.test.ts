import { describe, expect, test } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { type DelegationAction, may, relationsTo } from './access.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

async function allowed(org: Organisation, from: Name, to: Name, action: DelegationAction, absent?: Name) {
  const chart = await org.system(work => chartOn(work, work.today))
  const place = { fromId: org.id[from], toId: org.id[to], absentId: absent ? org.id[absent] : null }
  return EVERYBODY.filter(name => may(action, relationsTo(place, org.id[name], chart)))
}

// Radia is the receiver's team mate, Ada stands above, Margaret leads the people team, Alan administers.
describe('of a delegation by Grace to Linus', () => {
  test.each<[DelegationAction, readonly Name[]]>([
    ['see', ['Ada', 'Grace', 'Linus', 'Radia']],
    ['answer', ['Linus']],
    ['steer', ['Grace']],
    ['recall', ['Grace']],
    ['end', ['Grace', 'Linus']],
    ['seeReachIns', ['Grace', 'Linus']],
  ])('%s is for %j', async (action, who) => {
    expect(await allowed(await organisation(), 'Grace', 'Linus', action)).toEqual(who)
  })
})

test('while the giver is away their accepted cover steers, and cannot recall', async () => {
  const org = await organisation()
  const away = { from: '2026-03-02', to: '2026-03-20', coverId: org.id.Radia }
  const added = await org.http.post(`/api/people/${org.id.Grace}/absences`, away, { as: 'Grace' })
  expect(await allowed(org, 'Grace', 'Linus', 'steer')).toEqual(['Grace'])
  await org.http.post(`/api/absences/${added.body.id}/cover-answer`, { accept: true }, { as: 'Radia' })
  expect(await allowed(org, 'Grace', 'Linus', 'steer')).toEqual(['Grace', 'Radia'])
  expect(await allowed(org, 'Grace', 'Linus', 'recall')).toEqual(['Grace'])
})

test('after the giver has left their manager steers and recalls', async () => {
  const org = await organisation()
  await org.http.post(
    `/api/people/${org.id.Grace}/departure`,
    { lastDay: '2026-03-02', rev: 1 },
    { as: 'Margaret' },
  )
  org.at('2026-03-03T09:00:00Z')
  expect(await allowed(org, 'Grace', 'Linus', 'steer')).toContain('Ada')
  expect(await allowed(org, 'Grace', 'Linus', 'recall')).toContain('Ada')
})

test('how far a cover goes is set by who gives it and by who answers for who is away, not by who covers', async () => {
  const org = await organisation()
  expect(await allowed(org, 'Grace', 'Radia', 'setAreas', 'Grace')).toEqual(['Ada', 'Grace'])
  expect(await allowed(org, 'Grace', 'Radia', 'steer', 'Grace')).toEqual(['Grace'])
  // Nobody sets it for themselves, also where they answer for who is away.
  expect(await allowed(org, 'Grace', 'Ada', 'setAreas', 'Grace')).toEqual(['Grace'])
  // What is no cover has one level, which is the giver's alone.
  expect(await allowed(org, 'Grace', 'Linus', 'setAreas')).toEqual(['Grace'])
})

test('who is covered for sees the cover, also from another team', async () => {
  const org = await organisation()
  expect(await allowed(org, 'Ada', 'Grace', 'see', 'Alan')).toContain('Alan')
  expect(await allowed(org, 'Ada', 'Grace', 'steer', 'Alan')).toEqual(['Ada'])
})

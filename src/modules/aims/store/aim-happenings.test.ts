import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { checkIn } from '../following/check-in.ts'
import { goal } from '../story.factory.ts'
import { aimHappenings } from './aim-happenings.ts'

const told = async (org: Organisation, name: 'Grace' | 'Linus', from: string, asked = org) => {
  const whose = { personId: org.id[name], teamIds: [org.team.Pilots], memberIds: [org.id.Radia], from }
  const rows = await asked.system(work => aimHappenings(work, { ...whose, to: '2026-03-31' }))
  return rows.map(({ kind, id, on, was, now }) => ({ kind, id, on, was, now }))
}

test('the chance of goals then and now, and where their briefs and plans stand, by what others did', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  await org.as('Grace', work => checkIn(work, id, { value: 75, chance: 70, note: 'SECRET' }))
  org.at('2026-03-09T09:00:00Z')
  await org.as('Grace', work => checkIn(work, id, { value: 76, chance: 30, note: 'SECRET' }))
  // What Grace did herself is no news to her; the goal of his team is some to Linus.
  expect(await told(org, 'Grace', '2026-03-03')).toEqual([])
  expect(await told(org, 'Linus', '2026-03-03')).toEqual([
    { kind: 'checked_in', id, on: '2026-03-09', was: 70, now: 30 },
  ])
  expect((await told(org, 'Linus', '2026-03-01')).map(({ kind, was }) => [kind, was])).toContainEqual([
    'checked_in',
    null,
  ])
  expect((await told(org, 'Grace', '2026-03-01')).map(({ kind }) => kind)).toContain('accepted')
  expect(JSON.stringify(await told(org, 'Linus', '2026-03-01'))).not.toContain('SECRET')
  expect(await told(org, 'Linus', '2026-03-10')).toEqual([])
  expect(await told(org, 'Linus', '2026-03-01', await organisation())).toEqual([])
})

test('a plan that waits for its answer', async () => {
  const org = await organisation()
  const { id } = await goal(org, 'planned')
  expect((await told(org, 'Linus', '2026-03-01')).filter(each => each.id === id)).toMatchObject([
    { kind: 'planned', on: '2026-03-02' },
  ])
})

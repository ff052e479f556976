import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { checkIn } from '../following/check-in.ts'
import { aimsOffers } from '../offers.ts'
import { setSchedule } from '../planning/set-schedule.ts'
import { getAim } from '../reading/get-aim.ts'
import { goal } from '../story.factory.ts'

test('directing is the act of who published and briefed, planning of who planned, and nobody else did anything', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  await org.as('Grace', work => checkIn(work, id, { value: 75, chance: null, note: 'SECRET' }))
  const title = 'Berth every ship within an hour'
  expect(await actsOfAll(org, aimsOffers)).toEqual({
    Ada: [
      `brief_issued: ${title}`,
      `dates_set: ${title}`,
      'direction_published: No ship ever waits',
      'direction_published: Pilots before berths',
    ],
    Grace: [`goal_check_in: ${title}`, `plan_submitted: ${title}`],
  })
  expect(await actsElsewhere(org, await organisation(), aimsOffers)).toBe(0)
})

test('another date is an act of its own, on its day; what lies before the window is none', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  org.at('2026-03-10T09:00:00Z')
  const { rev } = await org.as('Ada', work => getAim(work, id))
  await org.as('Ada', work =>
    setSchedule(work, id, {
      rev,
      startOn: null,
      dueOn: '2026-05-04',
      dueOverrideReason: null,
      reason: 'The tide.',
    }),
  )
  const later = await actsOf(org, 'Ada', aimsOffers, '2026-03-03')
  expect(later).toEqual([
    {
      ...{ kind: 'dates_set', id: expect.any(String), on: '2026-03-10', lead: null, counts: 1 },
      ...{ label: 'Berth every ship within an hour', link: `/aims/${id}` },
    },
  ])
})

test('a goal of my own person alone is my own work, and the title of another person’s stays with who had a part in it', async () => {
  const org = await organisation()
  const own = { scope: 'person', teamId: null, ownerId: org.id.Linus } as const
  const { id } = await goal(org, 'live', own)
  await org.as('Linus', work => checkIn(work, id, { value: 75, chance: null, note: '' }))
  const told = await actsOfAll(org, aimsOffers)
  expect(told['Linus']).toBeUndefined()
  expect(told['Ada']).toContain('brief_issued: Berth every ship within an hour')
})

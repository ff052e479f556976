import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { directionTalks } from './direction-talks.ts'
import { planTalk } from './plan-talk.ts'

test('other rooms are told of direction talks and of no other, by whatever ids they ask', async () => {
  const org = await organisation()
  const once = { title: 'Why', minutes: 30 }
  const planned = (startsAt: string) =>
    org.as('Ada', work =>
      planTalk(work, {
        ...{
          type: 'direction',
          ...once,
          startsAt: new Date(startsAt),
          teamIds: [org.team.Pilots],
          topics: [],
        },
      }),
    )
  const later = await planned('2026-03-06T09:00:00Z')
  const sooner = await planned('2026-03-05T09:00:00Z')
  const personIds = [org.id.Grace]
  const alone = await org.as('Ada', work =>
    planTalk(work, {
      type: 'alignment',
      ...once,
      startsAt: new Date('2026-03-04T09:00:00Z'),
      personIds,
      topics: [],
    }),
  )
  const ids = [later.id, alone.id, sooner.id]
  const talks = await org.as('Alan', work => directionTalks(work, ids))
  expect(talks.map(({ id, title, state, teams }) => [id, title, state, teams[0]?.name])).toEqual([
    [sooner.id, 'Why', 'planned', 'Pilots'],
    [later.id, 'Why', 'planned', 'Pilots'],
  ])
  expect(await org.as('Alan', work => directionTalks(work, []))).toEqual([])
})

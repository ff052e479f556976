import { beforeAll, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { SECRET, sent } from '../talk.factory.ts'
import { lastDirectionTalks, type WhichTalks } from './last-direction-talks.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})
const planned = (as: Name, startsAt: string, topics: readonly string[] = []) =>
  sent(org, as, 'post', '/api/conversations/talks', {
    ...{ type: 'direction', title: 'Why one quay', startsAt: `${startsAt}T09:00:00Z`, minutes: 30 },
    ...{ teamIds: [org.team.Pilots], topics },
  })
const talksOf = (which: Partial<WhichTalks>, at = org) => {
  const wanted = { teamIds: [org.team.Pilots], talkIds: [], from: '2026-03-01', ...which }
  return at.system(work => lastDirectionTalks(work, { organiserIds: [org.id.Ada], ...wanted }))
}

test('are told with the points and notes of who invited, and nothing that others brought or kept to themselves', async () => {
  const { id, topics } = await planned('Ada', '2026-03-09', [
    'Why now: ships wait',
    'A slip',
    'Your questions',
  ])
  const at = `/api/conversations/talks/${id}`
  await sent(org, 'Linus', 'post', `${at}/topics`, { text: 'Why not Sundays?' })
  await sent(org, 'Ada', 'put', `${at}/notes`, { rev: 1, text: 'What changes: one quay' })
  await sent(org, 'Ada', 'put', `${at}/private-notes`, { rev: 0, text: SECRET.mine })
  const slip = { rev: 1, state: 'dropped' }
  await sent(org, 'Ada', 'patch', `/api/conversations/topics/${topics[1].id}`, slip)
  expect(await talksOf({})).toEqual([
    {
      ...{ id, title: 'Why one quay', on: '2026-03-09', notes: 'What changes: one quay' },
      points: ['Why now: ships wait', 'Your questions'],
    },
  ])
})

test('come with the last first: by these people, for these teams or by name, from a day on', async () => {
  const later = await planned('Ada', '2026-03-10')
  const other = await planned('Grace', '2026-03-11')
  const dates = async (which: Partial<WhichTalks>, at = org) => (await talksOf(which, at)).map(({ on }) => on)
  expect(await dates({})).toEqual(['2026-03-10', '2026-03-09'])
  expect(await dates({ organiserIds: [org.id.Ada, org.id.Grace] })).toHaveLength(3)
  expect(await dates({ from: '2026-03-10' })).toEqual(['2026-03-10'])
  expect(await dates({ teamIds: [org.team.People] })).toEqual([])
  const byName = { teamIds: [], from: '2026-04-01', talkIds: [later.id, other.id] }
  expect(await dates(byName)).toEqual(['2026-03-10'])
  expect(await dates(byName, await organisation())).toEqual([])
})

test('are direction talks that were not missed or called off, and no other', async () => {
  const once = { title: 'Alone', startsAt: '2026-03-12T09:00:00Z', minutes: 30, personIds: [org.id.Grace] }
  const alone = await sent(org, 'Ada', 'post', '/api/conversations/talks', { type: 'alignment', ...once })
  const missed = await planned('Ada', '2026-03-13')
  const off = await planned('Ada', '2026-03-14')
  await sent(org, 'Ada', 'post', `/api/conversations/talks/${off.id}/move`, { rev: 1, startsAt: null })
  org.at('2026-03-13T12:00:00Z')
  await sent(org, 'Ada', 'post', `/api/conversations/talks/${missed.id}/missed`, { rev: missed.rev })
  const talkIds = [alone.id, missed.id, off.id]
  expect(await talksOf({ talkIds, from: '2026-03-12' })).toEqual([])
})

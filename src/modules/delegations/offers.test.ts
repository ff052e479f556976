import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import {
  type DateRow,
  type FoundRow,
  gather,
  type TopicRow,
  together,
  type WaitingRow,
} from '#platform/offers.ts'
import { runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { accepted, offered, SECRET } from './delegation.factory.ts'
import { delegationsOffers } from './offers.ts'
import { ownedDelegations } from './store/delegations.ts'

const waiting = (org: Organisation, name: Name) =>
  org.as(name, async work => {
    const asker = await askerOf(work)
    return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [delegationsOffers])
  })
const kinds = async (org: Organisation, name: Name) =>
  (await waiting(org, name)).map(({ kind }) => kind).sort()

test('the queue asks the receiver to answer, then the giver for more, then for checks and a higher level', async () => {
  const org = await organisation()
  const { id } = await offered(org, 'Ada', 'Grace', { level: 3 })
  expect(await waiting(org, 'Grace')).toMatchObject([
    { kind: 'delegation_answer', severity: 'major', link: `/delegations/${id}`, mine: true },
  ])
  const need = { rev: 1, what: 'resources', text: 'A third boat.' }
  await org.http.post(`/api/delegations/${id}/needs`, need, { as: 'Grace' })
  expect(await kinds(org, 'Grace')).toEqual([])
  expect(await kinds(org, 'Ada')).toEqual(['delegation_more'])
  await org.http.post(`/api/delegations/${id}/acceptance`, { rev: 2 }, { as: 'Grace' })
  expect(await kinds(org, 'Ada')).toEqual([])
  for (const rev of [3, 4, 5])
    await org.http.post(`/api/delegations/${id}/checks`, { rev, good: true }, { as: 'Ada' })
  expect(await kinds(org, 'Ada')).toEqual(['delegation_raise'])
  org.at('2026-03-16T09:00:00Z')
  expect(await kinds(org, 'Ada')).toEqual(['delegation_check', 'delegation_raise'])
  for (const name of ['Linus', 'Margaret', 'Alan'] as const) expect(await kinds(org, name)).toEqual([])
})

test('calendar, talks of the two and the search know of it; those of others do not', async () => {
  const org = await organisation()
  const { id } = await accepted(org, 'Ada', 'Grace')
  const rows = (name: Name, other: Name) =>
    org.as(name, async work => {
      const asker = await askerOf(work)
      const only = [delegationsOffers]
      return {
        dates: await gather<DateRow>(
          work,
          each => each.dates?.(work, asker, '2026-03-01', '2026-12-31'),
          only,
        ),
        topics: await gather<TopicRow>(work, each => each.between?.(work, asker, org.id[other]), only),
        found: await gather<FoundRow>(work, each => each.found?.(work, asker, '%north quay%', 5), only),
      }
    })
  org.at('2026-03-10T09:00:00Z')
  const grace = await rows('Grace', 'Ada')
  expect(grace.dates.map(({ on }) => on).sort()).toEqual(['2026-03-16', '2026-06-30'])
  expect(new Set(grace.dates.map(date => date.id)).size).toBe(2)
  expect(grace.topics).toMatchObject([{ tag: 'task', link: `/delegations/${id}` }])
  expect(grace.found).toMatchObject([{ kind: 'delegation', id }])
  expect(await rows('Linus', 'Grace')).toEqual({ dates: [], topics: [], found: [] })
})

test('taking back tells the receiver and one above the giver; at the top there is nobody to tell', async () => {
  const org = await organisation()
  const told = async (by: Name, to: Name) => {
    const { id, rev } = await accepted(org, by, to)
    await org.http.post(`/api/delegations/${id}/recall`, { rev, why: 'The quay is closed.' }, { as: by })
    return await org.system(async work => {
      const { rows } = await sql<{ data: Record<string, unknown> }>`
        select data from platform_events where type = 'delegation.recalled' and subject_id = ${id}`.execute(
        work.sql,
      )
      const event = {
        id,
        at: work.now,
        actorKind: 'person',
        actorId: org.id[by],
        type: 'delegation.recalled',
      } as const
      const notices = await delegationsOffers.notices?.['delegation.recalled']?.(work, {
        ...event,
        ...{ subjectKind: 'delegation', subjectId: id, data: rows[0]?.data ?? {} },
      })
      return notices?.[0]?.to
    })
  }
  expect(await told('Grace', 'Linus')).toEqual([org.id.Linus, org.id.Ada])
  expect(await told('Ada', 'Grace')).toEqual([org.id.Grace])
})

test('what leavers gave is handed over; the words of an erased giver go; none stand in events or mails', async () => {
  const org = await organisation()
  const { id } = await accepted(org, 'Grace', 'Linus', { untilOn: '2026-03-05' })
  expect(
    await org.system(work => together(work, [ownedDelegations(work, [org.id.Grace, org.id.Linus])])),
  ).toMatchObject([{ kind: 'delegation', id, ownerId: org.id.Grace }])
  await runBackground(org)
  const { rows } = await org.system(work =>
    sql<{ found: number }>`
      select (select count(*) from platform_events where data::text like ${`%${SECRET}%`})::int
           + (select count(*) from platform_mails m where m::text like ${`%${SECRET}%`})::int as found`.execute(
      work.sql,
    ),
  )
  expect(rows).toEqual([{ found: 0 }])
  const leaving = { lastDay: '2026-03-05', rev: 1, override: 'She sails on.' }
  await org.http.post(`/api/people/${org.id.Grace}/departure`, leaving, { as: 'Margaret' })
  org.at('2026-03-06T09:00:00Z')
  expect(
    (await org.http.post(`/api/people/${org.id.Grace}/erasure`, { rev: 2 }, { as: 'Margaret' })).status,
  ).toBe(200)
  await runBackground(org)
  expect((await org.http.get(`/api/delegations/${id}`, { as: 'Linus' })).body).toMatchObject({
    riskLimit: '',
    outcome: '',
  })
})

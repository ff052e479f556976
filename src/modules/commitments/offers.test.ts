import { describe, expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import {
  type DateRow,
  type FoundRow,
  gather,
  type Offers,
  type Part,
  type TopicRow,
  type WaitingRow,
} from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { lapsePromises } from './lapse-promises.ts'
import { commitmentsOffers } from './offers.ts'
import { promiseBy, promiseIn, SECRET } from './promise.factory.ts'

type Asking = Awaited<ReturnType<typeof askerOf>>
const offered = <Row>(
  org: Organisation,
  name: Name,
  part: (offers: Offers, work: Work, asker: Asking) => Part<Row> | undefined,
) =>
  org.as(name, async work => {
    const asker = await askerOf(work)
    return await gather<Row>(work, each => part(each, work, asker), [commitmentsOffers])
  })
const waiting = (org: Organisation, name: Name) =>
  offered<WaitingRow>(org, name, ({ waiting }, work, asker) => waiting?.(work, asker))

describe('the queue', () => {
  test('asks who promised, from three days before, and nobody else', async () => {
    const org = await organisation()
    const { id } = await promiseBy(org, 'Grace', { dueOn: '2026-03-06' })
    expect(await waiting(org, 'Grace')).toEqual([])
    org.at('2026-03-03T09:00:00Z')
    expect(await waiting(org, 'Grace')).toMatchObject([
      {
        kind: 'promise_due',
        subject: SECRET,
        link: `/commitments?promise=${id}`,
        severity: 'minor',
        mine: true,
      },
    ])
    for (const name of ['Linus', 'Ada', 'Margaret', 'Alan'] as const)
      expect(await waiting(org, name)).toEqual([])
  })

  test('asks about what lapsed, and about a party’s promise the person who follows it', async () => {
    const org = await organisation()
    const party = { kind: 'party', id: null, name: 'Harbour Office' } as const
    await promiseBy(org, 'Grace', { dueOn: '2026-03-03', to: { kind: 'organisation' } })
    await promiseIn(org, 'Radia', {
      by: party,
      to: { kind: 'person', id: org.id.Radia },
      dueOn: '2026-03-12',
    })
    org.at('2026-03-10T09:00:00Z')
    await org.system(lapsePromises)
    expect(await waiting(org, 'Grace')).toMatchObject([{ kind: 'promise_lapsed', severity: 'major' }])
    expect(await waiting(org, 'Radia')).toMatchObject([{ kind: 'promise_due' }])
  })
})

test('the calendar has the days of one’s own open promises', async () => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace')
  const dates = (name: Name) =>
    offered<DateRow>(org, name, ({ dates }, work, asker) => dates?.(work, asker, '2026-03-01', '2026-03-31'))
  expect(await dates('Grace')).toMatchObject([{ id, rev: 1, title: SECRET }])
  expect(await dates('Linus')).toEqual([])
})

test('a talk of two suggests what they promised each other, and nothing of others', async () => {
  const org = await organisation()
  await promiseBy(org, 'Grace')
  const between = (name: Name, other: Name) =>
    offered<TopicRow>(org, name, ({ between }, work, asker) => between?.(work, asker, org.id[other]))
  expect(await between('Linus', 'Grace')).toMatchObject([{ tag: 'task', text: SECRET }])
  expect(await between('Grace', 'Linus')).toHaveLength(1)
  expect(await between('Grace', 'Radia')).toEqual([])
  expect(await between('Ada', 'Linus')).toEqual([])
})

test('the search finds own promises and those to everybody, and no others', async () => {
  const org = await organisation()
  await promiseBy(org, 'Grace')
  await promiseBy(org, 'Ada', { to: { kind: 'organisation' }, what: 'A new tide gauge' })
  const found = (name: Name) =>
    offered<FoundRow>(org, name, ({ found }, work, asker) => found?.(work, asker, '%tide%', 5))
  expect((await found('Linus')).map(row => row.label).sort()).toEqual(['A new tide gauge', SECRET])
  for (const name of ['Radia', 'Margaret', 'Alan'] as const)
    expect((await found(name)).map(row => row.label)).toEqual(['A new tide gauge'])
})

test('to whom it was made is told that there is a promise, not which', async () => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace')
  const told = (actor: Name) =>
    org.system(
      work =>
        commitmentsOffers.notices?.['promise.made']?.(work, {
          ...{ id, at: work.now, actorKind: 'person', actorId: org.id[actor], type: 'promise.made' },
          ...{ subjectKind: 'promise', subjectId: id, data: {} },
        }) ?? Promise.resolve([]),
    )
  expect(await told('Grace')).toEqual([
    { to: [org.id.Linus], text: 'Grace Hopper promised you something.', link: `/commitments?promise=${id}` },
  ])
  expect(await told('Linus')).toEqual([])
})

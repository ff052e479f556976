import { describe, expect, it, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import {
  type DateRow,
  type FoundRow,
  gather,
  type TopicRow,
  together,
  type WaitingRow,
} from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { decided, heard, proposed, SECRET, standing } from './decision.factory.ts'
import { decisionsOffers } from './offers.ts'
import { ownedDecisions } from './store/sweep.ts'

const only = [decisionsOffers]
const waiting = (org: Organisation, name: Name) =>
  org.as(name, async work => {
    const asker = await askerOf(work)
    return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), only)
  })
const kinds = async (org: Organisation, name: Name) => (await waiting(org, name)).map(({ kind }) => kind)

describe('the queue', () => {
  it('asks for a view until silence counts, and the decider until the day', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    expect(await waiting(org, 'Margaret')).toEqual([
      {
        ...{ kind: 'decision_view', subject: 'Do we buy a second pilot boat?', link: `/decisions/${id}` },
        ...{ severity: 'minor', dueOn: '2026-03-09', sinceOn: '2026-03-02', mine: true },
      },
    ])
    expect(await waiting(org, 'Grace')).toMatchObject([
      { kind: 'decision_decide', severity: 'major', dueOn: '2026-03-16', sinceOn: '2026-03-02' },
    ])
    for (const name of ['Linus', 'Radia', 'Ada', 'Alan'] as const) expect(await kinds(org, name)).toEqual([])
    await heard(org, id)
    expect(await kinds(org, 'Margaret')).toEqual([])
  })

  it('asks what follows, and then, when its day has come, to look again', async () => {
    const org = await organisation()
    await decided(org)
    expect(await kinds(org, 'Grace')).toEqual(['decision_carry_out'])
    const other = await organisation()
    await standing(other, { revisitOn: '2026-03-30' })
    expect(await kinds(other, 'Grace')).toEqual([])
    other.at('2026-03-30T09:00:00Z')
    expect(await kinds(other, 'Grace')).toEqual(['decision_revisit'])
  })
})

test('the calendar of the decider shows when to decide and when to look again; nobody else has it', async () => {
  const org = await organisation()
  await proposed(org)
  await standing(org, { revisitOn: '2026-03-30' })
  const dates = (name: Name, to = '2026-12-31') =>
    org.as(name, async work => {
      const asker = await askerOf(work)
      return await gather<DateRow>(work, each => each.dates?.(work, asker, '2026-03-01', to), only)
    })
  const shown = (await dates('Grace')).map(({ on, detail }) => `${on} ${detail}`).sort()
  expect(shown).toEqual(['2026-03-16 Decide', '2026-03-30 Look at it again'])
  expect(await dates('Grace', '2026-03-15')).toEqual([])
  expect(await dates('Linus')).toEqual([])
})

test('a talk of the decider with who proposed it, or was asked, has it; any other has not', async () => {
  const org = await organisation()
  await proposed(org, 'Linus', { restricted: 'A price.' })
  const between = (name: Name, other: Name) =>
    org.as(name, async work => {
      const asker = await askerOf(work)
      return await gather<TopicRow>(work, each => each.between?.(work, asker, org.id[other]), only)
    })
  for (const [name, other] of [
    ['Grace', 'Linus'],
    ['Linus', 'Grace'],
  ] as const)
    expect(await between(name, other)).toMatchObject([{ tag: 'decision', sinceOn: '2026-03-02' }])
  expect(await between('Grace', 'Ada')).toEqual([])
  expect(await between('Linus', 'Radia')).toEqual([])
})

test('the search finds what everybody may read, and a restricted one only for those who may', async () => {
  const org = await organisation()
  await proposed(org)
  await proposed(org, 'Linus', { question: SECRET, restricted: 'A price.', readerIds: [org.id.Radia] })
  const found = (name: Name, words: string) =>
    org.as(name, async work => {
      const asker = await askerOf(work)
      const rows = await gather<FoundRow>(work, each => each.found?.(work, asker, `%${words}%`, 10), only)
      return rows.map(({ label }) => label)
    })
  expect(await found('Alan', 'pilot boat')).toEqual(['Do we buy a second pilot boat?'])
  for (const name of ['Linus', 'Grace', 'Radia'] as const)
    expect(await found(name, 'neptune')).toEqual([SECRET])
  for (const name of ['Ada', 'Margaret', 'Alan'] as const) expect(await found(name, 'neptune')).toEqual([])
})

test('who leaves has to hand over what is theirs to decide or to carry out, and nothing else', async () => {
  const org = await organisation()
  await proposed(org)
  await decided(org)
  await standing(org)
  const owned = (name: Name) =>
    org.system(async work => (await together(work, [ownedDecisions(work, [org.id[name]])])).length)
  expect([await owned('Grace'), await owned('Linus'), await owned('Margaret')]).toEqual([2, 0, 0])
})

test('neither the queue, which is mailed, nor the calendar, which leaves the house, tells what a restricted one asks', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', { question: SECRET, restricted: 'A price.' })
  await org.http.post(`/api/decisions/${id}/views`, { personIds: [org.id.Radia] }, { as: 'Grace' })
  expect((await waiting(org, 'Radia')).map(({ subject }) => subject)).toEqual(['A restricted decision'])
  const rows = await org.as('Grace', async work => {
    const asker = await askerOf(work)
    return await gather<DateRow>(work, each => each.dates?.(work, asker, '2026-01-01', '2026-12-31'), only)
  })
  expect(rows.map(({ title }) => title)).toEqual(['A restricted decision'])
})

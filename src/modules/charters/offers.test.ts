import { describe, expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { gather, type TopicRow, type WaitingRow } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { agreed, offered, SECRET } from './charter.factory.ts'
import { answerExchange } from './exchanges/answer-exchange.ts'
import { settleExchange } from './exchanges/end-exchange.ts'
import { agreeToNorms, writeNorms } from './norms/norms.ts'
import { chartersNotices } from './notices.ts'
import { chartersOffers } from './offers.ts'
import { enterDays, moveTo } from './standing-in.factory.ts'
import { forgetCharters } from './store/forget.ts'
import { match } from './writes.factory.ts'
import { acknowledgeCharter } from './writing/acknowledge-charter.ts'
import { queryCharter } from './writing/query-charter.ts'

const waiting = (org: Organisation, as: Name) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [chartersOffers])
  })
const kinds = async (org: Organisation, as: Name) =>
  (await waiting(org, as)).map(row => `${row.kind} ${row.subject}`)
const topics = (org: Organisation, as: Name, other: Name) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather<TopicRow>(work, each => each.between?.(work, asker, org.id[other]), [chartersOffers])
  })

describe('the queue', () => {
  test('asks the other side first, then who offered it, with 14 days', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    expect(await waiting(org, 'Linus')).toEqual([
      {
        ...{ kind: 'charter_acknowledge', subject: 'Pilot', link: `/charters/${id}`, severity: 'minor' },
        ...{ dueOn: '2026-03-16', sinceOn: '2026-03-02', mine: true },
      },
    ])
    expect(await kinds(org, 'Grace')).toEqual([])
    await org.as('Linus', work => acknowledgeCharter(work, id, rev))
    expect(await kinds(org, 'Linus')).toEqual([])
    expect(await kinds(org, 'Grace')).toEqual(['charter_acknowledge Linus Torres'])
  })

  test('gives a question back to who offered it', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    await org.as('Linus', work => queryCharter(work, id, rev, 'Why?'))
    expect(await kinds(org, 'Grace')).toEqual(['charter_answer Linus Torres'])
    expect(await kinds(org, 'Linus')).toEqual([])
  })

  test('asks a new manager, not a cover, to acknowledge again within 30 days', async () => {
    const org = await organisation()
    await agreed(org)
    await enterDays(org, 'Grace', 'Margaret')
    expect(await kinds(org, 'Margaret')).toEqual([])
    await moveTo(org, 'Linus', { manager: 'Ada' })
    expect(await waiting(org, 'Ada')).toMatchObject([
      { kind: 'charter_again', subject: 'Linus Torres', dueOn: '2026-04-01' },
    ])
  })

  test('brings a review two weeks ahead to both, until the next version is begun', async () => {
    const org = await organisation()
    await agreed(org)
    org.at('2026-07-19T09:00:00Z')
    expect(await kinds(org, 'Linus')).toEqual([])
    org.at('2026-07-20T09:00:00Z')
    expect(await kinds(org, 'Linus')).toEqual(['charter_review Pilot'])
    expect(await kinds(org, 'Grace')).toEqual(['charter_review Linus Torres'])
    await offered(org, { by: 'Linus', over: { reviewOn: '2026-12-01' } })
    expect(await kinds(org, 'Linus')).toEqual([])
  })

  test('asks both for an answer to a match until they have given it', async () => {
    const org = await organisation()
    const { id, options } = await match(org)
    expect(await kinds(org, 'Linus')).toEqual(['exchange_priorities Grace Hopper'])
    expect(await kinds(org, 'Grace')).toEqual(['exchange_priorities Linus Torres'])
    await org.as('Linus', work =>
      answerExchange(work, id, { picks: options.slice(0, 3).map(each => each.id) }),
    )
    expect(await kinds(org, 'Linus')).toEqual([])
  })

  test('asks members to agree to how their team works, again after each edit', async () => {
    const org = await organisation()
    const page = { purpose: 'Bring every ship in.', ways: ['Log it'] }
    await org.as('Grace', work => writeNorms(work, org.team.Pilots, { version: 0, ...page }))
    expect(await kinds(org, 'Linus')).toEqual(['norms_agree Bring every ship in.'])
    await org.as('Linus', work => agreeToNorms(work, org.team.Pilots, 1))
    expect(await kinds(org, 'Linus')).toEqual([])
    await org.as('Grace', work => writeNorms(work, org.team.Pilots, { version: 1, ...page }))
    expect(await kinds(org, 'Linus')).toEqual(['norms_agree Bring every ship in.'])
    expect(await kinds(org, 'Grace')).toEqual([])
  })

  test('reminds somebody new of a first charter, and nobody who has been here for long', async () => {
    const org = await organisation()
    await moveTo(org, 'Radia', { manager: 'Grace' })
    expect(await kinds(org, 'Radia')).toEqual(['charter_start Radia Perl'])
    expect(await kinds(org, 'Linus')).toEqual([])
    await offered(org, { of: 'Radia', by: 'Radia' })
    expect(await kinds(org, 'Radia')).toEqual([])
  })

  test.each<Name>(['Ada', 'Radia', 'Margaret', 'Alan'])(
    'asks %s nothing about what is between others',
    async name => {
      const org = await organisation()
      await match(org)
      await offered(org)
      expect(await kinds(org, name)).toEqual([])
    },
  )
})

describe('what a talk of the two should be about', () => {
  const answered = async (org: Organisation, linus: readonly number[], grace: readonly number[]) => {
    const { id, options } = await match(org)
    const answer = (as: Name, at: readonly number[]) =>
      org.as(as, work => answerExchange(work, id, { picks: at.map(place => options[place]?.id ?? '') }))
    await answer('Linus', linus)
    await answer('Grace', grace)
    return id
  }

  test('one of three in common is one, until they have talked', async () => {
    const org = await organisation()
    const id = await answered(org, [0, 1, 2], [3, 4, 0])
    const row = { text: 'We are working to different lists', link: `/charters/exchanges/${id}` }
    expect(await topics(org, 'Linus', 'Grace')).toMatchObject([row])
    expect(await topics(org, 'Grace', 'Linus')).toMatchObject([row])
    expect(await topics(org, 'Ada', 'Grace')).toEqual([])
    await org.as('Grace', work => settleExchange(work, id))
    expect(await topics(org, 'Linus', 'Grace')).toEqual([])
  })

  test('two of three in common is none', async () => {
    const org = await organisation()
    await answered(org, [0, 1, 2], [3, 0, 1])
    expect(await topics(org, 'Linus', 'Grace')).toEqual([])
  })

  test('a charter that waits is a topic of the two, of nobody else', async () => {
    const org = await organisation()
    const { id } = await offered(org)
    const row = { tag: 'direction', text: 'Agree on the charter', link: `/charters/${id}` }
    expect(await topics(org, 'Linus', 'Grace')).toMatchObject([row])
    expect(await topics(org, 'Grace', 'Linus')).toMatchObject([row])
    expect(await topics(org, 'Grace', 'Radia')).toEqual([])
    expect(await topics(org, 'Ada', 'Linus')).toEqual([])
  })
})

test('the calendar has the review of a charter for both, and the search finds it only for those who may', async () => {
  const org = await organisation()
  const { id } = await agreed(org)
  const dates = (as: Name) =>
    org.as(as, async work => {
      const asker = await askerOf(work)
      return await gather(work, each => each.dates?.(work, asker, '2026-08-01', '2026-08-31'), [
        chartersOffers,
      ])
    })
  const found = (as: Name) =>
    org.as(as, async work => {
      const asker = await askerOf(work)
      return await gather(work, each => each.found?.(work, asker, '%pilot%', 5), [chartersOffers])
    })
  expect(await dates('Linus')).toMatchObject([
    { id, on: '2026-08-03', title: 'Look at the charter again: Pilot' },
  ])
  expect(await dates('Grace')).toMatchObject([{ id, title: 'Look at the charter again: Linus Torres' }])
  expect(await dates('Ada')).toEqual([])
  expect(await found('Grace')).toMatchObject([{ kind: 'charter', id, label: 'Linus Torres', hint: 'Pilot' }])
  for (const name of ['Ada', 'Radia', 'Margaret', 'Alan'] as const) expect(await found(name)).toEqual([])
})

test('a notice goes to the other of the two, and says nothing that was written', async () => {
  const org = await organisation()
  const { id } = await offered(org)
  const event = {
    ...{ id, at: new Date(), actorKind: 'person' as const, actorId: org.id.Grace, type: 'charter.offered' },
    ...{ subjectKind: 'charter', subjectId: id, data: { personId: org.id.Linus } },
  }
  const notices = await org.system(async work => await chartersNotices['charter.offered']?.(work, event))
  expect(notices).toEqual([
    {
      to: [org.id.Linus],
      text: 'Grace Hopper offers your charter. Read it and say yes, or ask.',
      link: `/charters/${id}`,
    },
  ])
})

test('what was written with somebody goes when they are erased; that of others stays', async () => {
  const org = await organisation()
  const { id } = await match(org)
  const radia = await offered(org, { of: 'Radia', by: 'Radia' })
  await org.system(work => forgetCharters(work, org.id.Linus))
  const { body } = await org.http.get(`/api/charters/of/${org.id.Linus}`, { as: 'Linus' })
  const mine = await org.http.get(`/api/charters/${body.standing.current.id}`, { as: 'Linus' })
  expect(JSON.stringify(mine.body)).not.toContain(SECRET)
  expect(JSON.stringify(mine.body)).not.toContain('tide log')
  expect((await org.http.get(`/api/charters/exchanges/${id}`, { as: 'Grace' })).body).toMatchObject({
    state: 'cancelled',
    options: [],
  })
  expect(JSON.stringify((await org.http.get(`/api/charters/${radia.id}`, { as: 'Radia' })).body)).toContain(
    SECRET,
  )
})

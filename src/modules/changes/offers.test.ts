import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { together } from '#platform/offers.ts'
import { runBackground, takeMails } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import {
  announced,
  asked,
  decided,
  impactOn,
  measureIn,
  milestoneIn,
  moved,
  pageOf,
  ready,
  SECRET,
  shaped,
  touching,
} from './change.factory.ts'
import { answerQuestion } from './questions/answer-question.ts'
import { changeDates, changesFound, changesWaiting, ownedChanges } from './store/offered.ts'

const waiting = async (org: Organisation, as: Name) =>
  (await org.as(as, async work => together(work, [changesWaiting(work, await askerOf(work))])))
    .map(({ kind, severity, dueOn }) => `${kind} ${severity} ${dueOn}`)
    .sort()

describe('what waits', () => {
  test('for the sponsor: a purpose that is not whole', async () => {
    const org = await organisation()
    await shaped(org)
    expect(await waiting(org, 'Ada')).toEqual(['change_purpose minor null'])
    expect(await waiting(org, 'Grace')).toEqual([])
  })

  test('for the sponsor: questions by their day; then what should be known by now', async () => {
    const org = await organisation()
    const { id } = await touching(org, { ownerId: org.id.Linus })
    await decided(org, id)
    const question = await asked(org, 'Linus', id)
    expect(await waiting(org, 'Ada')).toEqual(['change_answer minor 2026-03-09'])
    org.at('2026-03-10T09:00:00Z')
    expect(await waiting(org, 'Ada')).toEqual(['change_answer major 2026-03-09'])
    const later = { rev: 1, answer: 'Not known.', notKnownBy: '2026-03-20' }
    await org.as('Ada', work => answerQuestion(work, id, question.id, later))
    expect(await waiting(org, 'Ada')).toEqual([])
    org.at('2026-03-20T09:00:00Z')
    expect(await waiting(org, 'Ada')).toEqual(['change_answer minor 2026-03-20'])
  })

  test('for the change manager: owners, a go, readings; for the lead of a team its go', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    await impactOn(org, id, { teamId: org.team.People, ownerId: org.id.Alan })
    expect(await waiting(org, 'Grace')).toEqual(['change_go minor null', 'change_owner minor null'])
    expect(await waiting(org, 'Margaret')).toEqual(['change_go minor null'])
    expect(await waiting(org, 'Linus')).toEqual([])
    await impactOn(org, id, { ownerId: org.id.Linus })
    await decided(org, id)
    expect(await waiting(org, 'Grace')).toEqual(['change_go minor null'])
  })

  test('a reading of adoption once the rollout began, a week after the last', async () => {
    const org = await organisation()
    const id = await ready(org)
    const measure = await measureIn(org, id)
    expect(await waiting(org, 'Grace')).toEqual([])
    await moved(org, 'Grace', id, 'rolling_out')
    expect(await waiting(org, 'Grace')).toEqual(['change_reading minor 2026-03-02'])
    const at = `/api/changes/${id}/measures/${measure.id}/readings`
    await org.http.post(at, { onDay: '2026-03-02', counted: 1 }, { as: 'Grace' })
    expect(await waiting(org, 'Grace')).toEqual([])
    org.at('2026-03-10T09:00:00Z')
    expect(await waiting(org, 'Grace')).toEqual(['change_reading major 2026-03-09'])
  })

  test('nothing for one that has ended', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    await asked(org, 'Linus', id)
    await moved(org, 'Ada', id, 'stopped', 'No.')
    for (const as of ['Ada', 'Grace'] as const) expect(await waiting(org, as)).toEqual([])
  })
})

test('dates are milestones that are not done, and the day by which more is known', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  await milestoneIn(org, id, { teamId: org.team.Pilots })
  await milestoneIn(org, id, { title: 'All is done', dueOn: '2026-03-31', teamId: org.team.People })
  const dates = async (as: Name) =>
    (
      await org.as(as, async work =>
        together(work, [changeDates(work, await askerOf(work), '2026-03-01', '2026-04-30')]),
      )
    )
      .map(({ title }) => title)
      .sort()
  expect(await dates('Ada')).toEqual(['All is done', 'Radios are here', 'Say what is known by now'])
  expect(await dates('Grace')).toEqual(['All is done', 'Radios are here'])
  expect(await dates('Margaret')).toEqual(['All is done'])
  expect(await dates('Linus')).toEqual([])
})

test('the search finds announced ones for everybody, and others for who shapes them', async () => {
  const org = await organisation()
  const { id } = await shaped(org, { name: 'Secret quay', helperIds: [org.id.Alan] })
  const open = await announced(org)
  const found = async (as: Name) =>
    (
      await org.as(as, async work => together(work, [changesFound(work, await askerOf(work), '%quay%', 10)]))
    ).map(each => each.id)
  expect((await found('Ada')).sort()).toEqual([id, open.id].sort())
  expect((await found('Alan')).sort()).toEqual([id, open.id].sort())
  expect(await found('Linus')).toEqual([open.id])
})

describe('notices', () => {
  const told = async (org: Organisation, type: string) => {
    await runBackground(org)
    const { rows } = await org.system(work =>
      sql<{ personId: string; text: string }>`
        select n.person_id, n.text from inbox_notices n join platform_events e on e.org_id = n.org_id and e.id = n.event_id
         where e.type = ${type} order by n.text`.execute(work.sql),
    )
    const names = Object.entries(org.id)
    return rows.map(({ personId, text }) => `${names.find(([, id]) => id === personId)?.[0]}: ${text}`).sort()
  }

  test('of announcing and stopping reach everybody it touches, but not who did it', async () => {
    const org = await organisation()
    const { id } = await shaped(org, { helperIds: [org.id.Alan] })
    await impactOn(org, id)
    expect(await told(org, 'change.started')).toEqual([
      'Alan: “One quay” is being shaped, and you have a part in it.',
      'Grace: “One quay” is being shaped, and you have a part in it.',
    ])
    const { rev } = await pageOf(org, 'Ada', id)
    const parts = {
      whyNow: 'a',
      whatChanges: SECRET,
      whatStays: 'c',
      notKnown: 'd',
      notKnownBy: '2026-04-01',
    }
    await org.http.put(`/api/changes/${id}/purpose`, { rev, ...parts }, { as: 'Ada' })
    await moved(org, 'Ada', id, 'announced')
    const words =
      '“One quay” is announced, and it touches your team. Read why, and ask what you want to know.'
    expect(await told(org, 'change.announced')).toEqual(
      ['Alan', 'Grace', 'Linus', 'Radia'].map(name => `${name}: ${words}`),
    )
    await moved(org, 'Ada', id, 'stopped', 'No.')
    expect(await told(org, 'change.stopped')).toHaveLength(4)
  })

  test('of stopping one that nobody knows reach only who shaped it', async () => {
    const org = await organisation()
    const { id } = await shaped(org)
    await impactOn(org, id)
    await moved(org, 'Ada', id, 'stopped', 'No.')
    expect(await told(org, 'change.stopped')).toEqual(['Grace: “One quay” is stopped. Read why.'])
  })

  test('of an answer reach who asked by name, and nobody for an anonymous question', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    for (const anonymous of [false, true]) {
      const question = await asked(org, 'Linus', id, anonymous)
      const answer = { rev: 1, answer: 'So.', notKnownBy: null }
      await org.as('Grace', work => answerQuestion(work, id, question.id, answer))
    }
    expect(await told(org, 'change.question_answered')).toEqual([
      'Linus: Your question about “One quay” is answered.',
    ])
    expect(await told(org, 'change.question_asked')).toEqual([
      'Ada: Somebody has a question about “One quay”.',
    ])
  })

  test('of a go reach the team and the sponsor', async () => {
    const org = await organisation()
    await ready(org)
    expect(await told(org, 'change.go_decided')).toEqual(
      ['Ada', 'Linus', 'Radia'].map(name => `${name}: Pilots starts with “One quay”.`),
    )
  })
})

test('words of a change stand in no event and no mail', async () => {
  const org = await organisation()
  const id = await ready(org)
  await asked(org, 'Linus', id)
  await runBackground(org)
  const { rows } = await org.system(work =>
    sql<{ n: number }>`select count(*)::int as n from platform_events
      where data::text like ${`%${SECRET}%`} or data::text like '%Who decides%' or data::text like '%We talked%'`.execute(
      work.sql,
    ),
  )
  expect(rows).toEqual([{ n: 0 }])
  expect(JSON.stringify(await takeMails(org))).not.toContain(SECRET)
})

test('what leavers sponsor or manage is handed over, and who answers for them carries it on', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const owned = await org.system(work => together(work, [ownedChanges(work, [org.id.Grace, org.id.Linus])]))
  expect(owned).toEqual([{ kind: 'change', id, title: 'One quay', ownerId: org.id.Grace }])
  const leaving = { lastDay: '2026-03-05', rev: 1, override: 'She sails on.' }
  await org.http.post(`/api/people/${org.id.Grace}/departure`, leaving, { as: 'Margaret' })
  org.at('2026-03-06T09:00:00Z')
  expect((await pageOf(org, 'Ada', id)).acts).toContain('rollout')
  expect((await pageOf(org, 'Linus', id)).acts).not.toContain('rollout')
})

test('what an erased person asked stays, as asked by nobody', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  await asked(org, 'Linus', id)
  const leaving = { lastDay: '2026-03-05', rev: 1, override: 'He sails on.' }
  await org.http.post(`/api/people/${org.id.Linus}/departure`, leaving, { as: 'Margaret' })
  org.at('2026-03-06T09:00:00Z')
  await org.http.post(`/api/people/${org.id.Linus}/erasure`, { rev: 2 }, { as: 'Margaret' })
  await runBackground(org)
  expect((await pageOf(org, 'Ada', id)).questions).toMatchObject([{ text: 'Who decides?', askedBy: null }])
})

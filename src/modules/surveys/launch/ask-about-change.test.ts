import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { announced, impactOn, shaped, touching } from '#modules/changes/change.factory.ts'
import { askerOf } from '#modules/people/public.ts'
import { gather, type WaitingRow } from '#platform/offers.ts'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { act, largeHarbour, pageOf } from '../harbour-surveys.factory.ts'
import { surveysOffers } from '../offers.ts'

const BODY = { opensOn: '2026-03-23', purpose: 'So that we know what to mend.' }
const at = (changeId: string) => `/api/surveys/changes/${changeId}`
const ask = (org: Organisation, changeId: string, as: Name, body: object = BODY) =>
  org.http.post(at(changeId), body, { as })
const codes = (answer: { body: { error: { items: { code: string }[] } } }) =>
  answer.body.error.items.map(({ code }) => code)

/** Ada leads a change that Grace manages; it touches the Pilots, whom Grace leads. */
const changed = async (org: Organisation) => (await touching(org)).id

describe('what the teams of a change would be asked', () => {
  let org: Organisation
  let changeId: string
  beforeAll(async () => {
    org = await organisation()
    changeId = await changed(org)
  })

  test.each<[Name, number]>([
    ['Ada', 200],
    ['Grace', 200],
    ['Margaret', 200],
    ['Linus', 403],
    ['Alan', 403],
  ])('is for who leads it or its teams, and for the people team: %s %i', async (as, status) => {
    const seen = await org.http.get(at(changeId), { as })
    expect(seen.status).toBe(status)
    if (status === 200)
      expect(seen.body).toMatchObject({
        change: { id: changeId, name: 'One quay' },
        teams: [{ id: org.team.Pilots, name: 'Pilots' }],
        underWay: null,
        isPeople: as === 'Margaret',
      })
  })

  test('are the five of readiness, two of engagement and an open one', async () => {
    const { questions } = (await org.http.get(at(changeId), { as: 'Ada' })).body
    expect(questions).toHaveLength(8)
    expect(questions[0]).toBe('I understand why this change is made.')
    expect(questions).toContain('I have energy for my work on most days.')
    expect(questions).toContain('I see the effect of what I do.')
  })

  test('is nobody’s before it is announced, once it has ended, and elsewhere', async () => {
    const hidden = await shaped(org)
    expect((await org.http.get(at(hidden.id), { as: 'Ada' })).status).toBe(422)
    for (const as of ['Margaret', 'Linus'] as const)
      expect((await org.http.get(at(hidden.id), { as })).status, as).toBe(404)
    const { id, rev } = await announced(org)
    await org.http.post(`/api/changes/${id}/state`, { rev, to: 'stopped', why: 'Sold.' }, { as: 'Ada' })
    expect((await ask(org, id, 'Ada')).status).toBe(409)
    expect((await ask(org, newId(), 'Ada')).status).toBe(404)
    expect((await ask(await organisation(), changeId, 'Ada')).status).toBe(404)
  })
})

describe('a sponsor who wants the teams asked', () => {
  test('gives the people team a draft with its questions, teams and days, and cannot launch it', async () => {
    const org = await organisation()
    const changeId = await changed(org)
    const { status, body } = await ask(org, changeId, 'Ada')
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'draft' } })
    const page = await pageOf(org, body.id)
    expect(page).toMatchObject({
      ...{
        kind: 'readiness',
        mode: 'anonymous',
        purpose: BODY.purpose,
        title: 'One quay: how is it for you?',
      },
      ...{ opensOn: '2026-03-23', closesOn: '2026-03-30', audience: { teamIds: [org.team.Pilots] } },
      about: { change: { id: changeId, name: 'One quay' }, askedBy: { id: org.id.Ada } },
    })
    expect(await pageOf(org, body.id, 'Ada')).toMatchObject({
      actions: ['see', 'read', 'cancel'],
      audience: null,
    })
    expect((await act(org, body.id, 'launch', {}, 'Ada')).status).toBe(403)
    expect((await org.http.get(`/api/surveys/${body.id}`, { as: 'Grace' })).status).toBe(404)
    expect(await org.eventsOfType('survey.wanted')).toBe(1)
  })

  test('is named to the people team, in whose queue it waits until it is launched', async () => {
    const org = await largeHarbour()
    const changeId = await changed(org)
    const { id } = (await ask(org, changeId, 'Ada')).body
    const waiting = (as: Name) =>
      org.as(as, async work => {
        const asker = await askerOf(work)
        return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [surveysOffers])
      })
    expect(await waiting('Margaret')).toMatchObject([
      { kind: 'survey_wanted', link: `/surveys/${id}`, dueOn: '2026-03-23' },
    ])
    expect(await waiting('Ada')).toEqual([])
    const early = { rev: 1, opensOn: '2026-03-02', audience: {} }
    await org.http.patch(`/api/surveys/${id}`, early, { as: 'Margaret' })
    expect((await act(org, id, 'launch')).status).toBe(200)
    expect((await waiting('Margaret')).map(({ kind }) => kind)).not.toContain('survey_wanted')
  })

  test('has them asked once at a time, on no day that is over', async () => {
    const org = await organisation()
    const changeId = await changed(org)
    expect(codes(await ask(org, changeId, 'Ada', { opensOn: '2026-03-01' }))).toEqual(['opens_in_past'])
    const both = await Promise.all([ask(org, changeId, 'Ada'), ask(org, changeId, 'Grace')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(codes(await ask(org, changeId, 'Margaret'))).toEqual(['asked_already'])
    // Who asked may open it, as the people team may; the others read that it is on its way.
    const [first, other] = both[0]?.status === 200 ? (['Ada', 'Grace'] as const) : (['Grace', 'Ada'] as const)
    const underWay = async (as: Name) => (await org.http.get(at(changeId), { as })).body.underWay
    const title = 'One quay: how is it for you?'
    for (const as of [first, 'Margaret'] as const)
      expect(await underWay(as), as).toEqual({ id: expect.any(String), title })
    expect(await underWay(other)).toEqual({ id: null, title })
  })

  test('takes it back while it is a draft, with a reason, and can ask anew', async () => {
    const org = await organisation()
    const changeId = await changed(org)
    const { id } = (await ask(org, changeId, 'Ada')).body
    const why = 'First the talk.'
    expect(
      (await org.http.post(`/api/surveys/${id}/cancellation`, { rev: 1, why }, { as: 'Grace' })).status,
    ).toBe(404)
    expect(
      (await org.http.post(`/api/surveys/${id}/cancellation`, { rev: 1, why }, { as: 'Ada' })).status,
    ).toBe(200)
    expect((await ask(org, changeId, 'Ada')).status).toBe(200)
  })
})

describe('the step of asking again', () => {
  const kinds = async (org: Organisation, as: Name) =>
    (await deedsOf(org, as, surveysOffers)).map(({ kind, done, about, link }) => ({
      kind,
      done,
      about,
      link,
    }))

  test('has begun for who asked for it, and is done for everybody once it is open, whoever launched it', async () => {
    const org = await largeHarbour()
    const changeId = (await announced(org)).id
    await impactOn(org, changeId, { teamId: org.team['Harbour Works'] })
    const { id } = (await ask(org, changeId, 'Ada', { opensOn: '2026-03-02' })).body
    const deed = { kind: 'survey_change', about: [changeId], link: `/surveys/${id}` }
    expect(await kinds(org, 'Ada')).toEqual([{ ...deed, done: false }])
    expect(await kinds(org, 'Grace')).toEqual([])
    expect((await act(org, id, 'launch')).status).toBe(200)
    expect(await kinds(org, 'Ada')).toEqual([{ ...deed, done: true }])
    // Whoever is asked may know of it, and so their step leads there.
    expect(await kinds(org, 'Grace')).toEqual([{ ...deed, done: true }])
    expect(await pageOf(org, id)).toMatchObject({ state: 'open', about: { askedBy: { id: org.id.Ada } } })
    expect(await deedsElsewhere(org, await organisation(), surveysOffers)).toBe(0)
  })

  test('leads nowhere for who may not know of the survey yet', async () => {
    const org = await largeHarbour()
    const changeId = await changed(org)
    const { id } = (await ask(org, changeId, 'Ada', { opensOn: '2026-03-02' })).body
    const { Ada, Grace, Linus, Radia } = org.id
    const audience = { personIds: [...org.crew, Ada, Grace, Linus, Radia] }
    await org.http.patch(`/api/surveys/${id}`, { rev: 1, audience }, { as: 'Margaret' })
    expect((await act(org, id, 'launch')).status).toBe(200)
    expect(await kinds(org, 'Alan')).toEqual([
      { kind: 'survey_change', done: true, about: [changeId], link: null },
    ])
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { conversationsOffers } from '#modules/conversations/public.ts'
import { offer } from '#platform/offers.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { crowdedHarbour, firstOf } from '../hats.factory.ts'
import { readSteps } from './read-steps.ts'

let org: Organisation
let id: string
const NOBODY = '0198a000-0000-7000-8000-000000000000'
beforeAll(async () => {
  const withdraw = offer(conversationsOffers)
  org = await crowdedHarbour()
  id = (await firstOf(org, 'Grace')).id
  return withdraw
})
const stepsAt = async (at = org, of = id) =>
  (await at.http.get(`/api/hats/situations/${of}/steps`, { as: 'Grace' })).body.steps
const talkOf = (steps: { id: string }[]) => steps.find(step => step.id === 'talk')

describe('the steps of a situation', () => {
  test('begin when a talk is planned and are done when it was held, each with what shows it', async () => {
    expect(talkOf(await stepsAt())).toMatchObject({ state: 'open', deed: null, tickedOn: null })
    const body = {
      ...{ type: 'direction', title: 'Where we go', startsAt: '2026-03-04T09:00:00Z', minutes: 30 },
      teamIds: [org.team.Pilots],
    }
    const { body: talk } = await org.http.post('/api/conversations/talks', body, { as: 'Grace' })
    expect(talkOf(await stepsAt())).toMatchObject({
      state: 'begun',
      deed: { kind: 'direction_talk', on: '2026-03-04', done: false, label: 'Where we go' },
    })
    org.at('2026-03-04T12:00:00Z')
    await org.http.post(`/api/conversations/talks/${talk.id}/held`, { rev: talk.rev }, { as: 'Grace' })
    expect(talkOf(await stepsAt())).toMatchObject({
      state: 'done',
      deed: { done: true, link: `/conversations/talks/${talk.id}` },
      shownBy: expect.stringContaining('direction talk'),
    })
  })

  test('count those with each: one-to-ones of twelve', async () => {
    const steps = await stepsAt()
    expect(steps.find((step: { id: string }) => step.id === 'fortnightly')).toMatchObject({
      state: 'open',
      count: { done: 0, of: 12 },
    })
  })

  test('say whom and what they are about, for the forms that they open', async () => {
    const { body } = await org.http.get(`/api/hats/situations/${id}/steps`, { as: 'Grace' })
    expect(body.about.teams).toEqual([{ id: org.team.Pilots, name: 'Pilots' }])
    expect(body.about.people).toHaveLength(12)
    expect(body.about).toMatchObject({ aim: null, awayUntil: null })
  })

  test('cost eight statements at most', async () => {
    const count = await org.as('Grace', work => countStatements(work, counting => readSteps(counting, id)))
    expect(count).toBeLessThanOrEqual(6)
  })

  test('are nobody else’s, and nobody’s who is signed out', async () => {
    for (const as of ['Ada', 'Linus', 'Margaret'] as const)
      expect((await org.http.get(`/api/hats/situations/${id}/steps`, { as })).status).toBe(404)
    expect((await org.http.get(`/api/hats/situations/${NOBODY}/steps`, { as: 'Grace' })).status).toBe(404)
    expect((await org.http.get('/api/hats/situations/none/steps', { as: 'Grace' })).status).toBe(400)
    expect((await org.http.get(`/api/hats/situations/${id}/steps`)).status).toBe(401)
    const other = await organisation()
    expect((await other.http.get(`/api/hats/situations/${id}/steps`, { as: 'Grace' })).status).toBe(404)
  })
})

describe('a tick', () => {
  const tick = (step: string, as?: 'Grace' | 'Ada', of = id) =>
    org.http.put(`/api/hats/situations/${of}/steps/${step}/tick`, undefined, as ? { as } : {})
  const untick = (step: string, as?: 'Grace' | 'Ada', of = id) =>
    org.http.delete(`/api/hats/situations/${of}/steps/${step}/tick`, as ? { as } : {})
  const leads = (steps: { id: string }[]) => steps.find(step => step.id === 'stream-leads')

  test('says that a step is done where no record shows it, keeps its day, and is taken back', async () => {
    const { status, body } = await tick('stream-leads', 'Grace')
    expect(status).toBe(200)
    expect(leads(body.steps)).toMatchObject({ state: 'done', tickedOn: '2026-03-04', shownBy: null })
    org.at('2026-03-06T09:00:00Z')
    expect(leads((await tick('stream-leads', 'Grace')).body.steps)).toMatchObject({ tickedOn: '2026-03-04' })
    const { status: taken, body: after } = await untick('stream-leads', 'Grace')
    expect(taken).toBe(200)
    expect(leads(after.steps)).toMatchObject({ state: 'open', tickedOn: null })
  })

  test('is only the wearer’s to set, on a step that there is', async () => {
    expect((await tick('stream-leads', 'Ada')).status).toBe(404)
    expect((await tick('nothing', 'Grace')).status).toBe(404)
    expect((await tick('stream-leads', 'Grace', NOBODY)).status).toBe(404)
    expect((await tick('stream-leads')).status).toBe(401)
    expect((await untick('stream-leads', 'Ada')).status).toBe(404)
    expect((await untick('x'.repeat(60), 'Grace')).status).toBe(400)
    expect((await untick('stream-leads')).status).toBe(401)
  })
})

import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, page, pair, sent } from '../talk.factory.ts'

describe('one-to-ones', () => {
  it('begin with a first talk in both calendars, at the time where who began them is', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    for (const as of ['Grace', 'Linus'] as const) {
      const { next, other } = await page(org, as, id)
      expect(next).toMatchObject({
        id: talkId,
        startsAt: '2026-03-03T10:00:00.000Z',
        minutes: 30,
        state: 'planned',
      })
      expect(other.name).toBe(as === 'Grace' ? 'Linus Torres' : 'Grace Hopper')
    }
    expect(await org.eventsOfType('talk.planned')).toBe(1)
  })

  it.each<[string, Record<string, unknown>, number, string]>([
    ['with oneself', { withId: 'Grace' }, 422, 'alone'],
    ['from a day that is over', { startsOn: '2026-03-01' }, 422, 'in_the_past'],
    ['at no time', { atTime: '25:00' }, 400, 'invalid_format'],
    ['every hour', { cadence: 'hourly' }, 400, 'invalid_value'],
    ['with a field of her own', { colour: 'red' }, 400, 'unknown_field'],
  ])('%s are refused', async (_, changes, status, code) => {
    const org = await organisation()
    const withId = changes['withId'] === 'Grace' ? org.id.Grace : org.id.Linus
    const body = {
      type: 'one_to_one',
      cadence: 'weekly',
      startsOn: '2026-03-03',
      atTime: '10:00',
      ...changes,
      withId,
    }
    const answer = await org.http.post('/api/conversations/series', body, { as: 'Grace' })
    expect([answer.status, answer.body.error.items[0].code]).toEqual([status, code])
    expect(answer.body.error.items[0].fix).toEqual(expect.any(String))
  })

  it('are one page for two, and not for people of another organisation or nobody', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    const body = {
      type: 'one_to_one',
      withId: org.id.Grace,
      cadence: 'weekly',
      startsOn: '2026-03-03',
      atTime: '10:00',
    }
    expect((await org.http.post('/api/conversations/series', body, { as: 'Linus' })).status).toBe(409)
    expect(
      (await org.http.post('/api/conversations/series', { ...body, withId: newId() }, { as: 'Linus' }))
        .status,
    ).toBe(404)
    expect((await org.http.post('/api/conversations/series', body)).status).toBe(401)
    const theirs = await organisation()
    expect((await theirs.http.get(`/api/conversations/series/${id}`, { as: 'Ada' })).status).toBe(404)
    expect((await org.http.get(`/api/conversations/series/${id}`)).status).toBe(401)
  })

  it('are told of on the other one’s page, to the two', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    const seen = (as: Name, who: Name) => sent(org, as, 'get', `/api/conversations/with/${org.id[who]}`)
    expect(await seen('Grace', 'Linus')).toMatchObject({ series: { id, openTopics: 0 }, mayStart: false })
    expect(await seen('Radia', 'Linus')).toEqual({ series: null, mayStart: true })
    expect(await seen('Linus', 'Linus')).toEqual({ series: null, mayStart: false })
    expect((await org.http.get(`/api/conversations/with/${newId()}`, { as: 'Ada' })).status).toBe(404)
    expect((await org.http.get(`/api/conversations/with/${org.id.Ada}`)).status).toBe(401)
  })
})

describe('the next talk', () => {
  it('is a week later once this one was held, and what was left open carries over', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    const topics = `/api/conversations/series/${id}/topics`
    const first = await sent(org, 'Linus', 'post', topics, { text: 'Night shifts', tag: 'wellbeing' })
    await sent(org, 'Grace', 'post', topics, { text: 'Storm plan' })
    org.at('2026-03-03T10:40:00Z')
    await sent(org, 'Grace', 'patch', `/api/conversations/topics/${first.id}`, { rev: 1, state: 'done' })
    await hold(org, 'Grace', talkId)
    const { next, topics: open, past } = await page(org, 'Linus', id)
    expect(next?.startsAt).toBe('2026-03-10T10:00:00.000Z')
    expect(open.map(({ text, carried }) => [text, carried])).toEqual([['Storm plan', 1]])
    expect(past).toMatchObject([
      { id: talkId, state: 'held', confirmation: 'waiting', topics: ['Night shifts'] },
    ])
  })

  it('is on a day both are here', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    await sent(org, 'Linus', 'post', `/api/people/${org.id.Linus}/absences`, {
      from: '2026-03-09',
      to: '2026-03-11',
    })
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    expect((await page(org, 'Grace', id)).next?.startsAt).toBe('2026-03-12T10:00:00.000Z')
  })

  it('keeps its local time when clocks change', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org, { startsOn: '2026-03-24' })
    org.at('2026-03-24T11:00:00Z')
    await hold(org, 'Grace', talkId)
    expect((await page(org, 'Grace', id)).next?.startsAt).toBe('2026-03-31T09:00:00.000Z')
  })
})

describe('a series', () => {
  it('takes a new rhythm, and its next talk with it; a stale change meets the present one', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    const change = { rev: 1, cadence: 'fortnightly', weekday: 4, atTime: '14:30', minutes: 45 }
    const patch = (as?: Name) =>
      org.http.patch(`/api/conversations/series/${id}`, change, as === undefined ? {} : { as })
    expect((await patch('Ada')).status).toBe(404)
    expect((await patch()).status).toBe(401)
    expect((await patch('Linus')).body).toEqual({ id, rev: 2 })
    expect((await page(org, 'Grace', id)).next).toMatchObject({
      startsAt: '2026-03-05T14:30:00.000Z',
      minutes: 45,
    })
    const stale = await patch('Grace')
    expect([stale.status, stale.body.error.current]).toMatchObject([409, { rev: 2, cadence: 'fortnightly' }])
  })

  it('ends, keeps what was said, and can begin anew', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    expect(
      (await org.http.post(`/api/conversations/series/${id}/end`, { rev: 1 }, { as: 'Radia' })).status,
    ).toBe(404)
    expect(
      (await org.http.post(`/api/conversations/series/${id}/end`, { rev: 7 }, { as: 'Linus' })).status,
    ).toBe(409)
    await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/end`, { rev: 1 })
    expect(await page(org, 'Grace', id)).toMatchObject({ state: 'ended', next: null, past: [{ id: talkId }] })
    const again = await org.http.post(`/api/conversations/series/${id}/end`, { rev: 2 }, { as: 'Linus' })
    expect([again.status, again.body.error.code]).toEqual([409, 'illegal_transition'])
    expect(
      (await org.http.post(`/api/conversations/series/${id}/topics`, { text: 'More' }, { as: 'Linus' }))
        .status,
    ).toBe(409)
    expect((await pair(org)).id).not.toBe(id)
  })

  it('writes each change of state down', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    const { rows } = await org.system(work =>
      sql`select from_state, state, by_id from platform_steps where subject_id = ${talkId}::uuid order by id`.execute(
        work.sql,
      ),
    )
    expect(rows).toEqual([
      { fromState: null, state: 'planned', byId: org.id.Grace },
      { fromState: 'planned', state: 'held', byId: org.id.Grace },
    ])
  })
})

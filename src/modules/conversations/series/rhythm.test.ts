import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, page, pair, sent } from '../talk.factory.ts'

let org: Organisation
let id: string
let talkId: string
beforeEach(async () => {
  org = await organisation()
  ;({ id, talkId } = await pair(org))
})

const RHYTHM = { rev: 1, cadence: 'fortnightly', weekday: 4, atTime: '14:30', minutes: 45 } as const
const change = (as: Name | null, body: object) =>
  org.http.patch(`/api/conversations/series/${id}`, body, as === null ? {} : { as })
const end = (as: Name | null, rev: number) =>
  org.http.post(`/api/conversations/series/${id}/end`, { rev }, as === null ? {} : { as })

/** States of the talks of the series, by moment. */
async function talks(): Promise<[string, string][]> {
  const { rows } = await org.system(work =>
    sql<{ startsAt: Date; state: string }>`
      select starts_at, state from conversations_talks where org_id = ${org.orgId}::uuid and series_id = ${id}::uuid
       order by starts_at, state`.execute(work.sql),
  )
  return rows.map(({ startsAt, state }) => [startsAt.toISOString().slice(0, 16), state])
}

describe('a new rhythm', () => {
  it.each<[string, string, { weekday: number }, string]>([
    ['later this week', '2026-03-02T09:00:00Z', { weekday: 4 }, '2026-03-05T14:30'],
    ['today, while its time lies ahead', '2026-03-02T09:00:00Z', { weekday: 1 }, '2026-03-02T14:30'],
    ['in a week, when its time today is over', '2026-03-02T15:00:00Z', { weekday: 1 }, '2026-03-09T14:30'],
    ['in a week, at the very minute', '2026-03-02T14:30:00Z', { weekday: 1 }, '2026-03-09T14:30'],
    ['next week, when its day is over', '2026-03-06T09:00:00Z', { weekday: 2 }, '2026-03-10T14:30'],
    ['on Monday, when it would be a Sunday', '2026-03-02T09:00:00Z', { weekday: 7 }, '2026-03-09T14:30'],
    ['at local time once clocks changed', '2026-03-27T15:00:00Z', { weekday: 1 }, '2026-03-30T13:30'],
  ])('begins %s', async (_, now, body, expected) => {
    org.at(now)
    expect((await change('Linus', { ...RHYTHM, ...body })).status).toBe(200)
    const { next } = await page(org, 'Grace', id)
    expect(next).toMatchObject({ minutes: 45, state: 'planned' })
    expect(String(next?.startsAt).slice(0, 16)).toBe(expected)
  })

  it.each([
    ['today, while its time lies ahead', '2026-03-02T09:00:00Z', '2026-03-02T14:30'],
    ['on the next working day', '2026-03-06T15:00:00Z', '2026-03-09T14:30'],
  ])('of every working day begins %s, whatever its weekday was', async (_, now, expected) => {
    org.at(now)
    expect((await change('Linus', { ...RHYTHM, cadence: 'workdays' })).status).toBe(200)
    const { next, cadence } = await page(org, 'Grace', id)
    expect([cadence, String(next?.startsAt).slice(0, 16)]).toEqual(['workdays', expected])
  })

  it('for a time holds until its last day, and then the one after it is taken up by itself', async () => {
    org.at('2026-03-02T09:00:00Z')
    const until = { on: '2026-03-03', cadence: 'weekly', minutes: 30 }
    const daily = { ...RHYTHM, cadence: 'workdays', weekday: 3, minutes: 10, until }
    expect((await change('Grace', daily)).status).toBe(200)
    expect(await page(org, 'Linus', id)).toMatchObject({ cadence: 'workdays', minutes: 10, until, rev: 2 })
    const told: unknown[] = []
    for (const now of ['2026-03-02T15:10:00Z', '2026-03-03T15:10:00Z']) {
      org.at(now)
      const { next } = await page(org, 'Grace', id)
      await hold(org, 'Grace', next?.id ?? '')
      const after = await page(org, 'Linus', id)
      told.push([after.cadence, after.next?.minutes, String(after.next?.startsAt).slice(0, 16), after.until])
    }
    expect(told).toEqual([
      ['workdays', 10, '2026-03-03T14:30', until],
      ['weekly', 30, '2026-03-11T14:30', null],
    ])
    expect(await page(org, 'Grace', id)).toMatchObject({ rev: 3, minutes: 30, weekday: 3 })
    expect(await org.eventsOfType('series.changed')).toBe(2)
  })

  it('for a time that ends before it begins is refused, and the rhythm stays', async () => {
    org.at('2026-03-02T15:00:00Z')
    const until = { on: '2026-03-02', cadence: 'weekly', minutes: 30 }
    const { status, body } = await change('Grace', { ...RHYTHM, cadence: 'workdays', until })
    expect([status, body.error.items]).toMatchObject([422, [{ field: 'until.on', code: 'over_before' }]])
    expect(await page(org, 'Grace', id)).toMatchObject({ until: null, rev: 1 })
  })

  it('takes the planned talk with it: one moves away, one is planned, both are told and written down', async () => {
    await change('Grace', RHYTHM)
    expect(await talks()).toEqual([
      ['2026-03-03T10:00', 'moved'],
      ['2026-03-05T14:30', 'planned'],
    ])
    const counts = await Promise.all(
      ['series.changed', 'talk.called_off', 'talk.planned'].map(type => org.eventsOfType(type)),
    )
    expect(counts).toEqual([1, 1, 2])
  })

  it('after today’s talk was held plans none for this day again', async () => {
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    await change('Linus', { ...RHYTHM, weekday: 2, atTime: '10:00' })
    expect((await talks()).filter(([, state]) => state !== 'moved')).toEqual([
      ['2026-03-03T10:00', 'held'],
      ['2026-03-10T10:00', 'planned'],
    ])
  })

  it('keeps the agenda and counts on from there', async () => {
    await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, { text: 'Nights' })
    await change('Linus', RHYTHM)
    const { next, topics } = await page(org, 'Grace', id)
    expect(topics.map(({ text, carried }) => [text, carried])).toEqual([['Nights', 0]])
    org.at('2026-03-05T15:00:00Z')
    await hold(org, 'Grace', next?.id ?? '')
    expect(String((await page(org, 'Grace', id)).next?.startsAt)).toBe('2026-03-19T14:30:00.000Z')
  })

  it.each<[string, object, string]>([
    ['an hour that is not there', { atTime: '24:00' }, 'atTime'],
    ['an hour without its zero', { atTime: '9:00' }, 'atTime'],
    ['an eighth day', { weekday: 8 }, 'weekday'],
    ['day zero', { weekday: 0 }, 'weekday'],
    ['four minutes', { minutes: 4 }, 'minutes'],
    ['481 minutes', { minutes: 481 }, 'minutes'],
    ['half a minute', { minutes: 30.5 }, 'minutes'],
    ['once a year', { cadence: 'yearly' }, 'cadence'],
    ['no version', { rev: undefined }, 'rev'],
    ['another one to talk with', { withId: newId() }, 'withId'],
  ])('is not %s, and the answer names the field', async (_, body, field) => {
    const answer = await change('Grace', { ...RHYTHM, ...body })
    expect([answer.status, answer.body.error.items[0].field]).toEqual([400, field])
    expect(await talks()).toEqual([['2026-03-03T10:00', 'planned']])
  })

  it('by both at once lets one through, and one talk is planned', async () => {
    const answers = await Promise.all([change('Grace', RHYTHM), change('Linus', { ...RHYTHM, weekday: 5 })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await talks()).filter(([, state]) => state === 'planned')).toHaveLength(1)
  })
})

describe('who changes or ends it', () => {
  it('the two; nobody else, above, beside, elsewhere or signed out', async () => {
    const theirs = await organisation()
    for (const act of [(as: Name | null) => change(as, RHYTHM), (as: Name | null) => end(as, 1)]) {
      for (const as of ['Ada', 'Radia', 'Margaret', 'Alan'] as const) expect((await act(as)).status).toBe(404)
      expect((await act(null)).status).toBe(401)
    }
    expect((await theirs.http.patch(`/api/conversations/series/${id}`, RHYTHM, { as: 'Grace' })).status).toBe(
      404,
    )
    expect(
      (await theirs.http.post(`/api/conversations/series/${id}/end`, { rev: 1 }, { as: 'Grace' })).status,
    ).toBe(404)
    expect(await talks()).toEqual([['2026-03-03T10:00', 'planned']])
  })
})

describe('the end', () => {
  it('takes the planned talk out of the calendars, once, and is written down', async () => {
    expect((await end('Linus', 1)).body).toEqual({ id, rev: 2 })
    expect(await talks()).toEqual([['2026-03-03T10:00', 'moved']])
    const { rows } = await org.system(work =>
      sql`select from_state, state, by_id from platform_steps where org_id = ${org.orgId}::uuid
         and subject_id in (${id}::uuid, ${talkId}::uuid) and from_state is not null order by state`.execute(
        work.sql,
      ),
    )
    expect(rows).toEqual([
      { fromState: 'running', state: 'ended', byId: org.id.Linus },
      { fromState: 'planned', state: 'moved', byId: org.id.Linus },
    ])
  })

  it('with an old version meets the present rhythm', async () => {
    await change('Grace', RHYTHM)
    const { status, body } = await end('Linus', 1)
    const { rev: _, ...rhythm } = RHYTHM
    const present = { ...rhythm, until: null }
    expect([status, body.error.code, body.error.current]).toEqual([
      409,
      'stale_rev',
      { id, rev: 2, ...present },
    ])
    expect((await page(org, 'Linus', id)).state).toBe('running')
  })

  it('is final: no new rhythm, no second end, no more topics, and each answer says that nothing follows', async () => {
    await end('Linus', 1)
    const late = [
      await change('Grace', { ...RHYTHM, rev: 2 }),
      await end('Grace', 2),
      await org.http.post(`/api/conversations/series/${id}/topics`, { text: 'x' }, { as: 'Grace' }),
    ]
    for (const { status, body } of late)
      expect([status, body.error.code, body.error.current]).toEqual([
        ...[409, 'illegal_transition', { state: 'ended', legal: [] }],
      ])
    expect(await talks()).toEqual([['2026-03-03T10:00', 'moved']])
  })

  it('leaves room for new ones, as another page without a word of the old', async () => {
    await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, { text: 'Nights' })
    await end('Linus', 1)
    const again = await pair(org, { startsOn: '2026-03-04' })
    expect(await page(org, 'Linus', again.id)).toMatchObject({
      topics: [],
      past: [],
      earlierId: null,
      rev: 1,
    })
    expect(await sent(org, 'Linus', 'get', `/api/conversations/with/${org.id.Grace}`)).toMatchObject({
      ...{ series: { id: again.id }, mayStart: false },
    })
  })
})

describe('sharing the notes', () => {
  const share = (as: Name | null, body: object) =>
    org.http.put(`/api/conversations/series/${id}/sharing`, body, as === null ? {} : { as })

  it.each<[string, Name | null, object, number, string]>([
    ['by the report, while the manager is the same', 'Linus', { shared: true }, 422, 'no_successor'],
    ['by the manager', 'Grace', { shared: true }, 403, 'forbidden'],
    ['by a third one', 'Ada', { shared: true }, 404, 'not_found'],
    ['signed out', null, { shared: true }, 401, 'not_signed_in'],
    ['with somebody of one’s choice', 'Linus', { shared: true, withId: newId() }, 400, 'unknown_field'],
    ['with neither yes nor no', 'Linus', { shared: 'maybe' }, 400, 'invalid_type'],
  ])('%s: refused', async (_, as, body, status, code) => {
    const answer = await share(as, body)
    const { error } = answer.body
    expect([answer.status, error.items?.[0]?.code ?? error.code]).toEqual([status, code])
    expect(await org.eventsOfType('series.shared')).toBe(0)
    expect((await page(org, 'Linus', id)).sharedWith).toBeNull()
  })
})

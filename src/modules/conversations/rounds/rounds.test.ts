import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { conversationsOffers } from '../offers.ts'
import { conversationsSubscriptions } from '../subscriptions.ts'
import { page, pair, SECRET, sent } from '../talk.factory.ts'
import { followUpTalks, remindOfTalks } from './rounds.ts'

/** Turns both rounds at a moment. */
async function turn(org: Organisation, at: string): Promise<void> {
  org.at(at)
  await org.system(remindOfTalks)
  await org.system(followUpTalks)
}

describe('by itself', () => {
  it.each([
    ['is reminded of two hours before, once', '2026-03-03T08:00:00Z', 'talk.reminded', 1],
    ['is not reminded of three hours before', '2026-03-03T07:00:00Z', 'talk.reminded', 0],
    ['is asked about two hours after its end', '2026-03-03T12:30:00Z', 'talk.asked', 1],
    ['is not asked about before', '2026-03-03T12:20:00Z', 'talk.asked', 0],
    ['is missed two days after its end', '2026-03-05T10:30:00Z', 'talk.missed', 1],
    ['is not missed before', '2026-03-05T10:20:00Z', 'talk.missed', 0],
  ])('a talk %s', async (_, at, type, expected) => {
    const org = await organisation()
    await pair(org)
    for (let time = 0; time < 2; time++) await turn(org, at)
    expect(await org.eventsOfType(type)).toBe(expected)
  })

  it('the talk after a missed one is planned, once, with what is open', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, { text: 'Nights' })
    for (const at of ['2026-03-05T11:00:00Z', '2026-03-05T12:00:00Z']) await turn(org, at)
    const { next, topics, past } = await page(org, 'Grace', id)
    expect(next?.startsAt).toBe('2026-03-10T10:00:00.000Z')
    expect([topics.length, past.map(({ state }) => state)]).toEqual([1, ['missed']])
  })

  it('a talk that moved is reminded of again at its new moment', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    await turn(org, '2026-03-03T08:30:00Z')
    const { rev } = await sent(org, 'Grace', 'get', `/api/conversations/talks/${talkId}`)
    await sent(org, 'Grace', 'post', `/api/conversations/talks/${talkId}/move`, {
      rev,
      startsAt: '2026-03-04T10:00:00Z',
    })
    await turn(org, '2026-03-04T08:30:00Z')
    expect(await org.eventsOfType('talk.reminded')).toBe(2)
  })
})

describe('a change of manager', () => {
  /** Linus answers to Ada from the fourth of March on, after a talk with Grace. */
  async function changed(): Promise<{ org: Organisation; oldId: string; newId: string }> {
    const org = await organisation()
    const { id: oldId, talkId } = await pair(org)
    await sent(org, 'Linus', 'post', `/api/conversations/series/${oldId}/topics`, { text: SECRET.topic })
    await sent(org, 'Grace', 'put', `/api/conversations/talks/${talkId}/notes`, {
      rev: 1,
      text: SECRET.shared,
    })
    org.at('2026-03-03T10:40:00Z')
    await sent(org, 'Grace', 'post', `/api/conversations/talks/${talkId}/held`, { rev: 1 })
    await org.system(work =>
      sql`update people_placements set reports_to = ${org.id.Ada} where person_id = ${org.id.Linus}::uuid`.execute(
        work.sql,
      ),
    )
    await org.system(work =>
      sql`update people_organisations set chart_rev = ${talkId}::uuid where org_id = ${org.orgId}::uuid`.execute(
        work.sql,
      ),
    )
    for (let time = 0; time < 2; time++) await turn(org, '2026-03-04T09:00:00Z')
    const { series } = await sent(org, 'Ada', 'get', `/api/conversations/with/${org.id.Linus}`)
    return { org, oldId, newId: series.id }
  }

  it('begins a page with the new one in the same rhythm, without a word of the old', async () => {
    const { org, oldId, newId } = await changed()
    const view = await page(org, 'Ada', newId)
    expect(view).toMatchObject({ cadence: 'weekly', atTime: '10:00', earlierId: null, topics: [], past: [] })
    expect((await page(org, 'Linus', newId)).earlierId).toBe(oldId)
    expect(view.next?.startsAt).toBe('2026-03-05T10:00:00.000Z')
    expect(await page(org, 'Grace', oldId)).toMatchObject({
      state: 'ended',
      next: null,
      past: [{ notes: SECRET.shared }],
    })
    expect((await org.http.get(`/api/conversations/series/${oldId}`, { as: 'Ada' })).status).toBe(404)
  })

  it('opens the shared notes to the new one when the report shares them, and only those', async () => {
    const { org, oldId } = await changed()
    const share = (as: 'Grace' | 'Linus' | 'Ada' | 'Radia', shared: boolean) =>
      org.http.put(`/api/conversations/series/${oldId}/sharing`, { shared }, { as })
    expect((await page(org, 'Linus', oldId)).mayShareWith?.name).toBe('Ada Lovelace')
    expect([(await share('Grace', true)).status, (await share('Ada', true)).status]).toEqual([403, 404])
    expect((await org.http.put(`/api/conversations/series/${oldId}/sharing`, { shared: true })).status).toBe(
      401,
    )
    expect((await share('Linus', true)).status).toBe(200)
    const seen = await page(org, 'Ada', oldId)
    expect(seen).toMatchObject({
      readOnly: true,
      topics: [],
      agreements: [],
      past: [{ notes: SECRET.shared }],
    })
    expect(JSON.stringify(seen)).not.toContain(SECRET.topic)
    expect(
      (await org.http.post(`/api/conversations/series/${oldId}/topics`, { text: 'x' }, { as: 'Ada' })).status,
    ).toBe(403)
    expect((await share('Linus', false)).status).toBe(200)
    expect((await org.http.get(`/api/conversations/series/${oldId}`, { as: 'Ada' })).status).toBe(404)
  })
})

it('who is erased leaves no word of theirs, and nothing that was written about them with another', async () => {
  const org = await organisation()
  const { id, talkId } = await pair(org)
  await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, { text: SECRET.topic })
  await sent(org, 'Grace', 'put', `/api/conversations/talks/${talkId}/notes`, { rev: 1, text: SECRET.shared })
  await sent(org, 'Linus', 'put', `/api/conversations/talks/${talkId}/private-notes`, {
    rev: 0,
    text: SECRET.mine,
  })
  const forget = conversationsSubscriptions.find(({ types }) => types.includes('person.erased'))
  await org.system(work => forget?.handle(work, { ...EVENT, subjectId: org.id.Linus }) ?? Promise.resolve())
  for (const table of ['topics', 'talks', 'private_notes', 'parts']) {
    const { rows } = await org.system(work =>
      sql<{
        all: string | null
      }>`select string_agg(t::text, '') as all from ${sql.table(`conversations_${table}`)} t`.execute(
        work.sql,
      ),
    )
    for (const secret of Object.values(SECRET)) expect(rows[0]?.all ?? '').not.toContain(secret)
  }
  expect((await page(org, 'Grace', id)).topics).toMatchObject([{ text: '' }])
})

const EVENT = {
  ...{
    id: '1',
    actorKind: 'system' as const,
    type: 'person.erased',
    subjectKind: 'person',
    actorId: null,
    data: {},
  },
  ...{ at: new Date('2026-03-02T09:00:00Z') },
}

describe('who is told', () => {
  it.each([
    ['an invitation', 'talk.planned', 'Grace', 'Grace Hopper invites you to a one-to-one.', false],
    ['a move, at once', 'talk.moved', 'Grace', 'Grace Hopper moved your one-to-one.', true],
    [
      'that it took place, to be confirmed',
      'talk.held',
      'Grace',
      'Grace Hopper says that your one-to-one took place. Were you there?',
      false,
    ],
  ] as const)('of %s', async (_, type, by, text, immediate) => {
    const org = await organisation()
    const { talkId } = await pair(org)
    const event = { ...EVENT, type, subjectKind: 'talk', subjectId: talkId, actorId: org.id[by] }
    const notices =
      (await org.system(async work => await conversationsOffers.notices?.[type]?.(work, event))) ?? []
    expect(notices).toMatchObject([{ to: [org.id.Linus], text, immediate }])
  })
})

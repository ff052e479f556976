import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { Topic } from '../contract/shapes.ts'
import { hold, page, pair, planned, sent } from '../talk.factory.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

let org: Organisation
let seriesId: string
beforeAll(async () => {
  org = await organisation()
  seriesId = (await pair(org)).id
})

const add = async (as: Name, body: object): Promise<Topic> =>
  await sent(org, as, 'post', `/api/conversations/series/${seriesId}/topics`, body)
const patch = (as: Name | null, id: string, body: object) =>
  org.http.patch(`/api/conversations/topics/${id}`, body, as === null ? {} : { as })

describe('a topic of two', () => {
  it('is a task that needs no guidance and leads nowhere, unless its writer says more', async () => {
    expect(await add('Linus', { text: '  Ropes  ' })).toEqual({
      ...{
        id: expect.any(String),
        text: 'Ropes',
        tag: 'task',
        by: { id: org.id.Linus, name: 'Linus Torres' },
      },
      ...{ needsGuidance: false, link: null, state: 'open', carried: 0, endedInId: null, rev: 1 },
    })
  })

  it.each(['task', 'obstacle', 'decision', 'growth', 'direction', 'recognition', 'wellbeing'])(
    'keeps that it is about %s, where it leads, and that guidance is asked',
    async tag => {
      const wanted = { text: `About ${tag}`, tag, link: `/tasks/${tag}`, needsGuidance: true }
      const { id } = await add('Grace', wanted)
      const { topics } = await page(org, 'Linus', seriesId)
      expect(topics.find(topic => topic.id === id)).toMatchObject({ ...wanted, by: { name: 'Grace Hopper' } })
    },
  )

  it.each([
    ['a mark-up', '<img src=x onerror=alert(1)>'],
    ['a quote and a semicolon', "'); drop table conversations_topics; --"],
    ['wild cards of a search', '100% of _everything_ \\ %'],
    ['writing from right to left', 'שלום לצוות'],
    ['a ship of four bytes', '🚢 leaves'],
    ['280 characters', 'x'.repeat(280)],
  ])('keeps %s letter by letter', async (_, text) => {
    const { id } = await add('Linus', { text })
    const { topics } = await page(org, 'Grace', seriesId)
    expect(topics.find(topic => topic.id === id)?.text).toBe(text)
  })

  it.each<[string, object, string]>([
    ['281 characters', { text: 'x'.repeat(281) }, 'text'],
    ['two lines', { text: 'one\ntwo' }, 'text'],
    ['a character that turns what stands beside it', { text: 'x\u202ey' }, 'text'],
    ['no text', {}, 'text'],
    ['a text that is a number', { text: 7 }, 'text'],
    ['a link with a backslash for a host', { text: 'x', link: '/\\evil.example' }, 'link'],
    ['a script for a link', { text: 'x', link: 'javascript:alert(1)' }, 'link'],
    ['guidance that is neither asked nor not', { text: 'x', needsGuidance: 'yes' }, 'needsGuidance'],
  ])('does not take %s, and names the field', async (_, body, field) => {
    const { status, body: answer } = await org.http.post(
      `/api/conversations/series/${seriesId}/topics`,
      body,
      { as: 'Linus' },
    )
    expect([status, answer.error.items[0].field]).toEqual([400, field])
    expect(answer.error.items[0].fix).toMatch(/\w/)
  })

  it.each<[string, Name | null, number]>([
    ['one who is signed out', null, 401],
    ['the manager above', 'Ada', 404],
    ['a colleague in the same team', 'Radia', 404],
    ['the people team', 'Margaret', 404],
    ['an administrator', 'Alan', 404],
  ])('is not added, ticked or worded by %s', async (_, as, status) => {
    const { id } = await add('Linus', { text: 'Ours' })
    const who = as === null ? {} : { as }
    const url = `/api/conversations/series/${seriesId}/topics`
    expect((await org.http.post(url, { text: 'x' }, who)).status).toBe(status)
    for (const change of [{ state: 'done' }, { text: 'Theirs' }, { tag: 'growth' }, { state: 'dropped' }])
      expect((await patch(as, id, { rev: 1, ...change })).status).toBe(status)
  })

  it('is unknown to another organisation, and so is its page', async () => {
    const { id } = await add('Linus', { text: 'Ours' })
    const theirs = await organisation()
    expect(
      (await theirs.http.patch(`/api/conversations/topics/${id}`, { rev: 1, state: 'done' }, { as: 'Linus' }))
        .status,
    ).toBe(404)
    const url = `/api/conversations/series/${seriesId}/topics`
    expect((await theirs.http.post(url, { text: 'x' }, { as: 'Linus' })).status).toBe(404)
    expect(
      (await org.http.post(`/api/conversations/series/${newId()}/topics`, { text: 'x' }, { as: 'Linus' }))
        .status,
    ).toBe(404)
  })
})

describe('changing a topic of two', () => {
  it.each<[string, Name, object, number]>([
    ['its words, by its writer', 'Linus', { text: 'Late shifts' }, 200],
    ['its words, by the other', 'Grace', { text: 'Late shifts' }, 403],
    ['its tag, by its writer', 'Linus', { tag: 'growth' }, 200],
    ['its tag, by the other', 'Grace', { tag: 'growth' }, 403],
    ['dropped by its writer', 'Linus', { state: 'dropped' }, 200],
    ['dropped by the other', 'Grace', { state: 'dropped' }, 403],
    ['ticked off by its writer', 'Linus', { state: 'done' }, 200],
    ['ticked off by the other', 'Grace', { state: 'done' }, 200],
    ['ticked and worded at once by the other', 'Grace', { state: 'done', text: 'Mine' }, 403],
    ['given a state that is not there', 'Linus', { state: 'planned' }, 400],
    ['given a field that is not there', 'Linus', { colour: 'red' }, 400],
    ['emptied', 'Linus', { text: '' }, 400],
    ['without a version', 'Linus', { rev: 0 }, 400],
  ])('%s', async (_, as, change, status) => {
    const { id } = await add('Linus', { text: 'Nights' })
    const answer = await patch(as, id, { rev: 1, ...change })
    expect(answer.status).toBe(status)
    if (status === 200) expect(answer.body).toMatchObject({ id, ...change, rev: 2 })
    if (status === 403) expect(answer.body.error.items[0].fix).toBe('Ask the one who put it there.')
  })

  it('with an old version meets the present topic, and changes nothing', async () => {
    const { id } = await add('Linus', { text: 'Nights' })
    await patch('Linus', id, { rev: 1, text: 'Late shifts' })
    const { status, body } = await patch('Linus', id, { rev: 1, text: 'Early shifts' })
    expect([status, body.error.code]).toEqual([409, 'stale_rev'])
    expect(body.error.current).toMatchObject({ id, text: 'Late shifts', rev: 2 })
    const { topics } = await page(org, 'Grace', seriesId)
    expect(topics.find(topic => topic.id === id)).toMatchObject({ text: 'Late shifts', rev: 2 })
  })

  it('by both at once lets one through and tells the other', async () => {
    const { id } = await add('Linus', { text: 'Nights' })
    const answers = await Promise.all(
      (['Grace', 'Linus'] as const).map(as => patch(as, id, { rev: 1, state: 'done' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is told as ids and values, never as words', async () => {
    org.at('2026-03-02T09:01:00Z')
    const { id } = await add('Linus', { text: 'Only ours to read', needsGuidance: true })
    org.at('2026-03-02T09:02:00Z')
    await patch('Linus', id, { rev: 1, text: 'Only ours, again' })
    org.at('2026-03-02T09:03:00Z')
    await patch('Grace', id, { rev: 2, state: 'done' })
    const { rows } = await org.system(work =>
      sql<{ type: string; data: unknown; actorId: string }>`
        select type, data, actor_id from platform_events
         where org_id = ${org.orgId}::uuid and subject_id = ${seriesId}::uuid order by at desc limit 3`.execute(
        work.sql,
      ),
    )
    expect(rows.map(({ type, data, actorId }) => [type, data, actorId])).toEqual([
      ['topic.ended', { state: 'done' }, org.id.Grace],
      ['topic.changed', { state: 'open' }, org.id.Linus],
      ['topic.added', { tag: 'task', needsGuidance: true }, org.id.Linus],
    ])
    expect(JSON.stringify(rows)).not.toContain('Only ours')
  })
})

describe('an agenda from talk to talk', () => {
  it('carries what is open, once for each talk that was held, and shows what was ticked under its talk', async () => {
    const other = await organisation()
    const { id, talkId } = await pair(other)
    const topics = `/api/conversations/series/${id}/topics`
    const stays = await sent(other, 'Linus', 'post', topics, { text: 'Storm plan' })
    const ticked = await sent(other, 'Grace', 'post', topics, { text: 'Ropes' })
    other.at('2026-03-02T09:01:00Z')
    const dropped = await sent(other, 'Grace', 'post', topics, { text: 'Paint' })
    const change = (topicId: string, body: object) =>
      sent(other, 'Grace', 'patch', `/api/conversations/topics/${topicId}`, body)
    expect(await change(ticked.id, { rev: 1, state: 'done' })).toMatchObject({ endedInId: talkId })
    expect(await change(dropped.id, { rev: 1, state: 'dropped' })).toMatchObject({ endedInId: talkId })
    // Taken up again, it belongs to no talk.
    expect(await change(dropped.id, { rev: 2, state: 'open' })).toMatchObject({
      endedInId: null,
      state: 'open',
    })
    other.at('2026-03-03T10:40:00Z')
    await hold(other, 'Grace', talkId)
    const { next, past } = await page(other, 'Linus', id)
    expect(past.map(talk => talk.topics)).toEqual([['Ropes']])
    other.at('2026-03-10T10:40:00Z')
    await hold(other, 'Grace', next?.id ?? '')
    const later = await page(other, 'Linus', id)
    expect(later.topics.map(({ id: each, carried }) => [each, carried])).toEqual([
      [stays.id, 2],
      [dropped.id, 2],
    ])
  })
})

describe('the agenda of a direction talk', () => {
  let talkId: string
  let question: Topic
  const url = () => `/api/conversations/talks/${talkId}/topics`
  beforeAll(async () => {
    talkId = (await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })).id
    question = await sent(org, 'Linus', 'post', url(), { text: 'Why now', tag: 'direction' })
  })

  it.each<[Name, number]>([
    ['Ada', 200],
    ['Grace', 200],
    ['Linus', 200],
    ['Radia', 200],
    ['Margaret', 403],
    ['Alan', 403],
  ])('takes a question of %s: %i', async (as, status) => {
    expect((await org.http.post(url(), { text: `Asks ${as}` }, { as })).status).toBe(status)
  })

  it.each<[string, Name, object, number]>([
    ['ticked off by somebody else of the audience', 'Radia', { state: 'done' }, 403],
    ['worded by who invited', 'Ada', { text: 'Why at all' }, 403],
    ['touched by one it is not for', 'Alan', { state: 'done' }, 403],
    ['worded by who asked', 'Linus', { text: 'Why this year' }, 200],
    ['ticked off by who invited', 'Ada', { state: 'done' }, 200],
  ])('has a question %s', async (_, as, change, status) => {
    const rev = (await sent(org, 'Ada', 'get', `/api/conversations/talks/${talkId}`)).topics.find(
      (topic: Topic) => topic.id === question.id,
    )?.rev
    const answer = await patch(as, question.id, { rev, ...change })
    expect(answer.status).toBe(status)
    if (status === 200) expect(answer.body).toMatchObject(change)
  })

  it('shows a question that was ticked off under this talk, to everybody', async () => {
    for (const as of EVERYBODY) {
      const { topics } = await sent(org, as, 'get', `/api/conversations/talks/${talkId}`)
      const found = topics.find((topic: Topic) => topic.id === question.id)
      expect(found).toMatchObject({ state: 'done', endedInId: talkId, by: { name: 'Linus Torres' } })
    }
  })

  it('takes no more once it was called off, and says that nothing follows', async () => {
    const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
    await sent(org, 'Ada', 'post', `/api/conversations/talks/${id}/move`, { rev: 1, startsAt: null })
    const { status, body } = await org.http.post(
      `/api/conversations/talks/${id}/topics`,
      { text: 'Late' },
      { as: 'Linus' },
    )
    expect([status, body.error.code, body.error.current]).toEqual([
      409,
      'illegal_transition',
      { state: 'moved', legal: [] },
    ])
  })

  it('is 401 for who is signed out, and 404 elsewhere', async () => {
    expect((await org.http.post(url(), { text: 'x' })).status).toBe(401)
    expect((await patch(null, question.id, { rev: 1, state: 'done' })).status).toBe(401)
    const theirs = await organisation()
    expect((await theirs.http.post(url(), { text: 'x' }, { as: 'Ada' })).status).toBe(404)
  })
})

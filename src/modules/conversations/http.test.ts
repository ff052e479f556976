import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, PLANNED, page, pair, planned, SECRET, sent } from './talk.factory.ts'

describe('a talk', () => {
  it('is held when one says so, and confirmed by another, never by oneself', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    expect((await hold(org, 'Grace', talkId)).confirmation).toBe('waiting')
    const confirm = (as?: Name) =>
      org.http.post(`/api/conversations/talks/${talkId}/confirmation`, {}, as === undefined ? {} : { as })
    expect((await confirm('Grace')).status).toBe(403)
    expect((await confirm('Ada')).status).toBe(404)
    expect((await confirm()).status).toBe(401)
    expect((await confirm('Linus')).body.confirmation).toBe('confirmed')
    expect((await confirm('Linus')).body.error.code).toBe('illegal_transition')
  })

  it('stays unconfirmed after five days', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    org.at('2026-03-08T10:41:00Z')
    const late = await org.http.post(`/api/conversations/talks/${talkId}/confirmation`, {}, { as: 'Linus' })
    expect([late.status, late.body.error.items[0].code]).toEqual([422, 'too_late'])
    expect((await sent(org, 'Linus', 'get', `/api/conversations/talks/${talkId}`)).confirmation).toBe(
      'unconfirmed',
    )
  })

  it('moves and keeps its id; the old moment stays; held from there it cannot move again', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    const move = (body: object, as?: Name) =>
      org.http.post(`/api/conversations/talks/${talkId}/move`, body, as === undefined ? {} : { as })
    const to = { rev: 1, startsAt: '2026-03-04T15:00:00Z', why: 'The Aurora comes in at ten' }
    expect((await move(to, 'Radia')).status).toBe(404)
    expect((await move(to)).status).toBe(401)
    expect((await move({ ...to, startsAt: '2025-03-04T15:00:00Z' }, 'Linus')).status).toBe(422)
    expect((await move(to, 'Linus')).body).toMatchObject({
      id: talkId,
      startsAt: '2026-03-04T15:00:00.000Z',
      rev: 2,
    })
    expect((await move(to, 'Grace')).body.error).toMatchObject({ code: 'stale_rev', current: { rev: 2 } })
    expect((await page(org, 'Grace', id)).next?.id).toBe(talkId)
    org.at('2026-03-04T15:30:00Z')
    await hold(org, 'Linus', talkId)
    expect((await move({ ...to, rev: 3, startsAt: null }, 'Grace')).body.error.code).toBe(
      'illegal_transition',
    )
  })

  it('is called off, and the next one of the series is planned', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    await sent(org, 'Linus', 'post', `/api/conversations/talks/${talkId}/move`, { rev: 1, startsAt: null })
    expect((await page(org, 'Grace', id)).next?.startsAt).toBe('2026-03-10T10:00:00.000Z')
  })

  it('is said to have been missed once it began, by one of the two', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    const miss = (as?: Name) =>
      org.http.post(`/api/conversations/talks/${talkId}/missed`, { rev: 1 }, as === undefined ? {} : { as })
    expect((await miss('Linus')).body.error.items[0].code).toBe('too_early')
    org.at('2026-03-03T10:10:00Z')
    expect((await miss('Alan')).status).toBe(404)
    expect((await miss()).status).toBe(401)
    expect((await miss('Linus')).body.state).toBe('missed')
    expect((await page(org, 'Grace', id)).past).toMatchObject([{ id: talkId, state: 'missed' }])
  })
})

describe('notes', () => {
  it('of both: a stale save meets what the other wrote, and nothing is lost', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    const url = `/api/conversations/talks/${talkId}/notes`
    expect(await sent(org, 'Grace', 'put', url, { rev: 1, text: 'Storm plan first' })).toEqual({
      text: 'Storm plan first',
      rev: 2,
    })
    const stale = await org.http.put(url, { rev: 1, text: 'Nights first' }, { as: 'Linus' })
    expect([stale.status, stale.body.error.current]).toEqual([409, { text: 'Storm plan first', rev: 2 }])
    expect((await org.http.put(url, { rev: 2, text: 'x' }, { as: 'Ada' })).status).toBe(404)
    expect((await org.http.put(url, { rev: 2, text: 'x' })).status).toBe(401)
    expect((await org.http.put(url, { rev: 2, text: 'x'.repeat(10_001) }, { as: 'Linus' })).status).toBe(400)
  })

  it('of one’s own are read by nobody else, and each of the two has theirs', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    const url = `/api/conversations/talks/${talkId}/private-notes`
    expect(await sent(org, 'Linus', 'put', url, { rev: 0, text: SECRET.mine })).toEqual({
      text: SECRET.mine,
      rev: 1,
    })
    expect((await page(org, 'Grace', id)).next?.privateNotes).toEqual({ text: '', rev: 0 })
    await sent(org, 'Grace', 'put', url, { rev: 0, text: 'Ask about nights' })
    const stale = await org.http.put(url, { rev: 0, text: 'again' }, { as: 'Linus' })
    expect([stale.status, stale.body.error.current]).toEqual([409, { text: SECRET.mine, rev: 1 }])
    expect((await page(org, 'Linus', id)).next?.privateNotes).toEqual({ text: SECRET.mine, rev: 1 })
    expect((await org.http.put(url, { rev: 0, text: 'x' })).status).toBe(401)
  })
})

describe('the agenda', () => {
  it('is everybody’s to tick, and its words only their writer’s to change', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    const topic = await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, {
      text: 'Nights',
      tag: 'wellbeing',
    })
    const patch = (as: Name, body: object) =>
      org.http.patch(`/api/conversations/topics/${topic.id}`, body, { as })
    expect((await patch('Grace', { rev: 1, text: 'Days' })).status).toBe(403)
    expect((await patch('Grace', { rev: 1, state: 'dropped' })).status).toBe(403)
    expect((await patch('Radia', { rev: 1, state: 'done' })).status).toBe(404)
    expect((await patch('Grace', { rev: 1, state: 'done' })).body).toMatchObject({ state: 'done', rev: 2 })
    expect((await patch('Linus', { rev: 1, text: 'Late shifts' })).body.error.code).toBe('stale_rev')
    expect((await patch('Linus', { rev: 2, state: 'open', text: 'Late shifts' })).body).toMatchObject({
      state: 'open',
      text: 'Late shifts',
    })
    expect(
      (await org.http.patch(`/api/conversations/topics/${newId()}`, { rev: 1 }, { as: 'Linus' })).status,
    ).toBe(404)
    expect((await org.http.patch(`/api/conversations/topics/${topic.id}`, { rev: 1 })).status).toBe(401)
  })

  it('keeps what is ticked in sight until the talk was held', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    const topic = await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, {
      text: 'Nights',
    })
    org.at('2026-03-03T10:10:00Z')
    await sent(org, 'Grace', 'patch', `/api/conversations/topics/${topic.id}`, { rev: 1, state: 'done' })
    expect((await page(org, 'Linus', id)).topics).toMatchObject([{ text: 'Nights', state: 'done' }])
    await hold(org, 'Grace', talkId)
    expect((await page(org, 'Linus', id)).topics).toEqual([])
  })

  it.each([
    ['nothing', { text: ' ' }],
    ['a tag that is not there', { text: 'x', tag: 'gossip' }],
    ['a link to elsewhere', { text: 'x', link: 'https://evil.example' }],
    ['a link without a host', { text: 'x', link: '//evil.example' }],
  ])('does not take %s', async (_, body) => {
    const org = await organisation()
    const { id } = await pair(org)
    expect(
      (await org.http.post(`/api/conversations/series/${id}/topics`, body, { as: 'Linus' })).status,
    ).toBe(400)
  })

  it('suggests what is open between the two, and one tap puts it there', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    await sent(org, 'Linus', 'post', '/api/commitments', {
      ...{
        what: 'Bring the tide log up to date',
        dueOn: '2026-03-20',
        to: { kind: 'person', id: org.id.Grace },
      },
    })
    const [suggestion] = (await page(org, 'Grace', id)).suggestions
    expect(suggestion).toMatchObject({ tag: 'task', text: 'Bring the tide log up to date' })
    const { sinceOn: _, ...topic } = suggestion ?? { sinceOn: null }
    await sent(org, 'Grace', 'post', `/api/conversations/series/${id}/topics`, topic)
    const { suggestions, topics } = await page(org, 'Linus', id)
    expect([suggestions, topics.map(({ text }) => text)]).toEqual([[], ['Bring the tide log up to date']])
  })
})

describe('what was agreed', () => {
  it('is a promise between the two, and a task when wanted', async () => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    const agree = (body: object, as?: Name) =>
      org.http.post(`/api/conversations/talks/${talkId}/agreements`, body, as === undefined ? {} : { as })
    const what = { what: 'Swap two nights in March', byId: org.id.Grace, dueOn: '2026-03-10' }
    expect((await agree(what, 'Radia')).status).toBe(404)
    expect((await agree(what)).status).toBe(401)
    expect((await agree({ ...what, byId: org.id.Ada }, 'Linus')).body.error.items[0].code).toBe('not_there')
    expect((await agree({ ...what, dueOn: '2026-02-10' }, 'Linus')).status).toBe(422)
    expect((await agree(what, 'Linus')).body.taskId).toBeNull()
    const withTask = (
      await agree({ ...what, what: 'Check the ropes', byId: org.id.Linus, asTask: true }, 'Linus')
    ).body
    expect((await sent(org, 'Linus', 'get', `/api/tasks/${withTask.taskId}`)).title).toBe('Check the ropes')
    const { agreements } = await page(org, 'Grace', id)
    expect(agreements.map(({ what: text, by }) => [text, by]).sort()).toEqual([
      ['Check the ropes', 'Linus Torres'],
      ['Swap two nights in March', 'Grace Hopper'],
    ])
    expect((await org.http.get('/api/commitments', { as: 'Linus' })).body.toMe).toHaveLength(1)
  })
})

describe('planning', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
  })

  it.each<[string, Name, object, number]>([
    [
      'a direction talk for one’s own teams',
      'Ada',
      { ...PLANNED.direction, teamIds: ['Pilots', 'People'] },
      200,
    ],
    ['one for the team of somebody else', 'Margaret', { ...PLANNED.direction, teamIds: ['Pilots'] }, 403],
    ['one by somebody without a team', 'Linus', { ...PLANNED.direction, teamIds: ['Pilots'] }, 403],
    ['one for a team that is not there', 'Ada', { ...PLANNED.direction, teamIds: ['Nobody'] }, 422],
    ['one for no team', 'Ada', { ...PLANNED.direction, teamIds: [] }, 400],
    ['an alignment session', 'Ada', { ...PLANNED.alignment, personIds: ['Grace'] }, 200],
    ['one with oneself', 'Ada', { ...PLANNED.alignment, personIds: ['Ada'] }, 422],
    ['one with somebody unknown', 'Ada', { ...PLANNED.alignment, personIds: ['Nobody'] }, 422],
    [
      'one last year',
      'Ada',
      { ...PLANNED.alignment, personIds: ['Grace'], startsAt: '2025-03-05T10:00:00Z' },
      422,
    ],
    ['one at no moment', 'Ada', { ...PLANNED.alignment, personIds: ['Grace'], startsAt: 'soon' }, 400],
    ['a talk outside', 'Linus', { ...PLANNED.external, parties: ['Tug & Tow'] }, 200],
    ['a talk outside with nobody', 'Linus', { ...PLANNED.external, parties: [] }, 400],
  ])('%s', async (_, as, body, status) => {
    const ids = (names?: string[], of?: Readonly<Record<string, string>>) =>
      names?.map(name => of?.[name] ?? newId())
    const { teamIds, personIds, ...rest } = body as { teamIds?: string[]; personIds?: string[] }
    const sending = {
      ...rest,
      ...(teamIds && { teamIds: ids(teamIds, org.team) }),
      ...(personIds && { personIds: ids(personIds, org.id) }),
    }
    expect((await org.http.post('/api/conversations/talks', sending, { as })).status).toBe(status)
    if (status === 200) expect((await org.http.post('/api/conversations/talks', sending)).status).toBe(401)
  })
})

test('lists: what is next, what waits for a word, what is over, page by page', async () => {
  const org = await organisation()
  const { id, talkId } = await pair(org)
  org.at('2026-03-03T10:10:00Z')
  const mine = await sent(org, 'Linus', 'get', '/api/conversations')
  expect(mine).toMatchObject({
    waiting: [{ id: talkId, waitsFor: 'held' }],
    series: [{ id, other: { name: 'Grace Hopper' } }],
  })
  await hold(org, 'Linus', talkId)
  const hers = await sent(org, 'Grace', 'get', '/api/conversations')
  expect(hers.waiting).toMatchObject([{ id: talkId, waitsFor: 'confirm' }])
  expect(hers.next).toMatchObject([{ type: 'one_to_one', startsAt: '2026-03-10T10:00:00.000Z' }])
  org.at('2026-03-10T10:10:00Z')
  await hold(org, 'Grace', hers.next[0].id)
  const first = await sent(org, 'Linus', 'get', '/api/conversations/past?limit=1')
  const second = await sent(org, 'Linus', 'get', `/api/conversations/past?limit=1&cursor=${first.nextCursor}`)
  expect([first.entries[0].id, second.entries[0].id, second.nextCursor]).toEqual([
    hers.next[0].id,
    talkId,
    null,
  ])
  expect((await sent(org, 'Ada', 'get', '/api/conversations')).series).toEqual([])
  for (const url of ['/api/conversations', '/api/conversations/past'])
    expect((await org.http.get(url)).status).toBe(401)
})

test('the talk that is planned elsewhere is 404 here', async () => {
  const org = await organisation()
  const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
  const theirs = await organisation()
  expect((await theirs.http.get(`/api/conversations/talks/${id}`, { as: 'Ada' })).status).toBe(404)
  expect((await org.http.get(`/api/conversations/talks/${id}`, { as: 'Alan' })).status).toBe(200)
  expect((await org.http.get(`/api/conversations/talks/${id}`)).status).toBe(401)
})

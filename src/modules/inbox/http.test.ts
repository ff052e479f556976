import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { deliverEvents } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { askToCover, choose, noticesOf } from './inbox-story.factory.ts'
import { goalUpTo, queueOf, taskRows } from './queue/queue-story.factory.ts'

describe('the queue over HTTP', () => {
  it('is for people who are signed in', async () => {
    const org = await organisation()
    expect((await org.http.get('/api/inbox/queue')).status).toBe(401)
  })

  it('is empty in an empty organisation', async () => {
    const org = await organisation()
    const { status, body } = await org.http.get('/api/inbox/queue', { as: 'Linus' })
    expect({ status, body }).toEqual({ status: 200, body: { today: '2026-03-02', lines: [] } })
  })

  it('is one’s own: nobody else has the plan that Grace has to write, nor does another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const goal = await goalUpTo(org, 'briefed')
    expect(await queueOf(org, 'Grace')).toEqual([
      {
        ...{ kind: 'write_plan', subject: 'Answer within a minute', link: `/aims/${goal.id}` },
        ...{ severity: 'major', sinceOn: '2026-03-02', dueOn: '2026-03-16', overdue: false },
      },
    ])
    expect(await queueOf(org, 'Linus')).toEqual([])
    expect(await queueOf(other, 'Grace')).toEqual([])
  })

  it('puts a critical overdue task first', async () => {
    const org = await organisation()
    await taskRows(
      org,
      { title: 'Sort the buoys', dueOn: '2026-02-20' },
      { title: 'Light the beacon', dueOn: '2026-02-27', critical: true },
      { title: 'Next month', dueOn: '2026-04-01' },
    )
    expect((await queueOf(org, 'Linus')).map(line => line.subject)).toEqual([
      'Light the beacon',
      'Sort the buoys',
    ])
  })

  it('refuses what it does not know', async () => {
    const org = await organisation()
    expect((await org.http.get('/api/inbox/queue?limit=3', { as: 'Linus' })).status).toBe(400)
  })
})

describe('notices over HTTP', () => {
  it('are for people who are signed in', async () => {
    const org = await organisation()
    for (const url of ['/api/inbox/notices', '/api/inbox/unread', '/api/inbox/preferences'])
      expect((await org.http.get(url)).status).toBe(401)
    expect((await org.http.put(`/api/inbox/notices/${newId()}/reading`, { read: true })).status).toBe(401)
    expect((await org.http.post('/api/inbox/notices/reading', { upTo: newId() })).status).toBe(401)
    const wishes = { rev: 0, digest: 'off', quietFrom: 0, quietTo: 0, quietDays: false, events: [] }
    expect((await org.http.put('/api/inbox/preferences', wishes)).status).toBe(401)
  })

  it('are marked as read one by one, and back, and all up to the newest that was seen', async () => {
    const org = await organisation()
    await goalUpTo(org, 'live')
    await deliverEvents(org)
    const unread = async () => (await org.http.get('/api/inbox/unread', { as: 'Grace' })).body
    const [newest, oldest] = await noticesOf(org, 'Grace')
    const mark = (read: boolean) =>
      org.http.put(`/api/inbox/notices/${oldest?.id}/reading`, { read }, { as: 'Grace' })
    expect(await unread()).toEqual({ unread: 2 })
    expect((await mark(true)).status).toBe(204)
    expect(await unread()).toEqual({ unread: 1 })
    await mark(false)
    expect((await org.http.get('/api/inbox/notices', { as: 'Grace' })).body.unread).toBe(2)
    await org.http.post('/api/inbox/notices/reading', { upTo: oldest?.id }, { as: 'Grace' })
    expect((await noticesOf(org, 'Grace')).map(({ id, read }) => [id, read])).toEqual([
      [newest?.id, false],
      [oldest?.id, true],
    ])
    await org.http.post('/api/inbox/notices/reading', { upTo: newest?.id }, { as: 'Grace' })
    expect(await unread()).toEqual({ unread: 0 })
  })

  it('come page by page', async () => {
    const org = await organisation()
    await goalUpTo(org, 'live')
    await deliverEvents(org)
    const first = (await org.http.get('/api/inbox/notices?limit=1', { as: 'Grace' })).body
    const second = (
      await org.http.get(`/api/inbox/notices?limit=1&cursor=${first.nextCursor}`, { as: 'Grace' })
    ).body
    expect([...first.notices, ...second.notices]).toEqual(await noticesOf(org, 'Grace'))
    expect(second.nextCursor).toBeNull()
  })

  it('of others, and of other organisations, do not exist', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await askToCover(org)
    await deliverEvents(org)
    const [notice] = await noticesOf(org, 'Margaret')
    const url = `/api/inbox/notices/${notice?.id}/reading`
    for (const name of ['Grace', 'Ada', 'Alan'] as const)
      expect((await org.http.put(url, { read: true }, { as: name })).status).toBe(404)
    expect((await other.http.put(url, { read: true }, { as: 'Margaret' })).status).toBe(404)
    await org.http.post('/api/inbox/notices/reading', { upTo: notice?.id }, { as: 'Ada' })
    expect((await org.http.get('/api/inbox/unread', { as: 'Margaret' })).body).toEqual({ unread: 1 })
  })

  it.each([
    ['a limit of none', 'limit=0'],
    ['a limit of thousands', 'limit=5000'],
    ['a cursor that is no id', 'cursor=newest'],
  ])('%s is bad input', async (_, query) => {
    const org = await organisation()
    expect((await org.http.get(`/api/inbox/notices?${query}`, { as: 'Ada' })).status).toBe(400)
  })
})

describe('how one is told', () => {
  const read = async (org: Organisation, as: Name) =>
    (await org.http.get('/api/inbox/preferences', { as })).body

  it('begins with defaults for every kind of event there is', async () => {
    const org = await organisation()
    const preferences = await read(org, 'Linus')
    expect(preferences).toMatchObject({
      ...{ rev: 0, digest: 'daily', quietFrom: 1080, quietTo: 480, quietDays: true },
      ...{ email: 'linus@harbour.example', timeZone: 'Europe/Lisbon' },
    })
    expect(preferences.events).toContainEqual({
      type: 'aim.accepted',
      room: 'aims',
      listed: true,
      mail: 'usual',
    })
  })

  it('is one’s own: nobody else has it', async () => {
    const org = await organisation()
    await choose(org, 'Linus', { digest: 'weekly', quietFrom: 1200 })
    expect(await read(org, 'Linus')).toMatchObject({ rev: 1, digest: 'weekly', quietFrom: 1200 })
    expect(await read(org, 'Grace')).toMatchObject({ rev: 0, digest: 'daily', quietFrom: 1080 })
  })

  it('saved in two tabs keeps the first, and shows it to the second', async () => {
    const org = await organisation()
    const { rev, digest, quietFrom, quietTo, quietDays } = await read(org, 'Linus')
    const wanted = { rev, digest, quietFrom, quietTo, quietDays, events: [] }
    const put = (changes: object) =>
      org.http.put('/api/inbox/preferences', { ...wanted, ...changes }, { as: 'Linus' })
    expect((await put({ digest: 'off' })).status).toBe(200)
    const second = await put({ digest: 'weekly' })
    expect(second.status).toBe(409)
    expect(second.body.error.current).toMatchObject({ rev: 1, digest: 'off' })
    expect((await put({ rev: 7 })).status).toBe(409)
  })

  it.each([
    ['a time of day that is none', { quietFrom: 1440 }, 400],
    ['a digest by the hour', { digest: 'hourly' }, 400],
    [
      'a kind of event that nobody is told of',
      { events: [{ type: 'moon.rose', listed: true, mail: 'off' }] },
      422,
    ],
    [
      'a way to be told that there is not',
      { events: [{ type: 'aim.accepted', listed: true, mail: 'pigeon' }] },
      400,
    ],
  ])('%s is refused', async (_, changes, status) => {
    const org = await organisation()
    const wanted = { rev: 0, digest: 'daily', quietFrom: 1080, quietTo: 480, quietDays: true, events: [] }
    const answer = await org.http.put('/api/inbox/preferences', { ...wanted, ...changes }, { as: 'Linus' })
    expect(answer.status).toBe(status)
    expect(await read(org, 'Linus')).toMatchObject({ rev: 0 })
  })
})

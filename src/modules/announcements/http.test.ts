import { sql } from 'kysely'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { ASKING, announced, read, seen } from './announcement.factory.ts'
import type { AnnouncementRow } from './contract.ts'
import { announcementsSubscriptions } from './subscriptions.ts'

let org: Organisation
beforeEach(async () => {
  org = await organisation()
})

const listOf = async (as: Name, query = '') =>
  (await org.http.get(`/api/announcements${query}`, { as })).body.entries.map(
    ({ title, unread }: AnnouncementRow) => ({ title, unread }),
  )

describe('publishing', () => {
  it('reaches everybody but its author, and stands in their list and queue until they have read it', async () => {
    const { id } = await announced(org)
    expect(await listOf('Linus')).toEqual([{ title: 'We move to the new pier', unread: true }])
    expect(await listOf('Ada')).toEqual([])
    expect(await listOf('Ada', '?whose=mine')).toEqual([{ title: 'We move to the new pier', unread: false }])
    const queue = async () =>
      (await org.http.get('/api/inbox/queue', { as: 'Linus' })).body.lines.filter(
        (line: { kind: string }) => line.kind === 'announcement_read',
      )
    expect(await queue()).toMatchObject([
      { subject: 'We move to the new pier', link: `/announcements/${id}`, dueOn: '2026-03-06' },
    ])
    expect((await read(org, id, 'Linus')).body).toMatchObject({ unread: false, mine: null })
    expect(await queue()).toEqual([])
    expect(await listOf('Linus')).toEqual([{ title: 'We move to the new pier', unread: false }])
  })

  it('to a team reaches that team and those below, and nobody else knows that it exists', async () => {
    const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
    for (const [name, status] of [
      ['Linus', 200],
      ['Radia', 200],
      ['Ada', 200],
      ['Margaret', 404],
      ['Alan', 404],
    ] as const)
      expect({ name, status: (await seen(org, id, name)).status }).toEqual({ name, status })
    expect(await listOf('Margaret')).toEqual([])
  })

  it.each<[string, Name, Record<string, unknown>, number, string | null]>([
    ['to everybody, by somebody of level 3', 'Grace', {}, 403, null],
    ['to a team that somebody else leads', 'Grace', { team: 'People' }, 403, null],
    ['by somebody who leads nobody', 'Linus', { team: 'Pilots' }, 403, null],
    ['to a team that is not there', 'Ada', { teamId: '01890a5d-ac96-774b-bcce-b302099a8057' }, 404, null],
    ['to be read yesterday', 'Ada', { readByOn: '2026-03-01' }, 422, 'in_the_past'],
    ['to be read in a year', 'Ada', { readByOn: '2027-03-01' }, 422, 'too_late'],
    ['whose meant answer is not there', 'Ada', { check: { ...ASKING, meant: 3 } }, 422, 'no_such_answer'],
    [
      'with the same answer twice',
      'Ada',
      { check: { ...ASKING, choices: ['a', 'A'], meant: 0 } },
      422,
      'same_twice',
    ],
    ['with one answer only', 'Ada', { check: { ...ASKING, choices: ['a'], meant: 0 } }, 400, null],
    ['without words', 'Ada', { body: '' }, 400, null],
    ['with a field nobody knows', 'Ada', { urgent: true }, 400, null],
  ])('%s is refused', async (_, as, { team, ...wish }, status, code) => {
    const teamId = team === undefined ? {} : { teamId: org.team[team as 'Pilots'] }
    const answer = await org.http.post(
      '/api/announcements',
      { title: 'We move', body: 'Soon.', readByOn: '2026-03-06', ...teamId, ...wish },
      { as },
    )
    expect({ status: answer.status, code: answer.body.error.items?.[0]?.code ?? null }).toMatchObject(
      code === null ? { status } : { status, code },
    )
    expect(await listOf('Radia')).toEqual([])
  })

  it('keeps hostile words as they are', async () => {
    const words = '<script>alert(1)</script> \u202Eright to left 🚢'
    const { id } = await announced(org, { body: words })
    expect((await seen(org, id, 'Linus')).body.body).toBe(words)
  })

  test('the audiences of somebody are the teams they lead and those below, with their people', async () => {
    const of = async (as: Name) => (await org.http.get('/api/announcements/audiences', { as })).body
    expect(await of('Grace')).toEqual({
      everybody: false,
      teams: [{ id: org.team.Pilots, name: 'Pilots', people: 3 }],
    })
    expect(await of('Linus')).toEqual({ everybody: false, teams: [] })
    const { everybody, teams } = await of('Margaret')
    expect(everybody).toBe(true)
    expect(teams.map(({ id }: { id: string }) => id)).not.toContain(org.team['Harbour Works'])
  })
})

describe('reading', () => {
  it('asks for the answer, keeps the one that is meant back until then, and tells it afterwards', async () => {
    const { id } = await announced(org, { check: ASKING })
    expect((await seen(org, id, 'Linus')).body.check.meant).toBeNull()
    expect((await read(org, id, 'Linus')).body.error.items[0].code).toBe('choice_missing')
    expect((await read(org, id, 'Linus', 3)).body.error.items[0].code).toBe('no_such_answer')
    expect((await read(org, id, 'Linus', 0)).body).toMatchObject({ mine: 0, check: { meant: 1 } })
  })

  it('counts once: a second answer changes nothing', async () => {
    const { id } = await announced(org, { check: ASKING })
    await Promise.all([read(org, id, 'Linus', 0), read(org, id, 'Linus', 1)])
    const first = (await seen(org, id, 'Linus')).body.mine
    await read(org, id, 'Linus', 2)
    expect((await seen(org, id, 'Linus')).body.mine).toBe(first)
  })

  it('where nothing is asked takes no answer', async () => {
    const { id } = await announced(org)
    expect((await read(org, id, 'Linus', 1)).status).toBe(422)
  })

  it('is not for those it did not go to, nor for its author', async () => {
    const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
    expect((await read(org, id, 'Margaret')).status).toBe(404)
    expect((await read(org, id, 'Grace')).status).toBe(403)
    expect((await read(org, id, 'Ada')).status).toBe(403)
  })
})

describe('how it was received', () => {
  it('is for the author and those above, as counts without names, and understanding only after the day', async () => {
    const { id } = await announced(org, { check: ASKING })
    for (const [name, choice] of [
      ['Grace', 1],
      ['Linus', 1],
      ['Radia', 1],
      ['Margaret', 0],
    ] as const)
      await read(org, id, name, choice)
    const reception = async () => (await seen(org, id, 'Ada')).body.reception
    expect(await reception()).toEqual({ to: 5, read: 4, understood: null, least: 5 })
    await read(org, id, 'Alan', 1)
    expect(await reception()).toEqual({ to: 5, read: 5, understood: { meant: 4, of: 5 }, least: 5 })
    expect((await seen(org, id, 'Linus')).body.reception).toBeNull()
    const text = JSON.stringify((await seen(org, id, 'Ada')).body)
    for (const name of ['Linus', 'Radia', 'Alan'] as const) expect(text).not.toContain(org.id[name])
  })

  it('does not count answers that come after the day', async () => {
    const { id } = await announced(org, { check: ASKING, teamId: org.team.Pilots }, 'Grace')
    await read(org, id, 'Linus', 1)
    org.at('2026-03-09T09:00:00Z')
    await read(org, id, 'Radia', 0)
    expect((await seen(org, id, 'Grace')).body.reception).toEqual({
      to: 2,
      read: 2,
      understood: null,
      least: 5,
    })
  })
})

describe('making it clearer', () => {
  it('asks those once more who chose otherwise, when enough have answered to hide them', async () => {
    const { id } = await announced(org, { check: ASKING })
    for (const [name, choice] of [
      ['Grace', 1],
      ['Linus', 1],
      ['Radia', 1],
      ['Margaret', 0],
      ['Alan', 1],
    ] as const)
      await read(org, id, name, choice)
    const clearer = await org.http.post(
      `/api/announcements/${id}/clarification`,
      { rev: 1, text: 'The new one, by the crane.' },
      { as: 'Ada' },
    )
    expect(clearer.body).toMatchObject({ rev: 2, clarification: 'The new one, by the crane.' })
    expect((await seen(org, id, 'Margaret')).body).toMatchObject({ unread: true, mine: null })
    expect((await seen(org, id, 'Linus')).body).toMatchObject({ unread: false, mine: 1 })
  })

  it('asks everybody once more when few have answered', async () => {
    const { id } = await announced(org, { check: ASKING, teamId: org.team.Pilots }, 'Grace')
    await read(org, id, 'Linus', 1)
    await read(org, id, 'Radia', 0)
    await org.http.post(`/api/announcements/${id}/clarification`, { rev: 1, text: 'New.' }, { as: 'Grace' })
    for (const name of ['Linus', 'Radia'] as const) expect((await seen(org, id, name)).body.unread).toBe(true)
  })

  it('is for the author alone, over the version they read', async () => {
    const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
    const clarify = (as: Name, rev: number) =>
      org.http.post(`/api/announcements/${id}/clarification`, { rev, text: 'New.' }, { as })
    expect((await clarify('Ada', 1)).status).toBe(403)
    expect((await clarify('Linus', 1)).status).toBe(403)
    expect((await clarify('Margaret', 1)).status).toBe(404)
    const stale = await clarify('Grace', 7)
    expect([stale.status, stale.body.error.current.title]).toEqual([409, 'We move to the new pier'])
  })
})

describe('reminding', () => {
  it('goes once a day, and to nobody when all have read it', async () => {
    const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
    const remind = () => org.http.post(`/api/announcements/${id}/reminder`, undefined, { as: 'Grace' })
    expect((await remind()).status).toBe(200)
    expect((await remind()).body.error.items[0].code).toBe('reminded_today')
    org.at('2026-03-03T09:00:00Z')
    await read(org, id, 'Linus')
    await read(org, id, 'Radia')
    expect((await remind()).body.error.items[0].code).toBe('all_read')
  })
})

describe('taking it back', () => {
  it('leaves it to its author with the reason, and asks nobody any more', async () => {
    const { id } = await announced(org)
    const back = await org.http.post(
      `/api/announcements/${id}/withdrawal`,
      { rev: 1, why: 'Too early.' },
      { as: 'Ada' },
    )
    expect(back.body).toMatchObject({ state: 'withdrawn', withdrawnWhy: 'Too early.' })
    expect((await seen(org, id, 'Linus')).status).toBe(404)
    expect(await listOf('Linus')).toEqual([])
    for (const act of ['reminder', 'withdrawal', 'clarification'] as const) {
      const body = {
        reminder: undefined,
        withdrawal: { rev: 2, why: 'x' },
        clarification: { rev: 2, text: 'x' },
      }[act]
      expect((await org.http.post(`/api/announcements/${id}/${act}`, body, { as: 'Ada' })).status).toBe(409)
    }
  })
})

test('a list goes on where a page ended, and refuses a place that nobody made', async () => {
  for (const title of ['First', 'Second', 'Third']) await announced(org, { title })
  const first = (await org.http.get('/api/announcements?limit=2', { as: 'Linus' })).body
  expect(first.entries.map((row: AnnouncementRow) => row.title)).toEqual(['Third', 'Second'])
  const rest = await listOf('Linus', `?limit=2&cursor=${first.nextCursor}`)
  expect(rest.map((row: { title: string }) => row.title)).toEqual(['First'])
  expect((await org.http.get('/api/announcements?cursor=nowhere', { as: 'Linus' })).status).toBe(400)
})

test('signed out and in another organisation there is nothing', async () => {
  const { id } = await announced(org)
  const other = await organisation()
  for (const [method, path, body] of [
    ['get', ''],
    ['get', '/audiences'],
    ['get', `/${id}`],
    ['post', `/${id}/reading`, { choice: null }],
    ['post', `/${id}/clarification`, { rev: 1, text: 'x' }],
    ['post', `/${id}/reminder`],
    ['post', `/${id}/withdrawal`, { rev: 1, why: 'x' }],
  ] as const) {
    const url = `/api/announcements${path}`
    const signedOut = method === 'get' ? await org.http.get(url) : await org.http.post(url, body)
    expect({ path, status: signedOut.status }).toEqual({ path, status: 401 })
  }
  expect((await seen(other, id, 'Ada')).status).toBe(404)
  expect((await read(other, id, 'Linus')).status).toBe(404)
})

test('what somebody read and chose goes with them when they are erased', async () => {
  const { id } = await announced(org, { check: ASKING })
  await read(org, id, 'Linus', 1)
  const [forget] = announcementsSubscriptions
  await org.system(
    work =>
      forget?.handle(work, { subjectId: org.id.Linus } as Parameters<typeof forget.handle>[1]) ??
      Promise.resolve(),
  )
  const { rows } = await org.system(work =>
    sql`select 1 from announcements_readers where person_id = ${org.id.Linus}`.execute(work.sql),
  )
  expect(rows).toEqual([])
})

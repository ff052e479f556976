import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { peopleContract } from './contract.ts'
import { requestsOf, STRANGER_REQUESTS } from './requests.factory.ts'

let org: Organisation
let other: Organisation
beforeAll(async () => {
  org = await organisation()
  other = await organisation()
})

const send = (
  at: Organisation,
  { method, url, body }: { method: string; url: string; body?: unknown },
  asking: { as?: 'Ada' | 'Grace' | 'Linus' | 'Radia' | 'Margaret' | 'Alan' },
) => {
  if (method === 'GET') return at.http.get(url, asking)
  if (method === 'DELETE') return at.http.delete(url, asking)
  return at.http[method.toLowerCase() as 'post' | 'put' | 'patch'](url, body, asking)
}

describe('every endpoint', () => {
  test('is among the requests below, so that none goes untested', () => {
    expect(Object.keys(requestsOf(org)).sort()).toEqual(Object.keys(peopleContract).sort())
  })

  test.each(Object.keys(peopleContract))('%s answers 401 to whoever is signed out', async name => {
    const answer = await send(org, requestsOf(org)[name as keyof typeof peopleContract], {})
    expect(answer.status).toBe(401)
    expect(answer.body.error.items[0].fix).toContain('Sign in')
  })

  test.each(Object.entries(peopleContract).flatMap(([name, route]) => ('body' in route ? [name] : [])))(
    '%s refuses a field that it does not know, and a body that is not one',
    async name => {
      const request = requestsOf(org)[name as keyof typeof peopleContract]
      const unknown = await send(
        org,
        { ...request, body: { ...(request.body as object), extra: 1 } },
        { as: 'Margaret' },
      )
      expect([unknown.status, unknown.body.error.code]).toEqual([400, 'unknown_field'])
      const empty = await send(org, { ...request, body: [] }, { as: 'Margaret' })
      expect([empty.status, empty.body.error.code]).toEqual([400, 'malformed'])
    },
  )

  test.each(Object.entries(peopleContract).flatMap(([name, route]) => ('params' in route ? [name] : [])))(
    '%s answers 404 for something of another organisation, and for an id that is none',
    async name => {
      const elsewhere = requestsOf(other)[name as keyof typeof peopleContract]
      const made = await STRANGER_REQUESTS[name as keyof typeof STRANGER_REQUESTS]?.(other)
      const answer = await send(org, { ...elsewhere, url: made ?? elsewhere.url }, { as: 'Margaret' })
      expect([answer.status, answer.body.error?.code]).toEqual([404, 'not_found'])
      const malformed = await send(
        org,
        { ...elsewhere, url: elsewhere.url.replace(/[0-9a-f-]{36}/, '1') },
        { as: 'Margaret' },
      )
      expect(malformed.status).toBe(400)
    },
  )

  test.each([
    'addPerson',
    'departPerson',
    'erasePerson',
    'placePerson',
    'proposePlacement',
    'addTeam',
    'changeTeam',
    'closeTeam',
    'enterAbsence',
    'changeOrganisation',
    'changePerson',
  ] as const)('%s answers 403 to a colleague, naming whom to ask', async name => {
    const answer = await send(org, requestsOf(org)[name], { as: 'Radia' })
    expect([answer.status, answer.body.error.code]).toEqual([403, 'forbidden'])
    expect(answer.body.error.items[0].fix).toMatch(/^Ask /)
  })
})

describe('people', () => {
  test('the directory lists people by name, page by page', async () => {
    const first = await org.http.get('/api/people?limit=4', { as: 'Linus' })
    expect(first.body.entries.map((entry: { name: string }) => entry.name)).toEqual([
      'Ada Lovelace',
      'Alan Turner',
      'Grace Hopper',
      'Linus Torres',
    ])
    const second = await org.http.get(`/api/people?limit=4&cursor=${first.body.nextCursor}`, { as: 'Linus' })
    expect(second.body).toMatchObject({
      entries: [{ name: 'Margaret Hamil' }, { name: 'Radia Perl' }],
      nextCursor: null,
    })
  })

  test('a person is added, found, changed and read', async () => {
    const { placement, ...profile } = requestsOf(org).addPerson.body as { placement: object }
    const added = await org.http.post(
      '/api/people',
      { ...profile, placement, name: 'Katherine Johns', email: 'Kat@harbour.example' },
      { as: 'Margaret' },
    )
    expect(added.status).toBe(200)
    const found = await org.http.get('/api/people?q=kat%20johns', { as: 'Linus' })
    expect(found.body.entries).toMatchObject([
      { id: added.body.id, email: 'kat@harbour.example', title: 'Pilot', status: 'invited' },
    ])
    const url = `/api/people/${added.body.id}`
    const changed = await org.http.patch(url, { preferredName: 'Kat', rev: 1 }, { as: 'Margaret' })
    expect(changed.body).toEqual({ id: added.body.id, rev: 2 })
    const page = await org.http.get(url, { as: 'Grace' })
    expect(page.body).toMatchObject({
      name: 'Kat',
      fullName: 'Katherine Johns',
      manager: { name: 'Grace Hopper' },
      level: 1,
    })
  })

  test('a stale version answers 409 with the current state', async () => {
    const answer = await org.http.patch(
      `/api/people/${org.id.Alan}`,
      { pronouns: 'they/them', rev: 7 },
      { as: 'Alan' },
    )
    expect([answer.status, answer.body.error.code]).toEqual([409, 'stale_rev'])
    expect(answer.body.error.current).toMatchObject({ id: org.id.Alan, rev: 1 })
  })

  test('an address that is taken answers 409, naming who has it', async () => {
    const answer = await org.http.post(
      '/api/people',
      { ...(requestsOf(org).addPerson.body as object), email: 'LINUS@harbour.example' },
      { as: 'Margaret' },
    )
    expect([answer.status, answer.body.error.items[0]]).toMatchObject([
      409,
      { field: 'email', message: 'Linus Torres already has this e-mail address.' },
    ])
  })

  test.each(['level=9', 'status=gone', 'limit=0', 'team=pilots', 'cursor=%27%3B--', 'nonsense=1'])(
    'the directory refuses ?%s',
    async query => {
      expect((await org.http.get(`/api/people?${query}`, { as: 'Linus' })).status).toBe(400)
    },
  )

  test('a person leaves and is erased', async () => {
    const here = await organisation()
    const url = `/api/people/${here.id.Radia}`
    expect(
      (await here.http.post(`${url}/departure`, { lastDay: '2026-02-27', rev: 1 }, { as: 'Margaret' }))
        .status,
    ).toBe(200)
    expect((await here.http.get('/api/people?status=left', { as: 'Ada' })).body.entries).toMatchObject([
      { name: 'Radia Perl', status: 'left' },
    ])
    expect((await here.http.post(`${url}/erasure`, { rev: 2 }, { as: 'Margaret' })).body.rev).toBe(3)
    expect((await here.http.get(url, { as: 'Ada' })).body).toMatchObject({
      name: 'Former colleague',
      email: null,
    })
  })
})

describe('positions', () => {
  test('a person is placed, and what overlaps answers 422 with the dates', async () => {
    const here = await organisation()
    const request = requestsOf(here).placePerson
    const placed = await here.http.post(request.url, request.body, { as: 'Margaret' })
    expect(placed.status).toBe(200)
    const again = await here.http.post(
      request.url,
      { ...(request.body as object), endsCurrent: false, from: '2026-05-01' },
      { as: 'Margaret' },
    )
    expect([again.status, again.body.error.code, again.body.error.current]).toEqual([
      422,
      'rule_broken',
      { overlaps: { from: '2026-05-01', to: null } },
    ])
    const ended = await here.http.post(
      `/api/placements/${placed.body.id}/end`,
      { to: '2026-12-31', rev: 1 },
      { as: 'Margaret' },
    )
    expect([ended.status, ended.body.error.items[0].code]).toEqual([422, 'use_departure'])
  })

  test('a manager proposes, the people team accepts, and the person has the position', async () => {
    const here = await organisation()
    const request = requestsOf(here).proposePlacement
    const proposed = await here.http.post(request.url, request.body, { as: 'Grace' })
    expect(proposed.status).toBe(200)
    const listed = await here.http.get('/api/placement-proposals', { as: 'Margaret' })
    expect(listed.body).toMatchObject([
      { id: proposed.body.id, person: { name: 'Linus Torres' }, may: { answer: true, withdraw: false } },
    ])
    const url = `/api/placement-proposals/${proposed.body.id}/answer`
    expect((await here.http.post(url, { state: 'accepted' }, { as: 'Grace' })).status).toBe(403)
    expect((await here.http.post(url, { state: 'accepted' }, { as: 'Linus' })).status).toBe(404)
    expect((await here.http.post(url, { state: 'accepted' }, { as: 'Margaret' })).status).toBe(200)
    expect((await here.http.post(url, { state: 'declined' }, { as: 'Margaret' })).status).toBe(409)
    const page = await here.http.get(`/api/people/${here.id.Linus}`, { as: 'Linus' })
    expect(page.body.placements).toHaveLength(2)
  })
})

describe('teams', () => {
  test('a team is added, read, changed and closed', async () => {
    const here = await organisation()
    const added = await here.http.post(
      '/api/teams',
      { name: 'Tugs', parentId: here.team.Pilots, purpose: 'Tow ships.' },
      { as: 'Margaret' },
    )
    const url = `/api/teams/${added.body.id}`
    expect((await here.http.get(url, { as: 'Linus' })).body).toMatchObject({
      name: 'Tugs',
      path: [{ name: 'Harbour Works' }, { name: 'Pilots' }],
      may: { change: false },
    })
    expect((await here.http.patch(url, { name: 'Tug boats', rev: 1 }, { as: 'Margaret' })).body.rev).toBe(2)
    expect(
      (await here.http.get('/api/teams', { as: 'Linus' })).body.map((team: { name: string }) => team.name),
    ).toEqual(['Harbour Works', 'People', 'Pilots', 'Tug boats'])
    expect((await here.http.post(`${url}/closure`, { rev: 2 }, { as: 'Margaret' })).status).toBe(200)
    expect((await here.http.get(url, { as: 'Linus' })).body.closedOn).toBe('2026-03-02')
  })

  test('a team with people in it answers 422', async () => {
    const answer = await org.http.post(
      `/api/teams/${org.team.Pilots}/closure`,
      { rev: 1 },
      { as: 'Margaret' },
    )
    expect([answer.status, answer.body.error.items[0].code]).toEqual([422, 'not_empty'])
  })
})

describe('absences', () => {
  test('days away are entered, covered, changed and cancelled', async () => {
    const here = await organisation()
    const entered = await here.http.post(
      `/api/people/${here.id.Grace}/absences`,
      { from: '2026-04-01', to: '2026-04-10', coverId: here.id.Radia },
      { as: 'Grace' },
    )
    expect(entered.body).toMatchObject({ coverState: 'asked', state: 'planned', may: { change: true } })
    const url = `/api/absences/${entered.body.id}`
    expect((await here.http.get('/api/cover-requests', { as: 'Radia' })).body).toMatchObject([
      { id: entered.body.id, may: { answerCover: true } },
    ])
    expect(
      (await here.http.post(`${url}/cover-answer`, { accept: true }, { as: 'Radia' })).body.coverState,
    ).toBe('accepted')
    expect(
      (
        await here.http.put(
          url,
          { from: '2026-04-01', to: '2026-04-20', coverId: here.id.Radia, rev: 2 },
          { as: 'Grace' },
        )
      ).body.coverState,
    ).toBe('asked')
    expect((await here.http.delete(url, { as: 'Grace' })).status).toBe(204)
    expect((await here.http.get('/api/cover-requests', { as: 'Radia' })).body).toEqual([])
  })

  test('a reason is refused as an unknown field', async () => {
    const answer = await org.http.post(
      `/api/people/${org.id.Linus}/absences`,
      { from: '2026-04-01', reason: 'Flu' },
      { as: 'Linus' },
    )
    expect([answer.status, answer.body.error.code]).toEqual([400, 'unknown_field'])
  })

  test('a planned absence of somebody else does not exist for colleagues', async () => {
    const entered = await org.http.post(
      `/api/people/${org.id.Alan}/absences`,
      { from: '2026-09-01', to: '2026-09-10' },
      { as: 'Alan' },
    )
    expect((await org.http.delete(`/api/absences/${entered.body.id}`, { as: 'Radia' })).status).toBe(404)
    expect((await org.http.get(`/api/people/${org.id.Alan}`, { as: 'Radia' })).body.absences).toEqual([])
  })
})

describe('the organisation', () => {
  test('the chart of a date has managers before the people below', async () => {
    const { body } = await org.http.get('/api/chart?on=2026-03-02', { as: 'Linus' })
    expect(body.people[0]).toMatchObject({ name: 'Ada Lovelace', manager: null, leads: true })
    for (const [index, person] of body.people.entries()) expect(person.manager ?? -1).toBeLessThan(index)
    expect((await org.http.get('/api/chart?on=2020-01-01', { as: 'Linus' })).body.people).toEqual([])
    expect((await org.http.get('/api/chart?on=yesterday', { as: 'Linus' })).status).toBe(400)
  })

  test('an administrator changes the calendar; a stale version answers 409', async () => {
    const here = await organisation()
    const changes = {
      holidays: ['2026-12-25', '2026-01-01', '2026-12-25'],
      workDays: [5, 1, 2, 3, 4],
      levelLabels: ['a', 'b', 'c', 'd', 'e'],
      rev: 1,
    }
    expect((await here.http.patch('/api/organisation', changes, { as: 'Alan' })).body.rev).toBe(2)
    expect((await here.http.get('/api/organisation', { as: 'Linus' })).body).toMatchObject({
      holidays: ['2026-01-01', '2026-12-25'],
      workDays: [1, 2, 3, 4, 5],
      people: 6,
      may: { change: false },
    })
    expect((await here.http.patch('/api/organisation', changes, { as: 'Alan' })).status).toBe(409)
  })

  test('a time zone that does not exist is refused', async () => {
    expect(
      (await org.http.patch('/api/organisation', { timeZone: 'Mars/Olympus', rev: 1 }, { as: 'Alan' }))
        .status,
    ).toBe(400)
  })

  test('an unknown person answers 404', async () => {
    expect((await org.http.get(`/api/people/${newId()}`, { as: 'Ada' })).status).toBe(404)
  })
})

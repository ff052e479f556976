import { beforeEach, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, pair, planned, sent } from '../talk.factory.ts'

let org: Organisation
beforeEach(async () => {
  org = await organisation()
})

describe('a direction talk', () => {
  it('is read by everybody, asked about by its audience, and acknowledged by each of them', async () => {
    const { id, topics } = await planned(org, 'Ada', 'direction', {
      teamIds: [org.team['Harbour Works']],
      topics: ['Why now', 'First steps'],
    })
    expect(topics.map(({ text }) => text)).toEqual(['Why now', 'First steps'])
    await sent(org, 'Radia', 'post', `/api/conversations/talks/${id}/topics`, {
      text: 'What stays as it is',
      tag: 'direction',
    })
    org.at('2026-03-05T11:00:00Z')
    await hold(org, 'Ada', id)
    expect(
      (
        await org.http.post(
          `/api/conversations/talks/${id}/confirmation`,
          { understood: 'clear' },
          { as: 'Ada' },
        )
      ).status,
    ).toBe(403)
    const says = (as: Name, understood: string) =>
      sent(org, as, 'post', `/api/conversations/talks/${id}/confirmation`, { understood })
    for (const as of ['Grace', 'Linus', 'Radia', 'Margaret'] as const) await says(as, 'clear')
    // Four answers could be guessed apart; the fifth opens the counts to who invited, and to nobody else.
    expect((await sent(org, 'Ada', 'get', `/api/conversations/talks/${id}`)).understood).toBeNull()
    expect(await says('Alan', 'unclear')).toMatchObject({
      mine: 'unclear',
      understood: null,
      confirmation: 'confirmed',
    })
    expect((await sent(org, 'Ada', 'get', `/api/conversations/talks/${id}`)).understood).toEqual({
      clear: 4,
      partly: 0,
      unclear: 1,
    })
  })

  it('asks those it was for until they have said something', async () => {
    const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
    org.at('2026-03-05T11:00:00Z')
    await hold(org, 'Ada', id)
    const waits = async (as: Name) => (await sent(org, as, 'get', '/api/conversations')).waiting.length
    await sent(org, 'Grace', 'post', `/api/conversations/talks/${id}/confirmation`, { understood: 'partly' })
    expect([await waits('Grace'), await waits('Linus'), await waits('Alan')]).toEqual([0, 1, 0])
  })

  it('ends in promises to everybody', async () => {
    const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
    const body = { what: 'Answer every question by Friday', byId: org.id.Ada, dueOn: '2026-03-06' }
    expect(
      (await org.http.post(`/api/conversations/talks/${id}/agreements`, body, { as: 'Grace' })).status,
    ).toBe(403)
    await sent(org, 'Ada', 'post', `/api/conversations/talks/${id}/agreements`, body)
    expect((await sent(org, 'Alan', 'get', `/api/conversations/talks/${id}`)).agreements).toMatchObject([
      { what: body.what, state: 'open' },
    ])
  })
})

describe('an alignment session', () => {
  it('begins with the agenda of who planned it, fifteen points at most, for those who are there alone', async () => {
    const topics = ['<b>What and why</b>', 'How and when']
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace], topics })
    const talk = await sent(org, 'Grace', 'get', `/api/conversations/talks/${id}`)
    expect(talk.topics.map(({ text }: { text: string }) => text)).toEqual(topics)
    expect((await org.http.get(`/api/conversations/talks/${id}`, { as: 'Linus' })).status).toBe(404)
    const body = {
      ...{ type: 'alignment', title: 'Too much', startsAt: '2026-03-09T09:00:00Z', minutes: 60 },
      ...{ personIds: [org.id.Grace], topics: Array.from({ length: 16 }, () => 'One more') },
    }
    expect((await org.http.post('/api/conversations/talks', body, { as: 'Ada' })).status).toBe(400)
  })

  it('sets what and why beside how and when, each written by its own side, and ends in promises', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    const part = (as: Name, side: string, rev: number, texts: string[]) =>
      org.http.put(`/api/conversations/talks/${id}/part`, { rev, side, texts }, { as })
    expect(
      (await part('Grace', 'manage', 0, ['By pairs, from April', 'Two more pilots', 'Fewer tours'])).status,
    ).toBe(200)
    expect((await part('Ada', 'lead', 0, ['No ship waits, because they go elsewhere', '', ''])).status).toBe(
      200,
    )
    expect((await part('Ada', 'lead', 0, ['again', '', ''])).status).toBe(409)
    expect((await part('Ada', 'lead', 1, ['No ship waits', 'A date', ''])).body.rev).toBe(2)
    expect((await part('Linus', 'lead', 0, ['x', '', ''])).status).toBe(404)
    expect(
      (await org.http.put(`/api/conversations/talks/${id}/part`, { rev: 0, texts: ['x', '', ''] })).status,
    ).toBe(401)
    const { parts } = await sent(org, 'Grace', 'get', `/api/conversations/talks/${id}`)
    expect(
      parts.map(({ person, side }: { person: { name: string }; side: string }) => [person.name, side]),
    ).toEqual([
      ['Ada Lovelace', 'lead'],
      ['Grace Hopper', 'manage'],
    ])
    await sent(org, 'Grace', 'post', `/api/conversations/talks/${id}/agreements`, {
      what: 'Two pilots by May',
      byId: org.id.Ada,
      dueOn: '2026-05-01',
    })
    expect((await sent(org, 'Grace', 'get', '/api/commitments')).toMe).toMatchObject([
      { what: 'Two pilots by May' },
    ])
  })
})

describe('a stand-up', () => {
  it('is held by its first line and confirmed by its second, and comes back the next working day', async () => {
    const { id, talkId } = await sent(org, 'Grace', 'post', '/api/conversations/series', {
      ...{
        type: 'standup',
        teamId: org.team.Pilots,
        cadence: 'workdays',
        startsOn: '2026-03-06',
        atTime: '09:00',
      },
    })
    org.at('2026-03-06T09:02:00Z')
    const part = { rev: 0, texts: ['Aurora is in', 'Tide log', 'No spare radio'] }
    await sent(org, 'Radia', 'put', `/api/conversations/talks/${talkId}/part`, part)
    expect(await sent(org, 'Linus', 'get', `/api/conversations/talks/${talkId}`)).toMatchObject({
      state: 'held',
      confirmation: 'waiting',
    })
    await sent(org, 'Linus', 'put', `/api/conversations/talks/${talkId}/part`, part)
    expect(await sent(org, 'Grace', 'get', `/api/conversations/talks/${talkId}`)).toMatchObject({
      confirmation: 'confirmed',
      minutes: 15,
    })
    const { next } = await sent(org, 'Linus', 'get', '/api/conversations')
    expect(next).toMatchObject([
      { seriesId: id, startsAt: '2026-03-09T09:00:00.000Z', title: 'Stand-up: Pilots' },
    ])
  })

  it('is begun by somebody of the team, or above it', async () => {
    const body = {
      type: 'standup',
      teamId: org.team.Pilots,
      cadence: 'weekly',
      startsOn: '2026-03-06',
      atTime: '09:00',
    }
    expect((await org.http.post('/api/conversations/series', body, { as: 'Margaret' })).status).toBe(403)
    expect((await org.http.post('/api/conversations/series', body, { as: 'Ada' })).status).toBe(200)
  })
})

it('a talk outside keeps who came from outside, and promises to them', async () => {
  const { id } = await planned(org, 'Grace', 'external', { parties: ['Tug & Tow'] })
  await sent(org, 'Grace', 'post', `/api/conversations/talks/${id}/agreements`, {
    what: 'Send the berth plan',
    byId: org.id.Grace,
    dueOn: '2026-03-09',
  })
  const seen = await sent(org, 'Grace', 'get', `/api/conversations/talks/${id}`)
  expect(seen).toMatchObject({ parties: ['Tug & Tow'], agreements: [{ what: 'Send the berth plan' }] })
})

describe('an invitation', () => {
  it('is a request that every calendar shows at the same moment, under the same name when it moves', async () => {
    const { talkId } = await pair(org)
    const read = async () =>
      String(
        (await org.http.get(`/api/conversations/talks/${talkId}/invitation.ics`, { as: 'Linus' })).body,
      ).replace(/\r\n[ \t]/g, '')
    const first = await read()
    expect(first).toContain('METHOD:REQUEST')
    expect(first).toContain('DTSTART:20260303T100000Z')
    expect(first).toContain('DTEND:20260303T103000Z')
    expect(first).toContain('SUMMARY:One-to-one with Grace Hopper')
    expect(first).toContain('grace@harbour.example')
    await sent(org, 'Grace', 'post', `/api/conversations/talks/${talkId}/move`, {
      rev: 1,
      startsAt: '2026-03-04T15:00:00Z',
    })
    const second = await read()
    expect(second).toContain(`UID:${talkId}@fairlead`)
    expect(first).toContain(`UID:${talkId}@fairlead`)
    expect(second).toContain('SEQUENCE:2')
    expect(second).toContain('DTSTART:20260304T150000Z')
  })

  it('is there for planned talks only, for those who may read them, and is one entry whatever the title', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', {
      personIds: [org.id.Grace],
      title: 'Rope; tape, \\ and END:VEVENT',
    })
    const answer = await org.http.get(`/api/conversations/talks/${id}/invitation.ics`, { as: 'Grace' })
    expect(String(answer.headers['content-type'])).toContain('method=REQUEST')
    expect(String(answer.body).match(/^END:VEVENT/gm)).toHaveLength(1)
    expect(
      (await org.http.get(`/api/conversations/talks/${id}/invitation.ics`, { as: 'Linus' })).status,
    ).toBe(404)
    expect((await org.http.get(`/api/conversations/talks/${id}/invitation.ics`)).status).toBe(401)
    await sent(org, 'Ada', 'post', `/api/conversations/talks/${id}/move`, { rev: 1, startsAt: null })
    expect(
      (await org.http.get(`/api/conversations/talks/${id}/invitation.ics`, { as: 'Grace' })).status,
    ).toBe(409)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { Part, TalkView } from '../contract/shapes.ts'
import { hold, pair, planned, sent } from '../talk.factory.ts'

const LINES = ['Aurora is in', 'Tide log', 'No spare radio']

const bring = (org: Organisation, as: Name | null, talkId: string, body: object) =>
  org.http.put(`/api/conversations/talks/${talkId}/part`, body, as === null ? {} : { as })
const read = (org: Organisation, as: Name, talkId: string): Promise<TalkView> =>
  sent(org, as, 'get', `/api/conversations/talks/${talkId}`)
const standup = async (org: Organisation, startsOn = '2026-03-04'): Promise<{ id: string; talkId: string }> =>
  await sent(org, 'Grace', 'post', '/api/conversations/series', {
    ...{ type: 'standup', teamId: org.team.Pilots, cadence: 'workdays', startsOn, atTime: '09:00' },
  })

describe('who brings something', () => {
  let org: Organisation
  let talk: Record<'standup' | 'alignment' | 'direction' | 'external' | 'pair', string>
  beforeAll(async () => {
    org = await organisation()
    talk = {
      ...{ standup: (await standup(org)).talkId, pair: (await pair(org)).talkId },
      direction: (await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })).id,
      alignment: (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })).id,
      external: (await planned(org, 'Grace', 'external', { personIds: [], parties: ['Tug & Tow'] })).id,
    }
  })

  it.each<[string, keyof typeof talk, Name | null, number]>([
    ['the team of a stand-up', 'standup', 'Radia', 200],
    ['who leads it', 'standup', 'Grace', 200],
    ['the manager above it, who is not there', 'standup', 'Ada', 404],
    ['another team', 'standup', 'Alan', 404],
    ['who is signed out', 'standup', null, 401],
    ['who invited to an alignment session', 'alignment', 'Ada', 200],
    ['who was invited to it', 'alignment', 'Grace', 200],
    ['one below who was not', 'alignment', 'Linus', 404],
    ['one of two, in a one-to-one', 'pair', 'Linus', 403],
    ['who invited to a direction talk', 'direction', 'Ada', 403],
    ['the audience of a direction talk', 'direction', 'Linus', 403],
    ['who is in a talk outside', 'external', 'Grace', 403],
  ])('%s in the %s', async (_, which, as, status) => {
    expect((await bring(org, as, talk[which], { rev: 0, texts: LINES })).status).toBe(status)
  })

  it.each<[string, object, string]>([
    ['two lines', { rev: 0, texts: ['a', 'b'] }, 'texts'],
    ['four lines', { rev: 0, texts: ['a', 'b', 'c', 'd'] }, 'texts'],
    ['a line of 10,001 characters', { rev: 0, texts: ['x'.repeat(10_001), '', ''] }, 'texts.0'],
    ['a null character', { rev: 0, texts: ['', 'a\u0000b', ''] }, 'texts.1'],
    ['a side there is not', { rev: 0, side: 'both', texts: LINES }, 'side'],
    ['no version', { texts: LINES }, 'rev'],
    ['the name of another', { rev: 0, texts: LINES, personId: 'Ada' }, 'personId'],
  ])('nobody %s, and the answer names the field', async (_, body, field) => {
    const answer = await bring(org, 'Linus', talk.standup, body)
    expect([answer.status, answer.body.error.items[0].field]).toEqual([400, field])
  })

  it('nobody to a talk of another organisation', async () => {
    expect((await bring(await organisation(), 'Linus', talk.standup, { rev: 0, texts: LINES })).status).toBe(
      404,
    )
  })
})

describe('what one brings', () => {
  let org: Organisation
  let talkId: string
  beforeAll(async () => {
    org = await organisation()
    talkId = (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })).id
  })

  it('stands under one’s own name, letter by letter, and is written over version by version', async () => {
    const texts = ['<b>No ship waits</b>', "'); drop table x; --", '🚢\n\tשלום']
    const first = await bring(org, 'Ada', talkId, { rev: 0, side: 'lead', texts })
    const person = { id: org.id.Ada, name: 'Ada Lovelace' }
    expect(first.body).toEqual({ person, side: 'lead', texts, rev: 1 })
    expect((await read(org, 'Grace', talkId)).parts).toEqual([first.body])
    const second = await bring(org, 'Ada', talkId, { rev: 1, side: 'lead', texts: LINES })
    expect(second.body).toEqual({ person, side: 'lead', texts: LINES, rev: 2 })
  })

  it('meets what one wrote in another window, and keeps that', async () => {
    const person = { id: org.id.Ada, name: 'Ada Lovelace' }
    const { status, body } = await bring(org, 'Ada', talkId, { rev: 1, side: 'lead', texts: ['', '', ''] })
    expect([status, body.error.code]).toEqual([409, 'stale_rev'])
    expect(body.error.current).toEqual({ person, side: 'lead', texts: LINES, rev: 2 })
  })

  it('begins with version 0: nothing is written over what never was', async () => {
    const { status, body } = await bring(org, 'Grace', talkId, { rev: 4, texts: LINES })
    expect([status, body.error.current]).toEqual([409, null])
    expect((await read(org, 'Ada', talkId)).parts.map(({ person }) => person.name)).toEqual(['Ada Lovelace'])
  })

  it('is how and when, unless one says that it is what and why; what and why comes first', async () => {
    expect((await bring(org, 'Grace', talkId, { rev: 0, texts: LINES })).body.side).toBe('manage')
    const { parts } = await read(org, 'Grace', talkId)
    expect(parts.map(({ side, person }) => [side, person.name])).toEqual([
      ['lead', 'Ada Lovelace'],
      ['manage', 'Grace Hopper'],
    ])
  })

  it('changes sides only by who brings it', async () => {
    expect((await bring(org, 'Grace', talkId, { rev: 1, side: 'lead', texts: LINES })).body).toMatchObject({
      ...{ side: 'lead', rev: 2, person: { name: 'Grace Hopper' } },
    })
    const { parts } = await read(org, 'Ada', talkId)
    expect(parts.find(({ person }: Part) => person.name === 'Ada Lovelace')).toMatchObject({
      texts: LINES,
      rev: 2,
    })
  })

  it('does not say that an alignment session took place, even once it has begun', async () => {
    org.at('2026-03-05T10:05:00Z')
    await bring(org, 'Ada', talkId, { rev: 2, side: 'lead', texts: LINES })
    expect(await read(org, 'Grace', talkId)).toMatchObject({ state: 'planned', confirmation: null })
  })

  it('to a session that was called off is refused, and what was there stays', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', {
      ...{ personIds: [org.id.Grace], startsAt: '2026-03-06T10:00:00Z' },
    })
    await bring(org, 'Grace', id, { rev: 0, texts: LINES })
    await sent(org, 'Ada', 'post', `/api/conversations/talks/${id}/move`, { rev: 1, startsAt: null })
    const { status, body } = await bring(org, 'Grace', id, { rev: 1, texts: ['', '', ''] })
    expect([status, body.error.code, body.error.current]).toEqual([
      ...[409, 'illegal_transition', { state: 'moved', legal: [] }],
    ])
    expect((await read(org, 'Grace', id)).parts).toMatchObject([{ texts: LINES, rev: 1 }])
  })
})

describe('lines of a stand-up', () => {
  it('before its time only prepare it; they have no side', async () => {
    const org = await organisation()
    const { talkId } = await standup(org)
    const { body } = await bring(org, 'Linus', talkId, { rev: 0, side: 'lead', texts: LINES })
    expect(body).toMatchObject({ side: null, texts: LINES })
    expect(await read(org, 'Linus', talkId)).toMatchObject({ state: 'planned' })
    expect(await org.eventsOfType('talk.held')).toBe(0)
  })

  it('at its time: the first holds it, the same person again confirms nothing, another one does, a third adds nothing', async () => {
    const org = await organisation()
    const { talkId } = await standup(org)
    org.at('2026-03-04T09:00:00Z')
    const events = async () =>
      await Promise.all(['part.saved', 'talk.held', 'talk.confirmed'].map(type => org.eventsOfType(type)))
    const steps: readonly (readonly [Name, number, string, readonly number[]])[] = [
      ['Linus', 0, 'waiting', [1, 1, 0]],
      ['Linus', 1, 'waiting', [2, 1, 0]],
      ['Radia', 0, 'confirmed', [3, 1, 1]],
      ['Grace', 0, 'confirmed', [4, 1, 1]],
    ]
    for (const [as, rev, confirmation, expected] of steps) {
      expect((await bring(org, as, talkId, { rev, texts: LINES })).status).toBe(200)
      expect(await read(org, 'Grace', talkId)).toMatchObject({ state: 'held', confirmation })
      expect(await events()).toEqual(expected)
    }
  })

  it('by two at once hold it once and confirm it once', async () => {
    const org = await organisation()
    const { talkId } = await standup(org)
    org.at('2026-03-04T09:01:00Z')
    const answers = await Promise.all(
      (['Linus', 'Radia'] as const).map(as => bring(org, as, talkId, { rev: 0, texts: LINES })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect([await org.eventsOfType('talk.held'), await org.eventsOfType('talk.confirmed')]).toEqual([1, 1])
    expect(await org.eventsOfType('talk.planned')).toBe(2)
  })

  it('that come when the five days are over stand there, and it stays unconfirmed', async () => {
    const org = await organisation()
    const { talkId } = await standup(org)
    org.at('2026-03-04T09:00:00Z')
    await bring(org, 'Linus', talkId, { rev: 0, texts: LINES })
    org.at('2026-03-10T09:00:00Z')
    expect((await bring(org, 'Radia', talkId, { rev: 0, texts: LINES })).status).toBe(200)
    const view = await read(org, 'Grace', talkId)
    expect([view.confirmation, view.parts.length]).toEqual(['unconfirmed', 2])
  })

  it('after somebody said that it took place confirm it', async () => {
    const org = await organisation()
    const { talkId } = await standup(org)
    org.at('2026-03-04T09:10:00Z')
    await hold(org, 'Grace', talkId)
    await bring(org, 'Grace', talkId, { rev: 0, texts: LINES })
    expect((await read(org, 'Radia', talkId)).confirmation).toBe('waiting')
    await bring(org, 'Radia', talkId, { rev: 0, texts: LINES })
    expect((await read(org, 'Radia', talkId)).confirmation).toBe('confirmed')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, pair, planned, sent } from '../talk.factory.ts'

const TALKS = '/api/conversations/talks'
const read = (org: Organisation, as: Name, id: string) => sent(org, as, 'get', `${TALKS}/${id}`)
const acts = async (org: Organisation, as: Name, id: string): Promise<string> =>
  (await read(org, as, id)).acts.join(' ')

describe('what can be done with a talk now', () => {
  let org: Organisation
  let id: Record<'pair' | 'direction' | 'alignment' | 'external', string>
  beforeAll(async () => {
    org = await organisation()
    const startsAt = '2026-03-03T10:00:00Z'
    id = {
      pair: (await pair(org)).talkId,
      direction: (await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots], startsAt })).id,
      alignment: (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace], startsAt })).id,
      external: (await planned(org, 'Grace', 'external', { parties: ['Tug & Tow'], startsAt })).id,
    }
  })

  // The rows follow each other: the clock only goes on.
  it.each<[string, string, keyof typeof id, Name, string]>([
    ['before it', '09:00', 'pair', 'Linus', 'move hold plan write agree'],
    ['before it', '09:00', 'alignment', 'Grace', 'move hold plan write bring agree'],
    ['before it', '09:00', 'external', 'Grace', 'move hold plan write agree'],
    ['before it', '09:00', 'direction', 'Ada', 'move hold plan write agree'],
    ['before it', '09:00', 'direction', 'Radia', 'plan'],
    ['before it', '09:00', 'direction', 'Alan', ''],
    ['once it began', '10:00', 'pair', 'Linus', 'move hold miss plan write agree'],
    ['once it began', '10:00', 'direction', 'Radia', 'plan'],
  ])('%s (%s), in %s, by %s: %s', async (_, time, which, as, expected) => {
    org.at(`2026-03-03T${time}:00Z`)
    expect(await acts(org, as, id[which])).toBe(expected)
  })

  it('once it was held: who said so writes on, and the others confirm', async () => {
    org.at('2026-03-03T11:00:00Z')
    await hold(org, 'Linus', id.pair)
    await hold(org, 'Ada', id.direction)
    expect(await acts(org, 'Linus', id.pair)).toBe('write agree')
    expect(await acts(org, 'Grace', id.pair)).toBe('confirm write agree')
    expect(await acts(org, 'Ada', id.direction)).toBe('write agree')
    expect(await acts(org, 'Radia', id.direction)).toBe('confirm')
    expect(await acts(org, 'Alan', id.direction)).toBe('')
  })

  it('once it is confirmed: nobody confirms a talk of two again; of a direction talk each does once', async () => {
    await sent(org, 'Grace', 'post', `${TALKS}/${id.pair}/confirmation`, {})
    await sent(org, 'Radia', 'post', `${TALKS}/${id.direction}/confirmation`, { understood: 'clear' })
    expect(await acts(org, 'Grace', id.pair)).toBe('write agree')
    expect(await acts(org, 'Radia', id.direction)).toBe('')
    expect(await acts(org, 'Linus', id.direction)).toBe('confirm')
  })

  it('once it was missed or called off: nothing', async () => {
    await sent(org, 'Grace', 'post', `${TALKS}/${id.alignment}/missed`, { rev: 1 })
    await sent(org, 'Grace', 'post', `${TALKS}/${id.external}/move`, { rev: 1, startsAt: null })
    for (const which of ['alignment', 'external'] as const)
      expect(await acts(org, 'Grace', id[which])).toBe('')
  })
})

describe('what a talk waits for', () => {
  it('is asked of those who were invited, and never of somebody who only reads it', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
    const waits = async (as: Name) => (await read(org, as, id)).waitsFor
    expect(await waits('Ada')).toBeNull()
    org.at('2026-03-05T10:00:00Z')
    expect([await waits('Ada'), await waits('Radia'), await waits('Alan')]).toEqual(['held', null, null])
    await hold(org, 'Ada', id)
    expect([await waits('Ada'), await waits('Radia'), await waits('Alan')]).toEqual([null, 'confirm', null])
  })

  it('is nothing any more after five days', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    for (const [at, expected] of [
      ['2026-03-08T10:39:59Z', 'confirm'],
      ['2026-03-08T10:40:01Z', null],
    ] as const) {
      org.at(at)
      expect((await read(org, 'Linus', talkId)).waitsFor).toBe(expected)
      const { waiting } = await sent(org, 'Linus', 'get', '/api/conversations')
      expect(waiting.some((line: { id: string }) => line.id === talkId)).toBe(expected !== null)
    }
  })
})

describe('who is shown in a talk', () => {
  it('is everybody but the reader, with who invited, by name', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Grace', 'external', {
      personIds: [org.id.Radia, org.id.Grace, org.id.Radia],
      parties: ['Tug & Tow', 'Harbour Office'],
    })
    expect(await read(org, 'Radia', id)).toMatchObject({
      organiser: { id: org.id.Grace, name: 'Grace Hopper' },
      people: [{ id: org.id.Grace, name: 'Grace Hopper' }],
      parties: ['Tug & Tow', 'Harbour Office'],
      teams: [],
    })
    expect((await read(org, 'Grace', id)).people).toEqual([{ id: org.id.Radia, name: 'Radia Perl' }])
  })

  it('of a direction talk is its organiser and its teams, for every reader', async () => {
    const org = await organisation()
    const teamIds = [org.team.Pilots, org.team.Pilots]
    const { id } = await planned(org, 'Ada', 'direction', { teamIds, topics: ['Why now'] })
    for (const as of ['Ada', 'Radia', 'Alan'] as const)
      expect(await read(org, as, id)).toMatchObject({
        teams: [{ id: org.team.Pilots, name: 'Pilots' }],
        openTopics: 1,
        topics: [{ text: 'Why now', by: { name: 'Ada Lovelace' } }],
      })
    expect((await read(org, 'Alan', id)).privateNotes).toBeNull()
    expect((await read(org, 'Radia', id)).privateNotes).toEqual({ text: '', rev: 0 })
  })
})

it.each([
  ['markup', '<img src=x onerror=alert(1)> & “quotes”'],
  ['a formula', '=HYPERLINK("https://evil.example")'],
  ['what looks like SQL', "'); drop table conversations_talks; --"],
  ['marks and signs of any script', 'Überfahrt 港 🚢 %_\\'],
])('a title with %s comes back as it was written', async (_, title) => {
  const org = await organisation()
  const { id } = await planned(org, 'Ada', 'external', { title, parties: [title] })
  expect(await read(org, 'Ada', id)).toMatchObject({ title, parties: [title] })
  expect((await sent(org, 'Ada', 'get', '/api/conversations')).next).toMatchObject([{ title }])
})

describe('two at once', () => {
  it('say that a talk was held: one of them does, the other learns that it was', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    const say = (as: Name) => org.http.post(`${TALKS}/${talkId}/held`, { rev: 1 }, { as })
    const answers = await Promise.all([say('Grace'), say('Linus')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await org.eventsOfType('talk.held')).toBe(1)
    // The first talk and the one after it, planned once.
    expect(await org.eventsOfType('talk.planned')).toBe(2)
  })

  it('move a talk: one of them does, and one old moment is kept', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    const move = (as: Name, day: string) =>
      org.http.post(`${TALKS}/${talkId}/move`, { rev: 1, startsAt: `2026-03-${day}T10:00:00Z` }, { as })
    const answers = await Promise.all([move('Grace', '04'), move('Linus', '05')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await org.eventsOfType('talk.moved')).toBe(1)
  })

  it('confirm a talk of three: it is confirmed once', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace, org.id.Margaret] })
    org.at('2026-03-05T11:00:00Z')
    await hold(org, 'Ada', id)
    const confirm = (as: Name) => org.http.post(`${TALKS}/${id}/confirmation`, {}, { as })
    const answers = await Promise.all([confirm('Grace'), confirm('Margaret')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await org.eventsOfType('talk.confirmed')).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { addSeriesTopic, addTalkTopic } from '../agenda/add-topic.ts'
import { changeTopic } from '../agenda/change-topic.ts'
import { agree } from '../agreements/agree.ts'
import { NewTopic } from '../contract/shapes.ts'
import { saveNotes, savePart, savePrivateNotes } from '../notes/save-notes.ts'
import { remindOfTalks } from '../rounds/rounds.ts'
import { pair, planned, sent } from '../talk.factory.ts'
import { changeSeries, endSeries } from './change-series.ts'
import { readPair, readSeries } from './read-series.ts'

/** What an endpoint may send; the people of the organisation are read with the session there. */
const MOST = 8

interface Ids {
  readonly id: string
  readonly talkId: string
  readonly alignment: string
  readonly topic: string
  readonly linus: string
  readonly grace: string
}

const topic = NewTopic.parse({ text: 'Ropes' })
const RHYTHM = { cadence: 'fortnightly', weekday: 4, atTime: '14:30', minutes: 45, until: null } as const
const ENDPOINTS: Readonly<Record<string, (work: Work, ids: Ids) => Promise<unknown>>> = {
  'whether two have a page': (work, { linus }) => readPair(work, linus),
  'a topic for a page': (work, { id }) => addSeriesTopic(work, id, topic),
  'a topic for a talk': (work, { alignment }) => addTalkTopic(work, alignment, topic),
  'a topic ticked off': (work, ids) => changeTopic(work, ids.topic, { rev: 1, state: 'done' }),
  'shared notes': (work, { talkId }) => saveNotes(work, talkId, { rev: 1, text: 'Nights' }),
  'notes of one’s own': (work, { talkId }) => savePrivateNotes(work, talkId, { rev: 0, text: 'Nights' }),
  'a part': (work, { alignment }) =>
    savePart(work, alignment, { rev: 0, side: 'manage', texts: ['a', 'b', 'c'] }),
  'an agreement': (work, { talkId, grace }) =>
    agree(work, talkId, { what: 'Ropes', byId: grace, dueOn: '2026-03-10', asTask: false }),
  'an end': (work, { id }) => endSeries(work, id, 1),
  'a new rhythm': (work, { id }) => changeSeries(work, id, { rev: 1, ...RHYTHM }),
}

describe('statements', () => {
  it.each(Object.entries(ENDPOINTS))(`of %s: at most ${MOST}`, async (_, call) => {
    const org = await organisation()
    const { id, talkId } = await pair(org)
    const alignment = (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })).id
    const url = `/api/conversations/series/${id}/topics`
    const ids = { id, talkId, alignment, topic: (await sent(org, 'Grace', 'post', url, topic)).id }
    const count = await org.as('Grace', async work => {
      await chartOn(work, work.today)
      const people = { linus: org.id.Linus, grace: org.id.Grace }
      return await countStatements(work, counted => call(counted, { ...ids, ...people }))
    })
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(MOST)
  })

  it('of the page of two: as many for forty topics as for one', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    const counts: number[] = []
    for (const many of [1, 39]) {
      await org.as('Linus', async work => {
        for (let at = 0; at < many; at++) await addSeriesTopic(work, id, topic)
      })
      counts.push(
        await org.as('Grace', async work => {
          await chartOn(work, work.today)
          return await countStatements(work, counted => readSeries(counted, id))
        }),
      )
    }
    expect(counts[1]).toBe(counts[0])
    expect(counts[0]).toBeLessThanOrEqual(MOST)
  })

  it('of the round that reminds: as many for ten talks as for one, and each is told of', async () => {
    const org = await organisation()
    const counts: number[] = []
    for (const many of [1, 10]) {
      for (let at = 0; at < many; at++)
        await planned(org, 'Ada', 'alignment', {
          ...{ personIds: [org.id.Grace], startsAt: '2026-03-02T10:30:00Z' },
        })
      counts.push(await org.system(work => countStatements(work, remindOfTalks)))
    }
    expect(counts).toEqual([3, 3])
    expect(await org.eventsOfType('talk.reminded')).toBe(11)
  })
})

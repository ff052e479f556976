import { expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { addSeriesTopic } from './agenda/add-topic.ts'
import { changeTopic } from './agenda/change-topic.ts'
import { saveNotes, savePart } from './notes/save-notes.ts'
import { readPair, readSeries } from './series/read-series.ts'
import { pair, planned } from './talk.factory.ts'
import { confirmTalk } from './talks/confirm-talk.ts'
import { holdTalk } from './talks/hold-talk.ts'
import { listConversations, listPastTalks, listTalksWithPartner } from './talks/list-talks.ts'
import { moveTalk } from './talks/move-talk.ts'
import { openTalk } from './talks/open-talk.ts'
import { talkView } from './talks/talk-view.ts'

/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 7

type Org = Awaited<ReturnType<typeof organisation>>
type Act = (work: Work) => Promise<unknown>

/** Each prepares what it needs and answers what is counted, done by Grace. */
const ENDPOINTS: Readonly<Record<string, (org: Org) => Promise<Act>>> = {
  list: async () => listConversations,
  past: async () => work => listPastTalks(work, { limit: 20 }),
  'talks with a partner': async org => work => listTalksWithPartner(work, org.id.Ada),
  'whether there are one-to-ones': async org => work => readPair(work, org.id.Linus),
  'page of two': async org => {
    const { id } = await pair(org)
    return work => readSeries(work, id)
  },
  talk: async org => {
    const { talkId } = await pair(org)
    return async work => talkView(work, await openTalk(work, talkId, 'read', 'read this talk'))
  },
  'add a topic': async org => {
    const { id } = await pair(org)
    return work => addSeriesTopic(work, id, { text: 'x', tag: 'task', link: null, needsGuidance: false })
  },
  'tick a topic': async org => {
    const { id } = await pair(org)
    const wanted = { text: 'x', tag: 'task' as const, link: null, needsGuidance: false }
    const topic = await org.as('Linus', work => addSeriesTopic(work, id, wanted))
    return work => changeTopic(work, topic.id, { rev: 1, state: 'done' })
  },
  'save notes': async org => {
    const { talkId } = await pair(org)
    return work => saveNotes(work, talkId, { rev: 1, text: 'x' })
  },
  'say a part': async org => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    return work => savePart(work, id, { rev: 0, side: 'manage', texts: ['a', 'b', 'c'] })
  },
}

/** These also plan the talk that follows, or write down what was before: no page waits for them. */
const WRITES: Readonly<Record<string, (org: Org) => Promise<Act>>> = {
  hold: async org => {
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:10:00Z')
    return work => holdTalk(work, talkId, 1)
  },
  confirm: async org => {
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:10:00Z')
    await org.as('Linus', work => holdTalk(work, talkId, 1))
    return work => confirmTalk(work, talkId, null)
  },
  move: async org => {
    const { talkId } = await pair(org)
    return work => moveTalk(work, talkId, { rev: 1, startsAt: new Date('2026-03-05T10:00:00Z'), why: null })
  },
}

const CASES = [
  ...Object.entries(ENDPOINTS).map(([name, prepare]) => [name, MOST, prepare] as const),
  ...Object.entries(WRITES).map(([name, prepare]) => [name, 16, prepare] as const),
]

test.each(CASES)('%s: at most %i statements', async (_, most, prepare) => {
  const org = await organisation()
  const act = await prepare(org)
  // The chart is kept in memory between requests: this draws it once.
  await org.as('Grace', listConversations)
  const count = await org.as('Grace', work => countStatements(work, act))
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(most)
})

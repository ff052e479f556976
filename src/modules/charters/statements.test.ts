import { expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { agreed, complete, drafted, goalIn, offered } from './charter.factory.ts'
import { answerExchange } from './exchanges/answer-exchange.ts'
import { askExchange } from './exchanges/ask-exchange.ts'
import { readNorms, writeNorms } from './norms/norms.ts'
import { readCoverage } from './reading/coverage.ts'
import { listCharters } from './reading/list-charters.ts'
import { changesSince, readCharter, readCharterOf } from './reading/read-charter.ts'
import { acknowledgeCharter } from './writing/acknowledge-charter.ts'
import { archiveCharter } from './writing/archive-charter.ts'
import { editCharter } from './writing/edit-charter.ts'
import { offerCharter } from './writing/offer-charter.ts'
import { queryCharter } from './writing/query-charter.ts'
import { startCharter } from './writing/start-charter.ts'

/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 7

type Org = Awaited<ReturnType<typeof organisation>>
type Act = (work: Work) => Promise<unknown>

/** Each prepares what it needs and answers what is counted, done by Grace. */
const ENDPOINTS: Readonly<Record<string, (org: Org) => Promise<Act>>> = {
  list: async org => {
    await agreed(org)
    return listCharters
  },
  coverage: async () => readCoverage,
  'charter of a person': async org => work => readCharterOf(work, org.id.Linus),
  charter: async org => {
    const { id } = await drafted(org)
    return work => readCharter(work, id)
  },
  changes: async org => {
    await agreed(org)
    const { id } = await drafted(org)
    return work => changesSince(work, id, undefined)
  },
  start: async org => work => startCharter(work, org.id.Linus),
  'edit what was offered': async org => {
    const { id, rev } = await offered(org)
    const content = complete(await goalIn(org))
    return work => editCharter(work, id, { ...content, rev })
  },
  offer: async org => {
    const { id, rev } = await drafted(org)
    return work => offerCharter(work, id, rev)
  },
  'acknowledge as the second': async org => {
    await agreed(org)
    const { id, rev } = await offered(org, { by: 'Grace' })
    await org.as('Linus', work => acknowledgeCharter(work, id, rev))
    return work => acknowledgeCharter(work, id, rev)
  },
  query: async org => {
    const { id, rev } = await offered(org)
    return work => queryCharter(work, id, rev, 'Why?')
  },
  archive: async org => {
    const { id, rev } = await offered(org)
    return work => archiveCharter(work, id, rev)
  },
  'ask for priorities': async org => {
    await agreed(org)
    return work => askExchange(work, { personId: org.id.Linus, kind: 'priorities' })
  },
  'answer as the second': async org => {
    const ask = { personId: org.id.Linus, kind: 'clarity' } as const
    const { id } = await org.as('Grace', work => askExchange(work, ask))
    const answer = { scores: [1, 2, 3, 4, 5, 1, 2, 3] }
    await org.as('Linus', work => answerExchange(work, id, answer))
    return work => answerExchange(work, id, answer)
  },
  norms: async org => work => readNorms(work, org.team.Pilots),
  'write norms': async org => work =>
    writeNorms(work, org.team.Pilots, { version: 0, purpose: 'Ships in.', ways: ['Log it'] }),
}

test.each(Object.keys(ENDPOINTS))(`%s: at most ${MOST} statements`, async name => {
  const org = await organisation()
  const act = await ENDPOINTS[name]?.(org)
  // The chart is kept in memory between requests: this draws it once.
  await org.as('Grace', readCoverage)
  const count = await org.as('Grace', work => countStatements(work, act ?? (async () => undefined)))
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(MOST)
})

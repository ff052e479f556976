import { expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { comment } from '../following/comment.ts'
import { acceptPlan } from '../planning/accept-plan.ts'
import { askBack } from '../planning/ask-back.ts'
import { returnPlan } from '../planning/return-plan.ts'
import { exportAims } from '../sheet/export-aims.ts'
import { importAims } from '../sheet/import-aims.ts'
import { goal } from '../story.factory.ts'
import { aimCards } from './aim-cards.ts'
import { getAim } from './get-aim.ts'
import { getComments } from './get-comments.ts'
import { getHistory } from './get-history.ts'
import { getMap } from './get-map.ts'
import { getPlanBoard } from './get-plan-board.ts'
import { lineOfSight } from './lines-of-sight.ts'
import { searchAims } from './search-aims.ts'

/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 7
const CSV = `Title,Stands alone because\n${'Quieter tugs,Law\n'.repeat(200)}`

type Call = (work: Work, aim: { id: string; rev: number }) => Promise<unknown>

test.each<[string, Call]>([
  ['the map of a past day', work => getMap(work, { closed: true, asOf: '2026-02-27' })],
  ['the page as of a past day', (work, { id }) => getAim(work, id, '2026-03-02')],
  ['the plan board', work => getPlanBoard(work)],
  ['search', work => searchAims(work, { q: 'berth', live: false, limit: 20 })],
  ['lines of sight', (work, { id }) => lineOfSight(work, [id])],
  ['cards', (work, { id }) => aimCards(work, [id])],
  ['history', (work, { id }) => getHistory(work, id, { limit: 50 })],
  ['comments', (work, { id }) => getComments(work, id, { limit: 50 })],
  ['export', work => exportAims(work)],
  ['import of two hundred rows', work => importAims(work, { csv: CSV, dryRun: false })],
  ['a comment', (work, { id }) => comment(work, id, 'I can help.')],
  ['a question', (work, { id }) => askBack(work, id, 'Which ships?')],
  ['accepting a plan', (work, { id, rev }) => acceptPlan(work, id, rev)],
  ['returning a plan', (work, { id, rev }) => returnPlan(work, id, { rev, askBack: 'Which tide?' })],
])(`%s takes at most ${MOST} statements`, async (_, call) => {
  const org = await organisation()
  const planned = await goal(org, 'planned')
  org.at('2026-03-03T09:00:00Z')
  const sent = await org.as('Ada', work => countStatements(work, counting => call(counting, planned)))
  expect(sent).toBeGreaterThan(0)
  expect(sent).toBeLessThanOrEqual(MOST)
})

/**
 * A program of its own, so that the memory it needs is its own: closes a survey that was answered, works out what may be told of it
 * and reads its columns, as the worker and a server do, and prints how long each took as a line of JSON.
 */
import { writeFileSync } from 'node:fs'
import { closeNow } from '#modules/surveys/launch/close-survey.ts'
import { planLater } from '#modules/surveys/launch/plan-closed.ts'
import { columnsOf } from '#modules/surveys/report/columns.ts'
import { readBallots } from '#modules/surveys/store/ballots.ts'
import { planOf } from '#modules/surveys/store/plans.ts'
import { askedOf, surveyById } from '#modules/surveys/store/surveys.ts'
import { surveyThread } from '#modules/surveys/thread/survey-thread.ts'
import { postgresDatabase } from '#platform/db/postgres-database.ts'
import type { Work } from '#platform/work.ts'
import { asSystem } from '../world.ts'

/** What each step took, in milliseconds, and the most memory this program ever had, in megabytes. */
export interface CloseRun {
  readonly closeMs: number
  readonly planMs: number
  readonly readMs: number
  readonly laidOutMs: number
  readonly rows: number
  readonly released: number
  readonly closedMb: number
  readonly peakMb: number
}

const [orgId = '', id = ''] = process.argv.slice(2)
const database = postgresDatabase({ url: process.env['DATABASE_URL'] ?? '', connections: 1 })
const enter = <T>(action: (work: Work) => Promise<T>) => asSystem(database, orgId, action)
const survey = await enter(work => surveyById(work, id))
if (survey === undefined) throw new Error(`There is no survey ${id}.`)
const began = performance.now()
await enter(work => closeNow(work, survey, -1))
const closed = performance.now()
await planLater(enter, id)
const planned = performance.now()
await surveyThread.end()
const closedMb = peakMb()
const { asked, released } = await enter(async work => ({
  asked: await askedOf(work, id),
  released: (await planOf(work, id))?.released.length ?? 0,
}))
const from = performance.now()
const ballots = await enter(work => readBallots(work, id, asked.attributes.length))
const read = performance.now()
const { rows } = columnsOf(ballots, asked)
const run: CloseRun = {
  ...{ closeMs: closed - began, planMs: planned - closed, readMs: read - from },
  ...{ laidOutMs: performance.now() - read, rows, released, closedMb, peakMb: peakMb() },
}
await database.close()
writeFileSync(process.stdout.fd, `${JSON.stringify(run)}\n`)

function peakMb(): number {
  return process.resourceUsage().maxRSS / 1000
}

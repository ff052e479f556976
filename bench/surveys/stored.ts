import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { newId } from '#kernel/id.ts'
import { foundOrganisation } from '#modules/people/public.ts'
import { insertBallots } from '#modules/surveys/store/ballots.ts'
import type { Database } from '#platform/db/database.ts'
import { type Figure, shown } from '../report.ts'
import { asSystem, ZONE } from '../world.ts'
import { ballotsOf } from './as-asked.ts'
import type { CloseRun } from './close-run.ts'
import { insertOpen } from './kept.ts'
import type { MadeUp } from './made-up.ts'

const PART = 'surveys'
// So many answers in one statement.
const CHUNK = 50_000
const PROGRAM = fileURLToPath(new URL('close-run.ts', import.meta.url))

/** A survey in the database that so many answered: how long its close and its plan take, and to read its columns, in how much memory. */
export async function measureStored(database: Database, url: string, made: MadeUp): Promise<Figure[]> {
  const orgId = newId()
  const from = performance.now()
  const id = await asSystem(database, orgId, async work => {
    await foundOrganisation(work, { name: 'Bench', timeZone: ZONE })
    return await insertOpen(work, { teamIds: made.parents.map(() => newId()), personIds: [] }, made)
  })
  for (let at = 0; at < made.people; at += CHUNK)
    await asSystem(database, orgId, work =>
      insertBallots(work, id, ballotsOf(made, at, Math.min(made.people, at + CHUNK))),
    )
  const stored = performance.now() - from
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, orgId, id], {
    env: { ...process.env, DATABASE_URL: url },
  })
  const run: CloseRun = JSON.parse(stdout)
  if (run.rows !== made.people) throw new Error(`${run.rows} ballots were read of ${made.people}.`)
  const figure = (what: string, value: number, unit: string, against: string) => ({
    ...{ part: PART, what: `${made.people} people: ${what}`, value, unit, against },
  })
  const seconds = (ms: number) => `${shown(ms / 1000)} s`
  return [
    figure('the close', run.closeMs / 1000, 's', `answers written in ${seconds(stored)}`),
    figure('its plan, after it', run.planMs / 1000, 's', `${run.released} groups; ${mb(run.closedMb)}`),
    figure(
      'columns from PostgreSQL',
      run.readMs + run.laidOutMs,
      'ms',
      `read ${shown(run.readMs)} ms, laid out ${shown(run.laidOutMs)} ms; ${mb(run.peakMb)}`,
    ),
  ]
}

function mb(size: number): string {
  return `the program has had ${Math.round(size)} MB at most`
}

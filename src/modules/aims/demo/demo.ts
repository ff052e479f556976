import { seeded } from '#kernel/seeded.ts'
import type { DemoCast } from '#modules/people/public.ts'
import { DEMO_SEED } from '#modules/people/public.ts'
import { appendPast } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import { saveRows } from '../store/save-rows.ts'
import { noRows } from './aim-rows.ts'
import { writeClosedGoals } from './closed-goals.ts'
import { writeDirection } from './direction-rows.ts'
import { writeGoals } from './goal-rows.ts'
import { writePast } from './past-rows.ts'
import { type PlannedAim, tidewellAims } from './tidewell-aims.ts'
import { toldOf } from './told-rows.ts'

/** What the tasks of the demo need: the goals of today by key, such as `T1`. */
export interface DemoAims {
  readonly aims: readonly PlannedAim[]
  readonly idOf: ReadonlyMap<string, string>
}

/** Gives Tidewell its vision, strategies and goals with two years of history. */
export async function addDemoAims(work: Work, cast: DemoCast): Promise<DemoAims> {
  const random = seeded(DEMO_SEED).fork('aims')
  const aims = tidewellAims()
  const idOf = new Map(aims.map(aim => [aim.key, random.id(work.now.getTime())]))
  const rows = noRows()
  const story = { random, cast, idOf, nowMs: work.now.getTime() }
  writeDirection(rows, aims, story)
  writeGoals(rows, aims, story)
  writeClosedGoals(rows, aims, story)
  const changes = writePast(rows, story)
  await saveRows(work, rows)
  await appendPast(work, toldOf(rows, changes))
  return { aims, idOf }
}

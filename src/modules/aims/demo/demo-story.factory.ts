import { seeded } from '#kernel/seeded.ts'
import { type AimRows, noRows } from './aim-rows.ts'
import { writeClosedGoals } from './closed-goals.ts'
import { writeDirection } from './direction-rows.ts'
import { writeGoals } from './goal-rows.ts'
import { writePast } from './past-rows.ts'
import { type PlannedAim, tidewellAims } from './tidewell-aims.ts'
import type { Before } from './version-rows.ts'

/** Tidewell's aims as rows on a date; every post and team has its own name as id. */
export function tidewellRows(
  asOf = '2026-03-02',
  seed = 20260,
): { rows: AimRows; aims: PlannedAim[]; changes: Before[]; idOf: Map<string, string> } {
  const aims = tidewellAims()
  const random = seeded(seed)
  const nowMs = Date.parse(`${asOf}T09:00:00Z`)
  const idOf = new Map(aims.map(aim => [aim.key, random.id(nowMs)]))
  const named = { get: (name: string) => name } as ReadonlyMap<string, string>
  const story = { random, cast: { asOf, holder: named, team: named }, idOf, nowMs }
  const rows = noRows()
  writeDirection(rows, aims, story)
  writeGoals(rows, aims, story)
  writeClosedGoals(rows, aims, story)
  const changes = writePast(rows, story)
  return { rows, aims, changes, idOf }
}

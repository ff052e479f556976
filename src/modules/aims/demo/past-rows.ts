import { addDays } from '#kernel/local-date.ts'
import type { AimRows } from './aim-rows.ts'
import type { AimStory } from './direction-rows.ts'
import { type PlannedChange, TIDEWELL_CHANGES } from './tidewell-changes.ts'
import { type Before, versionsOf } from './version-rows.ts'

/** Writes what was different before, and of every aim what stood on every day. To be called when all else is written. */
export function writePast(rows: AimRows, story: AimStory): Before[] {
  const changes = TIDEWELL_CHANGES.map(change => before(change, story))
  for (const [at, change] of changes.entries()) {
    handOver(rows, change)
    reschedule(rows, change, TIDEWELL_CHANGES[at]?.before, story)
  }
  for (const aim of rows.aimsAims)
    rows.aimsVersions.push(
      ...versionsOf(
        aim,
        rows,
        changes.filter(change => change.aimId === aim.id),
      ),
    )
  return changes
}

function before({ aim, week, by, before }: PlannedChange, { cast, idOf }: AimStory): Before {
  const change = {
    aimId: idOf.get(aim) ?? '',
    on: addDays(cast.asOf, week * 7),
    byId: cast.holder.get(by) ?? null,
  }
  if ('title' in before) return { ...change, was: { title: before.title } }
  if ('owner' in before) return { ...change, was: { ownerId: cast.holder.get(before.owner) ?? null } }
  if ('parent' in before) return { ...change, was: { parentId: idOf.get(before.parent) ?? null } }
  return { ...change, was: { dueOn: addDays(cast.asOf, before.due * 7) } }
}

/** The owner before planned it, and checked in until that day. */
function handOver(rows: AimRows, { aimId, on, was }: Before): void {
  const { ownerId } = was
  if (ownerId === undefined) return
  for (const [at, said] of rows.aimsCheckIns.entries())
    if (said.aimId === aimId && said.madeOn < on) rows.aimsCheckIns[at] = { ...said, byId: ownerId }
  for (const [at, step] of rows.aimsStates.entries())
    if (step.aimId === aimId && step.state === 'planned') rows.aimsStates[at] = { ...step, byId: ownerId }
}

function reschedule(
  rows: AimRows,
  { aimId, on, byId, was }: Before,
  planned: PlannedChange['before'] | undefined,
  { random, nowMs }: AimStory,
): void {
  const at = rows.aimsAims.findIndex(row => row.id === aimId)
  const aim = rows.aimsAims[at]
  if (planned === undefined || !('due' in planned) || aim === undefined) return
  rows.aimsAims[at] = { ...aim, originalDueOn: was.dueOn ?? null }
  for (const [i, row] of rows.aimsSchedules.entries())
    if (row.aimId === aimId) rows.aimsSchedules[i] = { ...row, dueOn: was.dueOn ?? null }
  rows.aimsSchedules.push({
    id: random.fork(`schedule ${aimId}`).id(nowMs),
    aimId,
    startOn: aim.startOn,
    dueOn: aim.dueOn,
    reason: planned.reason,
    setById: byId,
    setOn: on,
  })
}

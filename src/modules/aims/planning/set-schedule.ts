import { type ErrorItem, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import type { Saved, SetSchedule } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { dueAfterParent, scheduleProblems } from '../invariants.ts'
import { openFor, refuse } from '../open-aim.ts'
import { type ChildRow, openChildren } from '../store/children.ts'
import { saveAim } from '../store/save-rows.ts'

/** Sets start, due date and cadence. Once live a changed due date needs a reason; the first one stays on the chart. */
export async function setSchedule(work: Work, id: string, change: SetSchedule): Promise<Saved> {
  const { aim } = await openFor(work, id, 'set_schedule', change.rev)
  const moved = change.dueOn !== aim.dueOn || change.startOn !== aim.startOn
  refuse(moved ? scheduleProblems(change, aim.parent, work.today) : dueAfterParent(change, aim.parent))
  if (aim.liveOn !== null && moved && change.reason === undefined) throw reasonNeeded()
  if (aim.kind === 'goal' && aim.liveOn !== null && change.dueOn === null) throw dueNeeded()
  if (moved && change.dueOn !== null) refuse(laterChildren(change.dueOn, await openChildren(work, id)))
  const { startOn, dueOn, dueOverrideReason } = change
  const changes = { startOn, dueOn, dueOverrideReason, cadenceDays: change.cadenceDays ?? aim.cadenceDays }
  const rev = await saveAim(work, id, changes, {
    aimsSchedules: moved ? [scheduleRow(work, aim, change)] : [],
  })
  await work.publish(aimEvent('aim.rescheduled', id, { fromDueOn: aim.dueOn, toDueOn: dueOn }))
  return { id, rev, state: aim.state }
}

function laterChildren(dueOn: string, children: readonly ChildRow[]): ErrorItem[] {
  return children
    .filter(child => child.dueOn !== null && child.dueOn > dueOn && child.dueOverrideReason === null)
    .map(child => ({
      field: 'dueOn',
      code: 'due_before_child',
      message: `"${child.title}" below it is due on ${child.dueOn}, later than ${dueOn}.`,
      fix: 'Move that one first, or choose a later date.',
    }))
}

function scheduleRow(work: Work, aim: AimRecord, change: SetSchedule) {
  return {
    id: newId(work.now.getTime()),
    aimId: aim.id,
    startOn: change.startOn,
    dueOn: change.dueOn,
    reason: change.reason ?? null,
    setById: work.actor.personId,
    setOn: work.today,
  }
}

function reasonNeeded() {
  return ruleBroken(
    'reason',
    'reason_needed',
    'This aim has been live: moving its dates moves a promise.',
    'Say why; the first due date stays on the chart.',
  )
}

function dueNeeded() {
  return ruleBroken('dueOn', 'due_missing', 'A live goal has a due date.', 'Choose one.')
}

import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import type { AmendCheckIn, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { goesBack } from '../measure.ts'
import { openAim, refuse } from '../open-aim.ts'
import { amendRow, readBefore, readCheckIn } from '../store/check-ins.ts'
import type { CheckInRow } from '../store/tables.ts'
import { checkInProblems, directionInstead } from './check-in.ts'
import { requireNote } from './check-in-direction.ts'
import { isAmendable } from './is-amendable.ts'

/** The author corrects a check-in within 24 hours; afterwards it stands, and a new one says more. */
export async function amendCheckIn(
  work: Work,
  id: string,
  checkInId: string,
  change: AmendCheckIn,
): Promise<Saved> {
  const { aim } = await openAim(work, id)
  const row = await readCheckIn(work, id, checkInId)
  if (row === null) throw notFound('check-in')
  if (row.byId !== work.actor.personId) throw forbidden('amend this check-in', 'the person who wrote it')
  if (!isAmendable(row.madeAt, work.now)) throw tooLate()
  const said =
    row.stillRight === null ? await amendedValue(work, aim, row, change) : amendedDirection(row, change)
  await amendRow(work, checkInId, said)
  await work.publish(
    aimEvent('aim.check_in_amended', id, { checkInId, value: said.value, chance: said.chance }),
  )
  return { id, rev: aim.rev, state: aim.state }
}

type Amended = Pick<CheckInRow, 'value' | 'chance' | 'stillRight' | 'note' | 'decrease'>

async function amendedValue(
  work: Work,
  aim: AimRecord,
  row: CheckInRow,
  change: AmendCheckIn,
): Promise<Amended> {
  const said = {
    value: change.value === undefined ? row.value : change.value,
    chance: change.chance === undefined ? row.chance : change.chance,
    note: change.note ?? row.note,
    decrease: change.decrease ?? row.decrease ?? undefined,
  }
  const measure = row.measureRun === (aim.measure?.run ?? null) ? aim.measure : null
  const { value: previous } = await readBefore(work, aim.id, row.measureRun, row.madeOn)
  // A value that stays as it was is not judged again: the measure may be another one by now.
  if (change.value !== undefined || said.value === null) refuse(checkInProblems(measure, previous, said))
  if (change.value === undefined) return { ...said, stillRight: null, decrease: said.decrease ?? null }
  const isBack = measure !== null && goesBack(measure, previous, said.value)
  return { ...said, stillRight: null, decrease: isBack ? (said.decrease ?? null) : null }
}

function amendedDirection(row: CheckInRow, change: AmendCheckIn): Amended {
  if (change.value != null || change.chance != null) throw directionInstead('strategy or vision')
  const stillRight = change.stillRight ?? row.stillRight ?? 'yes'
  const note = change.note ?? row.note
  requireNote(stillRight, note)
  return { value: null, chance: null, decrease: null, stillRight, note }
}

function tooLate() {
  return ruleBroken(
    '',
    'too_late',
    'This check-in is more than 24 hours old and stands.',
    'Check in again; the new one can say what was wrong.',
  )
}

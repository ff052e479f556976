import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { AmendCheckIn, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openAim, refuse } from '../open-aim.ts'
import { amendRow, readBefore, readCheckIn } from '../store/check-ins.ts'
import { checkInProblems } from './check-in.ts'

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
  const said = {
    value: change.value === undefined ? row.value : change.value,
    chance: change.chance === undefined ? row.chance : change.chance,
    note: change.note ?? row.note,
    decrease: change.decrease ?? row.decrease ?? undefined,
  }
  const measure = row.measureRun === (aim.measure?.run ?? null) ? aim.measure : null
  if (row.stillRight === null && change.value !== undefined) {
    const before = await readBefore(work, id, row.measureRun, row.madeOn)
    refuse(checkInProblems(measure, before.value, said))
  }
  const stillRight = row.stillRight === null ? null : (change.stillRight ?? row.stillRight)
  await amendRow(work, checkInId, { ...said, decrease: said.decrease ?? null, stillRight })
  await work.publish(
    aimEvent('aim.check_in_amended', id, { checkInId, value: said.value, chance: said.chance }),
  )
  return { id, rev: aim.rev, state: aim.state }
}

/** Whether a check-in may still be amended: less than 24 hours old. */
export function isAmendable(madeAt: Date, now: Date): boolean {
  return now.getTime() - madeAt.getTime() < 24 * 3_600_000
}

function tooLate() {
  return ruleBroken(
    '',
    'too_late',
    'This check-in is more than 24 hours old and stands.',
    'Check in again; the new one can say what was wrong.',
  )
}

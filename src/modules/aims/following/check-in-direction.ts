import { ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { NewDirectionCheckIn, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { readBefore } from '../store/check-ins.ts'
import { saveRows } from '../store/save-rows.ts'
import { oncePerDay } from './check-in.ts'

/** The owner of a strategy or the vision says whether it is still right, once a day. */
export async function checkInDirection(work: Work, id: string, said: NewDirectionCheckIn): Promise<Saved> {
  const { aim } = await openFor(work, id, 'check_in')
  if (aim.kind === 'goal') throw valueInstead()
  requireNote(said.stillRight, said.note)
  const before = await readBefore(work, id, null, work.today)
  if (before.today !== null) throw oncePerDay(before.today.id)
  const checkInId = newId(work.now.getTime())
  await saveRows(work, {
    aimsCheckIns: [
      {
        ...said,
        id: checkInId,
        aimId: id,
        madeOn: work.today,
        madeAt: work.now,
        byId: work.actor.personId,
        value: null,
        chance: null,
        decrease: null,
        measureVersion: null,
        measureRun: null,
        amendedAt: null,
      },
    ],
  })
  await work.publish(aimEvent('aim.checked_in', id, { checkInId, stillRight: said.stillRight }))
  return { id, rev: aim.rev, state: aim.state, ids: [checkInId] }
}

/** Throws when a direction is not simply right any more and nobody says why. */
export function requireNote(stillRight: string, note: string): void {
  if (stillRight !== 'yes' && note === '') throw noteNeeded(stillRight)
}

function valueInstead() {
  return ruleBroken(
    '',
    'goal_check_in',
    'A goal is checked by its value.',
    'Give a value, a chance or a note.',
  )
}

function noteNeeded(stillRight: string) {
  return ruleBroken(
    'note',
    'note_needed',
    `"${stillRight === 'no' ? 'No' : 'Adjust'}" alone leaves people guessing.`,
    'Write what has changed.',
  )
}

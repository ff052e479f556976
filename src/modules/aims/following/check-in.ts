import { AppError, type ErrorItem, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { NewCheckIn, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { goesBack, type MeasureDefinition, valueProblems } from '../measure.ts'
import { openFor, refuse } from '../open-aim.ts'
import { readBefore } from '../store/check-ins.ts'
import { saveRows } from '../store/save-rows.ts'

/** The owner says where a goal stands: value, chance and note, once a day. */
export async function checkIn(work: Work, id: string, said: NewCheckIn): Promise<Saved> {
  const { aim } = await openFor(work, id, 'check_in')
  if (aim.kind !== 'goal') throw directionInstead(aim.kind)
  const before = await readBefore(work, id, aim.measure?.run ?? null, work.today)
  if (before.today !== null) throw oncePerDay(before.today.id)
  refuse(checkInProblems(aim.measure, before.value, said))
  const checkInId = newId(work.now.getTime())
  await saveRows(work, {
    aimsCheckIns: [
      {
        id: checkInId,
        aimId: id,
        madeOn: work.today,
        madeAt: work.now,
        byId: work.actor.personId,
        value: said.value,
        chance: said.chance,
        stillRight: null,
        note: said.note,
        decrease: goesBack(aim.measure ?? NO_MEASURE, before.value, said.value)
          ? (said.decrease ?? null)
          : null,
        measureVersion: aim.measure?.version ?? null,
        measureRun: aim.measure?.run ?? null,
        amendedAt: null,
      },
    ],
  })
  await work.publish(aimEvent('aim.checked_in', id, { checkInId, value: said.value, chance: said.chance }))
  return { id, rev: aim.rev, state: aim.state, ids: [checkInId] }
}

/** What is wrong with a check-in: a value out of bounds, a step back without saying which kind, or nothing said at all. */
export function checkInProblems(
  measure: MeasureDefinition | null,
  previous: number | null,
  said: Pick<NewCheckIn, 'value' | 'chance' | 'note' | 'decrease'>,
): ErrorItem[] {
  const problems = valueProblems(measure, said.value)
  if (said.value === null && said.chance === null && said.note === '') return [...problems, NOTHING_SAID]
  if (
    problems.length === 0 &&
    said.decrease === undefined &&
    goesBack(measure ?? NO_MEASURE, previous, said.value)
  )
    return [
      {
        field: 'decrease',
        code: 'goes_back',
        message: `The last value was ${previous}, so ${said.value} goes back.`,
        fix: 'Say whether it corrects an earlier value or is real.',
      },
    ]
  return problems
}

/** The error of a second check-in on one day; `current` names the one to amend. */
export function oncePerDay(checkInId: string): AppError {
  const item = {
    field: '',
    code: 'once_per_day',
    message: 'There is a check-in of today already.',
    fix: 'Amend that one; within 24 hours you can.',
  }
  return new AppError('duplicate', { items: [item], current: { checkInId } })
}

const NO_MEASURE: MeasureDefinition = {
  type: 'milestones',
  unit: '',
  start: null,
  target: null,
  direction: null,
  low: null,
  high: null,
}

const NOTHING_SAID = {
  field: '',
  code: 'nothing_said',
  message: 'The check-in is empty.',
  fix: 'Give a value, a chance or a note.',
}

/** The error of a value on what is only ever still right or not. */
export function directionInstead(kind: string) {
  return ruleBroken(
    '',
    'direction_check_in',
    `A ${kind} has no value to report.`,
    'Say instead whether it is still right.',
  )
}

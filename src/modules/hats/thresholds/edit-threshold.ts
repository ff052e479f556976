import { forbidden, notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { RulesPage, ThresholdEdit } from '../contract.ts'
import { wantRun } from '../store/runs.ts'
import { addEdit, editsInForce } from '../store/thresholds.ts'
import { thresholdsOf } from './in-force.ts'
import { crossedBy } from './pairs.ts'
import { readRules } from './rules-page.ts'
import { isCounted, isShare, THRESHOLDS, type ThresholdKey, told } from './thresholds.ts'

/** Changes a number that the rules judge by; the people team may, within its bounds, with a reason that everybody reads. */
export async function editThreshold(work: Work, key: string, edit: ThresholdEdit): Promise<RulesPage> {
  if (!isKey(key)) throw notFound('threshold')
  if (!work.actor.flags.people) throw forbidden('change what the rules judge by', 'the people team')
  mustBeWithin(key, edit.value)
  const { version, edits } = await editsInForce(work)
  const is = thresholdsOf(edits)
  mustNotCross(key, edit.value, is)
  const { value, reason } = edit
  const row = { version: version + 1, key, value, reason, byId: work.actor.personId }
  if (edit.version === version && is[key] === value) throw unchanged()
  if (edit.version !== version || !(await addEdit(work, row))) throw staleRev(await readRules(work))
  await wantRun(work)
  await work.publish({
    type: 'threshold.changed',
    subject: { kind: 'organisation', id: work.orgId },
    data: { key, value },
  })
  return await readRules(work)
}

function unchanged() {
  return ruleBroken(
    'value',
    'unchanged',
    'This is the number as it stands.',
    'Type another one, or leave it.',
  )
}

function isKey(key: string): key is ThresholdKey {
  return Object.hasOwn(THRESHOLDS, key)
}

function mustBeWithin(key: ThresholdKey, value: number): void {
  const threshold = THRESHOLDS[key]
  const [low, high] = [told(key, threshold.low), told(key, threshold.high)]
  if (!Number.isFinite(value) || value < threshold.low || value > threshold.high)
    throw ruleBroken(
      'value',
      'out_of_bounds',
      `This number lies between ${low} and ${high} (${threshold.unit}): beyond, the rule would say nothing, or speak of everybody.`,
      'Choose a number in between.',
    )
  if (isCounted(threshold) && !Number.isInteger(value))
    throw ruleBroken(
      'value',
      'not_whole',
      `This number counts ${threshold.unit}, and there is no part of one.`,
      `Choose a whole number between ${low} and ${high}.`,
    )
  if (isShare(threshold) && !isWholePercent(value))
    throw ruleBroken(
      'value',
      'not_whole',
      'This number is told in whole percents everywhere.',
      `Choose a whole percent between ${low} and ${high}.`,
    )
}

/** Nobody can write 0.29 exactly in binary. */
function isWholePercent(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-9
}

function mustNotCross(key: ThresholdKey, value: number, is: Readonly<Record<ThresholdKey, number>>): void {
  const crossed = crossedBy(key, value, is)
  if (crossed === undefined) return
  const { must, other } = crossed
  const limit = told(other, is[other])
  throw ruleBroken(
    'value',
    'crosses',
    `This number must be ${must} “${THRESHOLDS[other].says}”, which is ${limit} now: the two would contradict each other.`,
    `Choose a number that is ${must} ${limit}, or change the other one first.`,
  )
}

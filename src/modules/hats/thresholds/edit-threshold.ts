import { forbidden, notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { RulesPage, ThresholdEdit } from '../contract.ts'
import { wantRun } from '../store/runs.ts'
import { addEdit, editsInForce } from '../store/thresholds.ts'
import { readRules } from './rules-page.ts'
import { isCounted, THRESHOLDS, type Threshold } from './thresholds.ts'

/** Changes a number that the rules judge by; the people team may, within its bounds, with a reason that everybody reads. */
export async function editThreshold(work: Work, key: string, edit: ThresholdEdit): Promise<RulesPage> {
  const threshold: Threshold | undefined = Object.hasOwn(THRESHOLDS, key)
    ? THRESHOLDS[key as keyof typeof THRESHOLDS]
    : undefined
  if (threshold === undefined) throw notFound('threshold')
  if (!work.actor.flags.people) throw forbidden('change what the rules judge by', 'the people team')
  const { low, high, unit } = threshold
  if (!Number.isFinite(edit.value) || edit.value < low || edit.value > high)
    throw ruleBroken(
      'value',
      'out_of_bounds',
      `This number lies between ${low} and ${high} (${unit}): beyond, the rule would say nothing, or speak of everybody.`,
      'Choose a number in between.',
    )
  if (isCounted(threshold) && !Number.isInteger(edit.value))
    throw ruleBroken(
      'value',
      'not_whole',
      `This number counts ${unit}, and there is no part of one.`,
      `Choose a whole number between ${low} and ${high}.`,
    )
  const { version } = await editsInForce(work)
  const { value, reason } = edit
  const row = { version: version + 1, key, value, reason, byId: work.actor.personId }
  if (edit.version !== version || !(await addEdit(work, row))) throw staleRev(await readRules(work))
  await wantRun(work)
  await work.publish({
    type: 'threshold.changed',
    subject: { kind: 'organisation', id: work.orgId },
    data: { key, value },
  })
  return await readRules(work)
}

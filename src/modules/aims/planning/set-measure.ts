import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import type { Saved, SetMeasure } from '../contract.ts'
import { measureRow } from '../drafting/measure-row.ts'
import { aimEvent } from '../events.ts'
import { isComparable, measureProblems } from '../measure.ts'
import { openFor, refuse } from '../open-aim.ts'
import { removeMeasure } from '../store/measures.ts'
import { saveAim } from '../store/save-rows.ts'

/**
 * Sets the measure. Before the aim goes live the measure is simply replaced; afterwards a new version starts, the old
 * one is kept, and the chart shows the break where type or unit changed.
 */
export async function setMeasure(work: Work, id: string, change: SetMeasure): Promise<Saved> {
  const { aim } = await openFor(work, id, 'set_measure', change.rev)
  refuse(measureProblems(change.measure))
  const keepsHistory = aim.liveOn !== null && aim.measure !== null
  if (keepsHistory && change.reason === undefined) throw reasonNeeded()
  const place = { ...nextPlace(aim, change, keepsHistory), reason: change.reason ?? null }
  if (!keepsHistory && aim.measure !== null) await removeMeasure(work, id, aim.measure.version)
  const rev = await saveAim(work, id, {}, { aimsMeasures: [measureRow(work, id, change.measure, place)] })
  await work.publish(aimEvent('aim.measure_set', id, { version: place.version, run: place.run }))
  return { id, rev, state: aim.state }
}

function nextPlace(
  aim: AimRecord,
  change: SetMeasure,
  keepsHistory: boolean,
): { version: number; run: number } {
  const { measure } = aim
  if (measure === null || !keepsHistory) return { version: measure?.version ?? 1, run: measure?.run ?? 1 }
  const run = isComparable(measure, change.measure) ? measure.run : measure.run + 1
  return { version: measure.version + 1, run }
}

function reasonNeeded() {
  return ruleBroken(
    'reason',
    'reason_needed',
    'This aim has been live: changing its measure changes a promise.',
    'Say why; the old measure stays in the history.',
  )
}

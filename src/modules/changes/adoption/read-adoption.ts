import { AppError, type ErrorItem, notFound } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewReading } from '../contract/bodies.ts'
import { happened } from '../events.ts'
import { mustBeAnnounced, openChange } from '../open-change.ts'
import { putReading } from '../store/save.ts'
import type { Measure } from '../store/tables.ts'

/** Writes down how many do it the new way, on a day; the same day again corrects it. Also once it has ended: do they still? */
export async function readAdoption(
  work: Work,
  id: string,
  measureId: string,
  reading: NewReading,
): Promise<{ id: string; share: number }> {
  const opened = await openChange(work, id, 'record', 'write down a reading')
  const measure = opened.change.measures.find(each => each.id === measureId)
  if (measure === undefined) throw notFound('measure')
  mustBeAnnounced(opened)
  const items = readingProblems(measure, reading, work.today)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const { onDay, note } = reading
  const counted = measure.whole === null ? null : reading.counted
  const share = measure.whole === null ? (reading.share ?? 0) : (reading.counted ?? 0) / measure.whole
  await putReading(work, measureId, { onDay, share, counted, note, byId: actingPerson(work) })
  await work.publish(happened('change.adoption_read', opened.change, { measureId, onDay, share }))
  return { id: measureId, share }
}

/** What is wrong with a reading of this measure. */
function readingProblems(
  { whole }: Pick<Measure, 'whole'>,
  { onDay, share, counted }: Pick<NewReading, 'onDay' | 'share' | 'counted'>,
  today: LocalDate,
): ErrorItem[] {
  return [
    ...(onDay > today ? [inFuture] : []),
    ...(whole === null && share === null ? [noShare] : []),
    ...(whole !== null && counted === null ? [noCount] : []),
    ...(whole !== null && counted !== null && counted > whole ? [tooMany] : []),
  ]
}

const inFuture = {
  field: 'onDay',
  code: 'in_future',
  message: 'This day is still to come.',
  fix: 'Choose today or a day before.',
}
const noShare = {
  field: 'share',
  code: 'share_missing',
  message: 'The reading has no number.',
  fix: 'Say which share does it the new way.',
}
const noCount = {
  field: 'counted',
  code: 'count_missing',
  message: 'The reading has no number.',
  fix: 'Say how many do it the new way.',
}
const tooMany = {
  field: 'counted',
  code: 'more_than_all',
  message: 'These are more than there are.',
  fix: 'Count again, or correct the whole of the measure.',
}

import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { SetMeasure } from '../contract/bodies.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'
import { putMeasure } from '../store/save.ts'

/** Adds a measure of adoption, or says it anew; what was read stays. */
export async function setMeasure(
  work: Work,
  id: string,
  { rev, id: measureId, ...wanted }: SetMeasure,
): Promise<SavedPart> {
  const opened = await openFor(work, id, 'rollout', 'change how adoption is seen', rev)
  const known = opened.change.measures.find(each => each.id === measureId)
  if (measureId !== null && known === undefined) throw notFound('measure')
  const isRead = known !== undefined && known.readings.length > 0
  const items = [
    ...(wanted.fromOn < wanted.toOn ? [] : [noTime]),
    ...(isRead && known.whole !== wanted.whole ? [otherWhole] : []),
  ]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const measure = { id: measureId ?? newId(work.now.getTime()), ...wanted }
  const saved = await saveOver(work, opened)
  await putMeasure(work, id, measure)
  await work.publish(
    happened('change.measure_set', opened.change, { measureId: measure.id, aspect: measure.aspect }),
  )
  return { id: measure.id, rev: saved.rev }
}

const noTime = {
  field: 'toOn',
  code: 'no_time',
  message: 'It is expected on the day on which it begins, or before.',
  fix: 'Choose a later day.',
}
const otherWhole = {
  field: 'whole',
  code: 'already_read',
  message: 'It was read of another number already.',
  fix: 'Add another measure for the new number.',
}

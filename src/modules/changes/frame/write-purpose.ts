import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { purposeProblems } from '../change.ts'
import type { WritePurpose } from '../contract/bodies.ts'
import type { Saved } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'

/** Writes why the change is made, what it changes, what stays, and what nobody knows yet. Once announced it stays whole. */
export async function writePurpose(
  work: Work,
  id: string,
  { rev, ...purpose }: WritePurpose,
): Promise<Saved> {
  const opened = await openFor(work, id, 'purpose', 'write the purpose of this change', rev)
  const items = opened.change.announcedOn === null ? [] : purposeProblems(purpose)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const saved = await saveOver(work, opened, purpose)
  await work.publish(
    happened('change.purpose_written', opened.change, { whole: purposeProblems(purpose).length === 0 }),
  )
  return saved
}

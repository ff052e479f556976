import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { FrameChange } from '../contract/bodies.ts'
import type { Saved } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'
import { replaceWhoHelps } from '../store/save.ts'
import { peopleProblems } from './people-problems.ts'

/** Names it anew, or puts it into other hands. */
export async function frameChange(work: Work, id: string, framed: FrameChange): Promise<Saved> {
  const opened = await openFor(work, id, 'frame', 'say whose change this is', framed.rev)
  const items = peopleProblems(framed, opened.chart)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const { change } = opened
  const { name = change.name, kind = change.kind, helperIds } = framed
  const { sponsorId = change.sponsorId, managerId = change.managerId } = framed
  const saved = await saveOver(work, opened, { name, kind, sponsorId, managerId })
  if (helperIds !== undefined) await replaceWhoHelps(work, id, helperIds)
  await work.publish(happened('change.framed', { ...change, kind, sponsorId, managerId }))
  return saved
}

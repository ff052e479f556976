import { notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'
import type { Change } from '../store/changes.ts'
import { takeOut } from '../store/save.ts'

/** Takes an impact off the map. */
export const dropImpact = dropFrom('changesImpacts', 'impact', change => change.impacts)
/** Takes a milestone out of the rollout. */
export const dropMilestone = dropFrom('changesMilestones', 'milestone', change => change.milestones)
/** Takes a measure of adoption out, with its readings. */
export const dropMeasure = dropFrom('changesMeasures', 'measure', change => change.measures)

function dropFrom(
  table: Parameters<typeof takeOut>[1],
  noun: 'impact' | 'milestone' | 'measure',
  parts: (change: Change) => readonly { readonly id: string }[],
) {
  return async (work: Work, id: string, partId: string, rev: number): Promise<SavedPart> => {
    const opened = await openFor(work, id, 'rollout', `take this ${noun} out`, rev)
    if (!parts(opened.change).some(part => part.id === partId)) throw notFound(noun)
    const saved = await saveOver(work, opened)
    await takeOut(work, table, partId)
    await work.publish(happened(`change.${noun}_dropped`, opened.change, { partId }))
    return { id: partId, rev: saved.rev }
  }
}

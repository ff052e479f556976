import type { Work } from '#platform/work.ts'
import type { MoveAim, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { cycleProblem, dueAfterParent, placeProblems } from '../invariants.ts'
import { openFor, refuse } from '../open-aim.ts'
import { holdTree } from '../store/line-above.ts'
import { saveAim } from '../store/save-rows.ts'
import { findParent } from './find-parent.ts'

/** Puts an aim below another one, or changes how it serves the one it is below. */
export async function moveAim(work: Work, id: string, place: MoveAim): Promise<Saved> {
  await holdTree(work)
  const { aim, chart } = await openFor(work, id, 'move', place.rev)
  const line = place.parentId === null ? [] : await findParent(work, place.parentId, chart)
  const parent = line[0] ?? null
  const standsAlone =
    aim.kind !== 'vision' && parent === null && aim.state !== 'draft' && place.standaloneReason === null
  refuse([
    ...(parent !== null && line.some(above => above.id === id) ? [cycleProblem(parent.title)] : []),
    ...placeProblems({ ...aim, parent, link: place.link, critical: place.critical }),
    ...dueAfterParent(aim, parent),
    ...(standsAlone ? [NO_PARENT] : []),
  ])
  const rev = await saveAim(work, id, {
    parentId: place.parentId,
    link: place.link,
    critical: place.critical,
    standaloneReason: place.standaloneReason,
  })
  await work.publish(
    aimEvent('aim.moved', id, { fromParentId: aim.parentId, toParentId: place.parentId, link: place.link }),
  )
  return { id, rev, state: aim.state }
}

const NO_PARENT = {
  field: 'standaloneReason',
  code: 'parent_missing',
  message: 'It would serve nothing above it.',
  fix: 'Choose a parent, or say why it stands alone.',
}

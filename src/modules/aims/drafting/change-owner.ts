import type { Work } from '#platform/work.ts'
import type { ChangeOwner, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { placeProblems } from '../invariants.ts'
import { openFor, refuse } from '../open-aim.ts'
import { saveAim } from '../store/save-rows.ts'
import { ownerProblems } from './owner-problems.ts'

/** Gives an aim to another owner, and to another team when one is named. Both people learn of it by the event. */
export async function changeOwner(work: Work, id: string, change: ChangeOwner): Promise<Saved> {
  const { aim, chart } = await openFor(work, id, 'change_owner', change.rev)
  const teamId = change.teamId === undefined ? aim.teamId : change.teamId
  refuse([
    ...ownerProblems(aim.kind, change.ownerId, teamId, chart),
    ...placeProblems({ ...aim, teamId, parent: null, link: null, critical: false }),
  ])
  const rev = await saveAim(work, id, { ownerId: change.ownerId, teamId })
  await work.publish(aimEvent('aim.reassigned', id, { fromOwnerId: aim.ownerId, toOwnerId: change.ownerId }))
  return { id, rev, state: aim.state }
}

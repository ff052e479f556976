import type { Work } from '#platform/work.ts'
import type { Matter } from '../contract.ts'
import { type Delegation, holdMatter } from '../store/delegations.ts'

/** What a delegation is over, as an offer names it. */
export function matterOf({ kind, title, aimId, taskId, teamId, absentId }: Delegation): Matter {
  if (kind === 'aim' && aimId !== null) return { kind, aimId }
  if (kind === 'task' && taskId !== null) return { kind, taskId }
  if (kind === 'cover' && absentId !== null) return { kind, personId: absentId }
  return { kind: 'area', area: title, teamId }
}

/** Holds what two managers would both give away, until the end of the transaction: before looking who has it. */
export async function hold(work: Work, matter: Matter): Promise<void> {
  await holdMatter(work, keyOf(matter))
}

function keyOf(matter: Matter): string {
  if (matter.kind === 'aim') return `aim ${matter.aimId}`
  if (matter.kind === 'task') return `task ${matter.taskId}`
  // One team may be named in one offer and follow from the receiver in another.
  return matter.kind === 'area' ? `area ${matter.area.toLowerCase()}` : `cover ${matter.personId}`
}

import type { Work } from '#platform/work.ts'
import { followParty, renameParty } from './store/parties.ts'

/**
 * Brings what changed about an external party into its promises: its new name, or who follows its open promises from now on,
 * which is told of promise by promise (`promise.passed_on`).
 * The caller has checked that the actor may change the party.
 */
export async function carryParty(
  work: Work,
  partyId: string,
  change: { readonly name?: string; readonly followerId?: string },
): Promise<void> {
  if (change.name !== undefined) await renameParty(work, partyId, change.name)
  const { followerId } = change
  if (followerId === undefined) return
  const passed = await followParty(work, partyId, followerId)
  await work.publish(
    ...passed.map(id => ({
      type: 'promise.passed_on',
      subject: { kind: 'promise', id },
      data: { byPartyId: partyId, toPersonId: followerId },
    })),
  )
}

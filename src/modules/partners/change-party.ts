import { AppError, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { carryParty } from '#modules/commitments/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { nameProblems, ownerProblems } from './add-party.ts'
import type { PartyRow } from './contract.ts'
import { openFor, saveOver } from './open-party.ts'
import { insertHandover } from './store/parties.ts'

/** Changes what a party is called, here and in its promises, or what it is. */
export async function changeParty(
  work: Work,
  id: string,
  { rev, name, about }: { rev: number; name: string; about: string },
): Promise<PartyRow> {
  const opened = await openFor(work, id, 'change', rev)
  const items = await nameProblems(work, name, id)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const row = await saveOver(work, opened, { name, about })
  await carryParty(work, id, { name })
  await work.publish({ type: 'party.changed', subject: { kind: 'party', id } })
  return row
}

/** Hands the relationship over. What the party promised us is followed by the new owner from then on. */
export async function handOverParty(
  work: Work,
  id: string,
  { rev, ownerId, why }: { rev: number; ownerId: string; why: string | null },
): Promise<PartyRow> {
  const opened = await openFor(work, id, 'handOver', rev)
  const { party, chart } = opened
  if (ownerId === party.ownerId)
    throw ruleBroken('ownerId', 'same_owner', 'That is who keeps it now.', 'Choose somebody else.')
  const items = ownerProblems(ownerId, chart)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const row = await saveOver(work, opened, { ownerId })
  const handover = { id: newId(work.now.getTime()), fromId: party.ownerId, toId: ownerId, why }
  await insertHandover(work, { ...handover, partyId: id, byId: work.actor.personId, madeOn: work.today })
  await carryParty(work, id, { followerId: ownerId })
  const data = { fromOwnerId: party.ownerId, toOwnerId: ownerId }
  await work.publish({ type: 'party.handed_over', subject: { kind: 'party', id }, data })
  return row
}

/** Ends the relationship; its notes and promises stay. */
export async function endParty(work: Work, id: string, rev: number): Promise<PartyRow> {
  const opened = await openFor(work, id, 'change', rev)
  const row = await saveOver(work, opened, { endedOn: work.today })
  await takeSteps(work, { subject: { kind: 'party', id }, from: 'kept', to: 'ended', event: 'party.ended' })
  return row
}

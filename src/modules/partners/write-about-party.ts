import { newId } from '#kernel/id.ts'
import { promise } from '#modules/commitments/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewPartyPromise } from './contract.ts'
import { mustStand, openParty } from './open-party.ts'
import { insertNotes } from './store/parties.ts'

/** Writes a note about a party, for the owner's team and the line above. */
export async function addNote(work: Work, id: string, text: string): Promise<{ id: string }> {
  const { party } = await openParty(work, id, 'writeNotes')
  mustStand(party)
  const note = { id: newId(work.now.getTime()), byId: actingPerson(work), madeOn: work.today, text }
  await insertNotes(work, [{ ...note, partyId: id }])
  await work.publish({ type: 'party.noted', subject: { kind: 'party', id }, data: { noteId: note.id } })
  return { id: note.id }
}

/** Writes down what the actor promises a party, or what the party promises us: then its owner follows it. */
export async function addPromise(
  work: Work,
  id: string,
  { side, what, dueOn }: NewPartyPromise,
): Promise<{ id: string }> {
  const { party } = await openParty(work, id, 'writeNotes')
  mustStand(party)
  const them = { kind: 'party', id, name: party.name } as const
  const [by, to] =
    side === 'ours'
      ? [{ kind: 'person', id: actingPerson(work) } as const, them]
      : [them, { kind: 'person', id: party.ownerId } as const]
  const source = { kind: 'party', id, title: party.name, link: `/partners/${id}` }
  const [promiseId = ''] = await promise(work, [{ by, to, what, dueOn, source }])
  return { id: promiseId }
}

import { type PromiseView, promisesWith } from '#modules/commitments/public.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { may, relationsTo } from './access.ts'
import type { PartyPage, PartyPromise, PartyRow } from './contract.ts'
import { openParty, partyRow } from './open-party.ts'
import { handoversOf, listParties, notesOf, partiesById } from './store/parties.ts'

/** Parties by name, for everybody. */
export async function listPartners(
  work: Work,
  { text = '', ownerId, ended }: { text?: string | undefined; ownerId?: string | undefined; ended: boolean },
): Promise<{ entries: PartyRow[] }> {
  const chart = await chartOn(work, work.today)
  const searched = text === '' ? {} : { pattern: `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` }
  const found = await listParties(work, { ...searched, ownerId, ended })
  return { entries: found.map(party => partyRow(party, chart)) }
}

/** A party with its notes and promises for those who may read them, and who kept it before. */
export async function readPartner(work: Work, id: string): Promise<PartyPage> {
  const { party, chart, relations } = await openParty(work, id, 'see')
  const who = (personId: string) => ({ id: personId, name: chart.person(personId)?.name ?? '' })
  const reads = may('readNotes', relations)
  const notes = reads ? await notesOf(work, id) : null
  const owners = await handoversOf(work, id)
  const stands = party.endedOn === null
  return {
    ...partyRow(party, chart),
    notes: notes?.map(({ byId, ...note }) => ({ ...note, by: who(byId) })) ?? null,
    promises: reads ? (await promisesWith(work, [id])).map(partyPromise) : null,
    owners: owners.map(({ fromId, toId, why, ...handover }) => ({
      ...handover,
      // Why it was handed over is for those who may read notes.
      ...{ from: who(fromId), to: who(toId), why: reads ? why : null },
    })),
    steps: [
      ...(may('writeNotes', relations) && stands ? (['note', 'promise'] as const) : []),
      ...(may('change', relations) && stands ? (['change', 'hand_over', 'end'] as const) : []),
    ],
  }
}

/** Those with the party see what became of each: `promisesWith` leaves nothing out. */
function partyPromise({ id, by, to, what, dueOn, state, before }: PromiseView): PartyPromise {
  const ours = by.kind === 'person'
  const us = ours ? by : to
  return {
    ...{ id, side: ours ? 'ours' : 'theirs', what, dueOn, state: state ?? 'open' },
    who: { id: us.id ?? '', name: us.name },
    firstDueOn: before[0]?.dueOn ?? null,
  }
}

/** A party by name and owner, as other rooms show it. */
export interface PartyCard {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  /** The actor may read what is noted about it: the owner, their team, the line above them. */
  readonly readsNotes: boolean
}

/** These parties, in no order; unknown ones are missing. Everybody may know them. */
export async function partyCards(work: Work, ids: readonly string[]): Promise<PartyCard[]> {
  const chart = await chartOn(work, work.today)
  const me = work.actor.personId
  return (await partiesById(work, ids)).map(({ id, name, ownerId }) => ({
    ...{ id, name, ownerId },
    readsNotes: me === null || may('readNotes', relationsTo(ownerId, me, chart)),
  }))
}

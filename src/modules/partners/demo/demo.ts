import { addDays } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import { addPromiseRows } from '#modules/commitments/public.ts'
import { DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { insertNotes, insertParties } from '../store/parties.ts'
import { TIDEWELL_PARTIES } from './tidewell-parties.ts'

/** What this room adds to Tidewell: ten parties, what was noted about them, and what is promised either way. */
export async function addDemoPartners(work: Work, cast: DemoCast): Promise<void> {
  const random = seeded(DEMO_SEED).fork('partners')
  const id = () => random.id(work.now.getTime())
  const parties = TIDEWELL_PARTIES.map(party => ({
    ...party,
    id: id(),
    ownerId: cast.holder.get(party.owner) ?? '',
  }))
  await insertParties(
    work,
    parties.map(({ id: partyId, name, about, ownerId, since }) => ({
      ...{ id: partyId, name, about, ownerId, addedOn: addDays(cast.asOf, -since), endedOn: null, rev: 1 },
    })),
  )
  await insertNotes(
    work,
    parties.flatMap(({ id: partyId, ownerId, notes }) =>
      notes.map(([back, text]) => ({
        ...{ id: id(), partyId, byId: ownerId, madeOn: addDays(cast.asOf, -back), text },
      })),
    ),
  )
  await addPromiseRows(
    work,
    parties.flatMap(({ id: partyId, name, ownerId, ours, theirs }) => {
      const them = { kind: 'party', id: partyId, name } as const
      const us = { kind: 'person', id: ownerId } as const
      const source = { kind: 'party', id: partyId, title: name, link: `/partners/${partyId}` }
      const made = (
        by: typeof them | typeof us,
        to: typeof them | typeof us,
        [due, what]: readonly [number, string],
      ) => ({
        id: id(),
        madeOn: addDays(cast.asOf, Math.min(due, 0) - 14),
        keptOn: due < 0 ? addDays(cast.asOf, due) : null,
        promise: { by, to, what, dueOn: addDays(cast.asOf, due), source },
      })
      return [...ours.map(each => made(us, them, each)), ...theirs.map(each => made(them, us, each))]
    }),
  )
}

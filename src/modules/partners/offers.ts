import type { Subscription } from '#platform/jobs/worker.ts'
import type { Offers } from '#platform/offers.ts'
import { forgetWords, partiesById, partiesFound } from './store/parties.ts'

/** What partners offers to the rooms that gather. */
export const partnersOffers: Offers = {
  room: 'partners',
  found: (work, _asker, pattern, limit) => partiesFound(work, pattern, limit),
  notices: {
    'party.handed_over': async (work, { subjectId, actorId, data: { toOwnerId } }) => {
      const [party] = await partiesById(work, [subjectId])
      if (party === undefined || typeof toOwnerId !== 'string' || toOwnerId === actorId) return []
      const text = `You keep the relationship with ${party.name} now.`
      return [{ to: [toOwnerId], text, link: `/partners/${party.id}` }]
    },
  },
}

/** What this room does when others say that something happened. */
export const partnersSubscriptions: readonly Subscription[] = [
  {
    consumer: 'partners.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetWords(work, subjectId),
  },
]

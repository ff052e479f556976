import { cutTo } from '#kernel/text.ts'
import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { delegationActs } from './store/acts.ts'
import { delegationDeeds } from './store/deeds.ts'
import { type Delegation, delegationById } from './store/delegations.ts'
import { delegationDates, delegationsBetween, delegationsFound, delegationsWaiting } from './store/offered.ts'

/** Names of the two, and what it is over. */
interface Told extends Pick<Delegation, 'fromId' | 'toId' | 'title' | 'level'> {
  readonly from: string
  readonly to: string
}

/** What delegations offers to the rooms that gather. */
export const delegationsOffers: Offers = {
  room: 'delegations',
  waiting: delegationsWaiting,
  dates: delegationDates,
  between: delegationsBetween,
  found: delegationsFound,
  acts: delegationActs,
  deeds: delegationDeeds,
  notices: {
    'delegation.offered': tell(({ from, title, toId }) => ({
      to: [toId],
      text: `${from} offers you: ${title}.`,
    })),
    'delegation.terms_changed': tell(({ from, title, toId }) => ({
      to: [toId],
      text: `${from} offers you new terms: ${title}.`,
    })),
    'delegation.needs_more': tell(({ to, title, fromId }) => ({
      to: [fromId],
      text: `${to} needs more before taking on: ${title}.`,
    })),
    'delegation.accepted': tell(({ to, title, fromId }) => ({
      to: [fromId],
      text: `${to} took on: ${title}.`,
    })),
    'delegation.declined': tell(({ to, title, fromId }) => ({
      to: [fromId],
      text: `${to} declined: ${title}.`,
    })),
    'delegation.lapsed': tell(({ to, title, fromId }) => ({
      to: [fromId],
      text: `Your offer to ${to} lapsed unanswered: ${title}.`,
    })),
    'delegation.level_changed': tell(({ title, toId, level }) => ({
      to: [toId],
      text: `You are at level ${level} now: ${title}.`,
    })),
    'delegation.areas_set': tell(({ title, fromId, toId }) => ({
      to: [fromId, toId],
      text: `How far it goes has changed: ${title}.`,
    })),
    'delegation.recalled': tell(({ from, to, title, toId }, { data }) => ({
      to: [toId, data['upId']].filter(id => typeof id === 'string'),
      text: `${from} took back from ${to}: ${title}.`,
    })),
    'delegation.reached_into': tell(({ from, to, title, fromId, toId }) => ({
      to: [fromId, toId],
      text: `${from} acted in what is ${to}’s to decide: ${title}.`,
    })),
  },
}

/** Reads between whom a delegation is, and says one sentence about it; who did it is not told. */
function tell(say: (told: Told, event: LedgerEvent) => Omit<Notice, 'link'>) {
  return async (work: Work, event: LedgerEvent): Promise<readonly Notice[]> => {
    const delegation = await delegationById(work, event.subjectId)
    if (delegation === null) return []
    const chart = await chartOn(work, work.today)
    const name = (id: string) => chart.person(id)?.name ?? ''
    const { fromId, toId, title, level, id } = delegation
    const told = { fromId, toId, title, level, from: name(fromId), to: name(toId) }
    const { to, text } = say(told, event)
    const others = event.type === 'delegation.reached_into' ? to : to.filter(each => each !== event.actorId)
    return others.length === 0
      ? []
      : [{ to: others, text: cutTo(text, 280, '…'), link: `/delegations/${id}` }]
  }
}

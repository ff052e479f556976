import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { answerCheckIn } from './answer-check-in.ts'
import { checkInById } from './store/check-in-store.ts'
import { checkInsWaiting } from './store/offers.ts'

/** What this room offers to those that gather from all. */
export const checkInsOffers: Offers = {
  room: 'check-ins',
  waiting: checkInsWaiting,
  notices: {
    'check_in.made': (work, event) => toManager(work, event, name => `${name} checked in.`),
    'check_in.guidance_asked': async (work, event) =>
      (await toManager(work, event, name => `${name} asks for guidance.`)).map(notice => ({
        ...notice,
        immediate: true,
      })),
    'check_in.answered': (work, event) => toPerson(work, event),
    'check_in.missed': async (_work, { subjectId }) => [reminder(subjectId)],
    'check_in.missed_again': (work, event) => bothOf(work, event),
  },
  mailActions: {
    check_in_seen: async (work, id) => {
      await answerCheckIn(work, id, { rev: null, text: null })
      return 'Thank you. They are told that you have seen it.'
    },
  },
}

async function toManager(work: Work, event: LedgerEvent, text: (name: string) => string): Promise<Notice[]> {
  const checkIn = await checkInById(work, event.subjectId)
  if (checkIn === undefined || checkIn.managerId === null) return []
  const name = (await chartOn(work, work.today)).person(checkIn.personId)?.name ?? ''
  const seen = { name: 'check_in_seen', subjectId: checkIn.id, label: 'Seen, thank you' }
  const actions = checkIn.answeredAt === null ? [seen] : []
  return [{ to: [checkIn.managerId], text: text(name), link: `/check-ins?of=${checkIn.id}`, actions }]
}

async function toPerson(work: Work, event: LedgerEvent): Promise<Notice[]> {
  const checkIn = await checkInById(work, event.subjectId)
  if (checkIn === undefined || checkIn.managerId === null) return []
  const name = (await chartOn(work, work.today)).person(checkIn.managerId)?.name ?? ''
  return [
    { to: [checkIn.personId], text: `${name} answered your check-in.`, link: `/check-ins?of=${checkIn.id}` },
  ]
}

async function bothOf(work: Work, event: LedgerEvent): Promise<Notice[]> {
  const chart = await chartOn(work, work.today)
  const managerId = chart.managerOf(event.subjectId)
  const name = chart.person(event.subjectId)?.name ?? ''
  const told = {
    text: `${name} has not checked in for two weeks. A word may help.`,
    link: `/people/${event.subjectId}`,
  }
  return [reminder(event.subjectId), ...(managerId === null ? [] : [{ to: [managerId], ...told }])]
}

function reminder(personId: string): Notice {
  return {
    to: [personId],
    text: 'Last week has no check-in of yours. The next one takes 90 seconds.',
    link: '/check-ins',
  }
}

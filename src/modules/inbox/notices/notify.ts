import { newId } from '#kernel/id.ts'
import { cutTo } from '#kernel/text.ts'
import { workHoursOf } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Subscription } from '#platform/jobs/worker.ts'
import { type Notice, type Offers, offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { sendNotices } from '../mails/send-notices.ts'
import { loudFrom, mailOf, USUAL } from '../preferences/preferences.ts'
import { addNotices, forgetPerson, type NewNotice } from '../store/notice-store.ts'
import { type Told, toldOf } from '../store/preference-store.ts'

/** What the inbox does when something happened: it tells people of what any room has a notice for, and forgets who is erased. */
export const inboxSubscriptions: readonly Subscription[] = [
  {
    consumer: 'inbox.notify',
    // Asked for when something happens: by then every room is wired.
    get types() {
      return offers().flatMap(each => Object.keys(each.notices ?? {}))
    },
    handle: (work, event) => notify(work, event, offers()),
  },
  {
    consumer: 'inbox.forget',
    types: ['person.erased'],
    handle: (work, event) => forgetPerson(work, event.subjectId),
  },
]

/** Tells people of an event as they chose to be told. A second run changes nothing; who did it is not told of it. */
async function notify(work: Work, event: LedgerEvent, rooms: readonly Offers[]): Promise<void> {
  const notices: Notice[] = []
  for (const room of rooms) notices.push(...((await room.notices?.[event.type]?.(work, event)) ?? []))
  const byPerson = new Map<string, Notice>()
  for (const notice of notices)
    for (const id of notice.to) if (id !== event.actorId && !byPerson.has(id)) byPerson.set(id, notice)
  if (byPerson.size === 0) return
  const told = await toldOf(work, [...byPerson.keys()], event.type)
  const mailed = told.flatMap(person => {
    const notice = byPerson.get(person.id)
    if (notice === undefined) return []
    const mail = mailOf(person.mail ?? USUAL.mail, notice.immediate ?? false, person)
    return [{ person, notice, mail }]
  })
  const moments = await mailMoments(
    work,
    mailed.filter(({ mail }) => mail === 'at_once').map(({ person }) => person),
  )
  await addNotices(
    work,
    mailed.map(
      ({ person, notice, mail }): NewNotice => ({
        ...{ id: newId(work.now.getTime()), personId: person.id, eventId: event.id, eventType: event.type },
        ...{ actorId: event.actorId, subjectId: event.subjectId, at: event.at },
        ...{ text: oneLine(notice.text), link: notice.link, actions: notice.actions ?? [] },
        ...{ listed: person.listed ?? USUAL.listed, mail, mailAt: moments.get(person.id) ?? null },
      }),
    ),
  )
  // By day nobody waits for the next round.
  if ([...moments.values()].some(moment => moment <= work.now)) await sendNotices(work)
}

/** When each may be written to next. Somebody who is away without end is asked about again in a day. */
async function mailMoments(work: Work, people: readonly Told[]): Promise<ReadonlyMap<string, Date>> {
  if (people.length === 0) return new Map()
  const hours = await workHoursOf(
    work,
    people.map(({ id }) => id),
    work.today,
  )
  return new Map(
    people.map(person => {
      const own = hours.get(person.id)
      const loud = own === undefined ? work.now : loudFrom(work.now, person, own)
      return [person.id, loud ?? new Date(work.now.getTime() + DAY)]
    }),
  )
}

const DAY = 86_400_000

/** A title may be long; what is told is a line. */
function oneLine(text: string): string {
  return cutTo(text.replaceAll(/\s+/g, ' ').trim(), 280, '…')
}

import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod } from 'ical-generator'
import { illegalTransition } from '#kernel/errors.ts'
import { personsById } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { openTalk } from './open-talk.ts'

/** The invitation to a planned talk (RFC 5546, METHOD:REQUEST) for anybody who may read it; the moment is in UTC, which every calendar shows in its own zone. */
export async function readInvitation(work: Work, id: string, publicUrl: string): Promise<string> {
  const { talk, me } = await openTalk(work, id, 'read', 'read this talk')
  if (talk.state !== 'planned') throw illegalTransition('talk', talk.state, 'invited to', [])
  const people = await personsById(work, [...new Set([talk.organiserId, me, ...talk.personIds])])
  const organiser = people.find(person => person.id === talk.organiserId)
  const others = people
    .filter(({ id: each }) => talk.personIds.includes(each) && each !== me)
    .map(({ name }) => name)
  const calendar = ical({
    method: ICalCalendarMethod.REQUEST,
    prodId: { company: 'Fairlead', product: 'Talks', language: 'EN' },
  })
  const event = calendar.createEvent({
    id: `${talk.id}@fairlead`,
    sequence: talk.rev,
    stamp: work.now,
    start: talk.startsAt,
    end: new Date(talk.startsAt.getTime() + talk.minutes * 60_000),
    summary: oneLine(summaryOf(talk.title, others)),
    url: `${publicUrl}${linkOf(talk)}`,
  })
  if (organiser?.email) event.organizer({ name: oneLine(organiser.name), email: organiser.email })
  for (const person of people)
    if (person.email && person.id !== talk.organiserId)
      event.createAttendee({
        ...{ name: oneLine(person.name), email: person.email, rsvp: true },
        ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION },
      })
  return calendar.toString()
}

/** Where a talk has its page. */
export function linkOf(talk: {
  readonly id: string
  readonly type: string
  readonly seriesId: string | null
}): string {
  return talk.type === 'one_to_one' && talk.seriesId !== null
    ? `/conversations/${talk.seriesId}`
    : `/conversations/talks/${talk.id}`
}

function summaryOf(title: string | null, others: readonly string[]): string {
  return title ?? `One-to-one with ${others.join(', ')}`
}

/** Some readers split lines at characters that the library leaves alone. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

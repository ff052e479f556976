import { addDays, type LocalDate, todayIn, weekday } from '#kernel/local-date.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import { organisationOf, workHoursOf } from '#modules/people/public.ts'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import type { Work } from '#platform/work.ts'
import { unsubscribeLink } from '../links/make-links.ts'
import { readQueue } from '../queue/read-queue.ts'
import {
  type DigestReader,
  dueDigests,
  thoughtOfDigest,
  type ZoneClock,
  zonesOf,
} from '../store/digest-store.ts'
import { addLinks } from '../store/link-store.ts'
import { digestNotices, type MailedNotice, markMailed } from '../store/mail-store.ts'
import { addressOf } from './address.ts'
import { digestText } from './mail-text.ts'
import { actsOf, forReaderOnly, toldOf } from './send-notices.ts'

/** How many people one round thinks of, so that it stays short; the next comes a minute later. */
const MOST = 100
/** Minutes after local midnight: 07:30, and 09:00 on Fridays. */
const DAILY_AT = 7 * 60 + 30
const WEEKLY_AT = 9 * 60

/**
 * Sends the digests that are due: one a working day from 07:30, or one a week from Friday 09:00 (the next working day for
 * who does not work on Fridays), in each person's own zone. Who has nothing to hear gets nothing.
 */
export async function sendDigests(work: Work): Promise<void> {
  // The people of a sample organisation are invented: 150 letters a day would only fill the outbox page.
  if ((await organisationOf(work)).demo) return
  const clocks = (await zonesOf(work)).map(zone => clockIn(zone, work))
  const readers = await dueDigests(work, clocks, MOST)
  if (readers.length === 0) return
  const ids = readers.map(({ id }) => id)
  const hours = await workHoursOf(work, ids, work.today)
  const works = ({ id, today }: DigestReader) => {
    const own = hours.get(id)
    return own === undefined || isWorkingDay(today, own.calendar)
  }
  const news = Map.groupBy(await digestNotices(work, ids), notice => notice.personId)
  for (const reader of readers.filter(works)) await sendDigest(work, reader, news.get(reader.id) ?? [])
  // A day off is over for a daily digest; a weekly one waits for the next working day.
  const thought = readers.filter(reader => reader.digest === 'daily' || works(reader))
  await thoughtOfDigest(
    work,
    thought.map(({ id, today }) => ({ personId: id, on: today })),
  )
}

async function sendDigest(work: Work, reader: DigestReader, notices: readonly MailedNotice[]): Promise<void> {
  const queue = await readQueue(asReader(work, reader))
  if (queue.length === 0 && notices.length === 0) return
  const acts = actsOf(work, notices)
  const stop = unsubscribeLink(work, reader.id, null)
  const { subject, body } = digestText({
    ...{ name: reader.name, today: reader.today, every: reader.digest, queue },
    told: notices.map(notice => toldOf(notice, acts)),
    unsubscribe: addressOf(`/unsubscribe?link=${stop.text}`),
  })
  await addLinks(work, [...acts.map(({ link }) => link), stop])
  await sendMails(work, [{ recipient: reader.email, subject, body, ...forReaderOnly(stop) }])
  await markMailed(
    work,
    notices.map(({ id }) => id),
  )
}

/** The same unit of work with the eyes of the reader: what waits for them is what they themselves may see. */
function asReader(work: Work, { id, people, admin }: DigestReader): Work {
  const actor = {
    kind: 'person',
    personId: id,
    flags: { people, admin },
    sessionId: null,
    write: false,
  } as const
  return { ...work, actor }
}

/** What the clock of a zone shows, and which digests may go out by it. */
export function clockIn(zone: string, { now }: Pick<Work, 'now'>): ZoneClock {
  const today = todayIn(zone, now)
  const minutes = minutesIn(zone, now)
  return {
    ...{ zone, today, friday: lastFriday(today) },
    daily: minutes >= DAILY_AT,
    weekly: minutes >= WEEKLY_AT,
  }
}

function lastFriday(today: LocalDate): LocalDate {
  return addDays(today, -((weekday(today) + 2) % 7))
}

function minutesIn(timeZone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now)
  const number = (type: string) => Number(parts.find(part => part.type === type)?.value)
  return number('hour') * 60 + number('minute')
}

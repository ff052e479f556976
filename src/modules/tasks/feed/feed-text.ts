import ical, { type ICalCalendar, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { LocalDate } from '#kernel/local-date.ts'
import type { DateRow } from '#platform/offers.ts'

/** One date of a feed; `url` leads to its page. */
export interface FeedEntry {
  readonly id: string
  readonly rev: number
  readonly title: string
  readonly goalTitle: string | null
  readonly dueOn: LocalDate
  readonly critical: boolean
  readonly createdAt: Date
  readonly url: string
}

/** A day or a moment that another room offers. */
export interface FeedDate extends Omit<DateRow, 'link'> {
  readonly url: string
  readonly stamp: Date
}

/**
 * Due dates and what other rooms offer as an iCalendar (RFC 5545). Days leave the day free; moments are told in UTC, which
 * every calendar shows in its own zone, and take the time they take. Texts of entries are escaped by the library.
 */
export function feedText(
  name: string,
  entries: readonly FeedEntry[],
  dates: readonly FeedDate[] = [],
): string {
  const calendar = ical({
    name: escaped(oneLine(name)),
    prodId: { company: 'Fairlead', product: 'Due dates', language: 'EN' },
    ttl: 3600,
  })
  for (const date of dates) addDate(calendar, date)
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@fairlead`,
      sequence: entry.rev,
      stamp: entry.createdAt,
      start: new Date(`${entry.dueOn}T00:00:00Z`),
      allDay: true,
      summary: oneLine(entry.critical ? `Critical: ${entry.title}` : entry.title),
      description: oneLine(entry.goalTitle === null ? 'Serves no goal yet' : `Serves: ${entry.goalTitle}`),
      url: entry.url,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

function addDate(calendar: ICalCalendar, date: FeedDate): void {
  const common = {
    id: `${date.id}@fairlead`,
    sequence: date.rev,
    stamp: date.stamp,
    summary: oneLine(date.title),
    ...(date.detail === null ? {} : { description: oneLine(date.detail) }),
    url: date.url,
  }
  if (date.at === null)
    calendar.createEvent({
      ...common,
      start: new Date(`${date.on}T00:00:00Z`),
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  else
    calendar.createEvent({
      ...common,
      start: date.at,
      end: new Date(date.at.getTime() + (date.minutes ?? 30) * 60_000),
      busystatus: ICalEventBusyStatus.BUSY,
      transparency: ICalEventTransparency.OPAQUE,
    })
}

/** Some readers split lines at characters that the library leaves alone. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** RFC 5545 §3.3.11. The library leaves the name of a calendar as it is. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, mark => `\\${mark}`)
}

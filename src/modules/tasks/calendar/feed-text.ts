import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { LocalDate } from '#kernel/local-date.ts'

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

/** Due dates as an iCalendar (RFC 5545): all-day entries that do not block time. Texts of entries are escaped by the library. */
export function feedText(name: string, entries: readonly FeedEntry[]): string {
  const calendar = ical({
    name: escaped(oneLine(name)),
    prodId: { company: 'Fairlead', product: 'Due dates', language: 'EN' },
    ttl: 3600,
  })
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

/** Some readers split lines at characters that the library leaves alone. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** RFC 5545 §3.3.11. The library leaves the name of a calendar as it is. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, mark => `\\${mark}`)
}

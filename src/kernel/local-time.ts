import { dayNumber, type LocalDate } from './local-date.ts'

/**
 * The instant of a local time of day (`HH:MM`) on a date in an IANA zone. A time that clocks skip is the moment after the
 * gap; of a time that they show twice it is the first. Throws RangeError for an unknown zone.
 */
export function momentIn(timeZone: string, date: LocalDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const local = dayNumber(date) * DAY + (hours * 60 + minutes) * MINUTE
  const before = local - offsetAt(timeZone, local - DAY)
  const after = local - offsetAt(timeZone, local + DAY)
  // What holds the day before is right until the clocks change; in a gap neither is, and the one before lands after it.
  const fits = [before, after].find(at => local - offsetAt(timeZone, at) === at)
  return new Date(fits ?? before)
}

/** The time of day (`HH:MM`) that clocks of a zone show at an instant. */
export function timeIn(timeZone: string, at: Date): string {
  const shown = new Date(at.getTime() + offsetAt(timeZone, at.getTime()))
  return shown.toISOString().slice(11, 16)
}

const MINUTE = 60_000
const DAY = 86_400_000

/** Local time minus UTC at an instant, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = formatOf(timeZone).formatToParts(instant)
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / MINUTE) * MINUTE
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

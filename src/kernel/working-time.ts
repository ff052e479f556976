import { dateOfDayNumber, dayNumber, type LocalDate, todayIn, weekdayOfDayNumber } from './local-date.ts'
import type { WorkCalendar } from './working-days.ts'

/** Minutes after local midnight between which a working day counts: 09:00 to 17:00, eight hours. */
const WORKING_HOURS = { opens: 9 * 60, closes: 17 * 60 } as const

/** Whose hours are counted: their zone, their days, and when a day opens and closes. */
export interface WorkHours {
  /** IANA zone, such as `Europe/Amsterdam`. */
  readonly timeZone: string
  readonly calendar: WorkCalendar
  /** Minutes after local midnight; 09:00 to 17:00 when absent. */
  readonly opens?: number
  readonly closes?: number
}

/**
 * Counts working time of one person: only minutes between opening and closing of their working days, in their own zone.
 * A day on which clocks change counts the minutes that really pass between its opening and its closing.
 */
export interface WorkClock {
  /** The moment `minutes` of working time after `from`; null when the next ten years have too few. `minutes` ≥ 0. */
  add(from: Date, minutes: number): Date | null
  /** Closing of the working day that is `days` working days after the local date of `from`; null as above. `days` ≥ 0. */
  endOfDay(from: Date, days: number): Date | null
  /** Working minutes from `from` to `to`; 0 when `to` is not after `from`, and beyond ten years after the first call. */
  between(from: Date, to: Date): number
}

/**
 * Prepares the clock: about a millisecond, after which each answer takes microseconds, however long the span.
 * `from` is the first day it can be asked about; it reaches ten years from there. Throws RangeError for an unknown zone
 * or for hours that do not open before they close.
 */
export function workClock(hours: WorkHours, from: LocalDate): WorkClock {
  const days = openDays(hours, from)
  /** Working minutes before an instant. */
  const worked = (instant: number): number => {
    const at = lastOpenedBy(days, instant)
    if (at < 0) return 0
    const open = days.opens[at] as number
    return (days.before[at] as number) + (Math.min(instant, days.closes[at] as number) - open) / MINUTE
  }
  return {
    add: (start, minutes) => {
      const wanted = worked(start.getTime()) + minutes
      const at = firstReaching(days, wanted, start.getTime())
      if (at === undefined) return null
      const left = Math.max(0, wanted - (days.before[at] as number))
      return new Date(Math.max(start.getTime(), (days.opens[at] as number) + left * MINUTE))
    },
    endOfDay: (start, count) => {
      const today = dayNumber(todayIn(hours.timeZone, start)) - days.first
      const before = today <= 0 ? 0 : (days.until[Math.min(today, SPAN)] as number)
      // Today is day 0 when it is a working day; else the next one is day 1.
      const isOpen = today >= 0 && today < SPAN && (days.until[today + 1] as number) > before
      const at = before + count - (isOpen || count === 0 ? 0 : 1)
      const closes = days.closes[at]
      return closes === undefined ? null : new Date(closes)
    },
    between: (start, end) => Math.max(0, worked(end.getTime()) - worked(start.getTime())),
  }
}

/** Ten years of days, with the days of three leap years. */
const SPAN = 3653
const MINUTE = 60_000

/** Every working day of the span in order: when it opens and closes (Unix ms), and the working minutes before it. */
interface OpenDays {
  /** Day number of the first day of the span. */
  readonly first: number
  readonly opens: Float64Array
  readonly closes: Float64Array
  readonly before: Float64Array
  /** For each day of the span, how many working days lie before it. */
  readonly until: Int32Array
}

function openDays(hours: WorkHours, from: LocalDate): OpenDays {
  const { opens = WORKING_HOURS.opens, closes = WORKING_HOURS.closes, timeZone, calendar } = hours
  if (!(opens < closes)) throw new RangeError('A working day opens before it closes.')
  const first = dayNumber(from)
  const works = worksOn(calendar)
  const numbers: number[] = []
  const until = new Int32Array(SPAN + 1)
  for (let day = 0; day < SPAN; day++) {
    until[day] = numbers.length
    if (works(first + day)) numbers.push(first + day)
  }
  until[SPAN] = numbers.length
  const instant = instantsIn(timeZone, first, first + SPAN)
  const opensAt = Float64Array.from(numbers, day => instant(day, opens))
  const closesAt = Float64Array.from(numbers, day => instant(day, closes))
  const before = new Float64Array(numbers.length)
  for (let at = 1; at < numbers.length; at++)
    before[at] =
      (before[at - 1] as number) + ((closesAt[at - 1] as number) - (opensAt[at - 1] as number)) / MINUTE
  return { first, opens: opensAt, closes: closesAt, before, until }
}

/** Index of the last day that opened at or before the instant; −1 when none has. */
function lastOpenedBy({ opens }: OpenDays, instant: number): number {
  let [low, high] = [0, opens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((opens[middle] as number) <= instant) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Index of the first day in which that many working minutes are reached, not closing before `start`; undefined past the span. */
function firstReaching(days: OpenDays, wanted: number, start: number): number | undefined {
  let [low, high] = [0, days.opens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const length = ((days.closes[middle] as number) - (days.opens[middle] as number)) / MINUTE
    const isReached = (days.before[middle] as number) + length >= wanted
    if (isReached && (days.closes[middle] as number) > start) high = middle
    else low = middle + 1
  }
  return low < days.opens.length ? low : undefined
}

function worksOn({ workDays, holidays = [], absences = [] }: WorkCalendar): (day: number) => boolean {
  const week = new Set(workDays)
  const free = new Set(holidays.map(dayNumber))
  const away = absences.map(({ from, to }) => ({
    from: dayNumber(from),
    to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
  }))
  return day =>
    week.has(weekdayOfDayNumber(day)) &&
    !free.has(day) &&
    !away.some(span => day >= span.from && day <= span.to)
}

/**
 * The instant (Unix ms) of a local time on a day, for days between two day numbers. Offsets are asked for once where
 * they change (a search by halves) instead of once a day: asking Intl is what costs. A time that clocks skip is the moment after the gap.
 */
function instantsIn(timeZone: string, from: number, to: number): (day: number, minutes: number) => number {
  const changes = offsetChanges(timeZone, from - 2, to + 2)
  return (day, minutes) => {
    const local = day * DAY + minutes * MINUTE
    // The offset that holds at the instant it leads to; at a gap none does, and the one before it lands after the gap.
    const guess = local - offsetAt(changes, local - offsetAt(changes, local))
    return local - offsetAt(changes, guess) === guess ? guess : local - offsetAt(changes, guess - HOUR)
  }
}

const DAY = 86_400_000
const HOUR = 3_600_000

interface Change {
  /** First instant with this offset. */
  readonly from: number
  /** Local time minus UTC, ms. */
  readonly offset: number
}

function offsetAt(changes: readonly Change[], instant: number): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle] as Change).from <= instant) low = middle + 1
    else high = middle
  }
  return (changes[Math.max(0, low - 1)] as Change).offset
}

const known = new Map<string, readonly Change[]>()

function offsetChanges(timeZone: string, fromDay: number, toDay: number): readonly Change[] {
  // Whole years, so that clocks of the same zone share the answer.
  const start = Date.UTC(yearOf(fromDay), 0, 1)
  const end = Date.UTC(yearOf(toDay) + 1, 0, 1)
  const key = `${timeZone} ${start} ${end}`
  let changes = known.get(key)
  if (changes === undefined) {
    changes = findChanges(offsetReader(timeZone), start, end)
    if (known.size > 500) known.clear()
    known.set(key, changes)
  }
  return changes
}

/** Looks every two weeks, and by halves in between where the offset differs. Shorter episodes do not occur in practice. */
function findChanges(offsetOf: (instant: number) => number, start: number, end: number): readonly Change[] {
  const changes: Change[] = [{ from: Number.NEGATIVE_INFINITY, offset: offsetOf(start) }]
  for (let at = start; at < end; at += 14 * DAY) {
    let [low, high] = [at, at + 14 * DAY]
    const after = offsetOf(high)
    if (after === offsetOf(low)) continue
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
      if (offsetOf(middle) === after) high = middle
      else low = middle
    }
    changes.push({ from: high, offset: after })
  }
  return changes
}

function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return instant => {
    const part = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / MINUTE) * MINUTE
  }
}

function yearOf(day: number): number {
  return Number(dateOfDayNumber(day).slice(0, 4))
}

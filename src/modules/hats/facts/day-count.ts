import { addDays, dayNumber, type LocalDate } from '#kernel/local-date.ts'
import { isWorkingDay, type WorkCalendar } from '#kernel/working-days.ts'

/** Working days around one date, counted once and then looked up. */
export class DayCount {
  readonly on: LocalDate
  readonly #first: number
  /** How many working days there were before each day. */
  readonly #before: Uint16Array
  readonly #ago = new Map<number, LocalDate>()

  /** Covers `reach` days on both sides of the date; days beyond count as those at the ends. */
  constructor(on: LocalDate, calendar: WorkCalendar, reach = 1100) {
    this.on = on
    this.#first = dayNumber(on) - reach
    this.#before = new Uint16Array(2 * reach + 2)
    const first = addDays(on, -reach)
    for (let day = 0; day < this.#before.length - 1; day++)
      this.#before[day + 1] = (this.#before[day] ?? 0) + (isWorkingDay(addDays(first, day), calendar) ? 1 : 0)
  }

  /** Working days after `date`, up to and including the date of the facts; 0 for one that has not passed. */
  since(date: LocalDate): number {
    return Math.max(0, this.#upTo(this.on) - this.#upTo(date))
  }

  /** The last date since which so many working days have passed, so that of none before it need they be counted; for none the date itself. */
  ago(days: number): LocalDate {
    let date = this.#ago.get(days) ?? this.on
    while (this.since(date) < days && dayNumber(date) > this.#first) date = addDays(date, -1)
    this.#ago.set(days, date)
    return date
  }

  /** Working days after the date of the facts, up to and including `date`; 0 for one that has passed. */
  until(date: LocalDate): number {
    return Math.max(0, this.#upTo(date) - this.#upTo(this.on))
  }

  /** Working days of a span, both ends included. */
  within(from: LocalDate, to: LocalDate): number {
    return Math.max(0, this.#upTo(to) - this.#upTo(addDays(from, -1)))
  }

  #upTo(date: LocalDate): number {
    const at = dayNumber(date) - this.#first + 1
    return this.#before[Math.min(Math.max(at, 0), this.#before.length - 1)] ?? 0
  }
}

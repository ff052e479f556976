import type { LocalDate } from '#kernel/local-date.ts'
import { addDays, dayNumber, daysBetween, mondayOf } from '#kernel/local-date.ts'

/** Maps a number of the domain to pixels of the range, linearly; a domain without width maps to the middle. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const span = domain[1] - domain[0]
  if (span === 0) return () => (range[0] + range[1]) / 2
  return value => range[0] + ((value - domain[0]) / span) * (range[1] - range[0])
}

/** Maps dates to pixels. */
export function dateScale(
  from: LocalDate,
  to: LocalDate,
  range: readonly [number, number],
): (date: LocalDate) => number {
  const scale = linearScale([dayNumber(from), dayNumber(to)], range)
  return date => scale(dayNumber(date))
}

/**
 * Round values (1, 2, 2.5 or 5 times a power of ten) that enclose low–high, about `count` of them.
 * The step rule is P. Heckbert's "nice numbers" (Graphics Gems, 1990), with 2.5 added.
 */
export function roundTicks(low: number, high: number, count: number): number[] {
  const [from, to] = low === high ? [low - 1, high + 1] : [low, high]
  const rough = (to - from) / Math.max(1, count - 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find(each => each * power >= rough * 0.999) ?? 10) * power
  const first = Math.floor(from / step + 1e-9)
  const last = Math.ceil(to / step - 1e-9)
  // Multiplying keeps 0.3 from becoming 0.30000000000000004 by adding; the rounding removes what is left.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** Both ends and, between them, Mondays evenly spaced so that there are at most `most` dates in all (at least 2). */
export function dateTicks(from: LocalDate, to: LocalDate, most: number): LocalDate[] {
  const days = daysBetween(from, to)
  if (days <= 0) return [from]
  if (days < most) return Array.from({ length: days + 1 }, (_, i) => addDays(from, i))
  const step = Math.max(7, Math.ceil(days / Math.max(1, most - 1) / 7) * 7)
  const ticks = [from]
  for (
    let date = mondayOf(addDays(from, step));
    daysBetween(date, to) > step * 0.6;
    date = addDays(date, step)
  ) {
    if (daysBetween(from, date) > step * 0.6) ticks.push(date)
  }
  return [...ticks, to]
}

/** The index of the value nearest to `x`, or −1 when there are none. */
export function nearest(values: readonly number[], x: number): number {
  let best = -1
  for (const [index, value] of values.entries()) {
    if (best < 0 || Math.abs(value - x) < Math.abs((values[best] ?? 0) - x)) best = index
  }
  return best
}

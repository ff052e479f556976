import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { clamp } from '#kernel/percent.ts'
import type { Aspect } from '../contract/words.ts'

/** What one looked at, and found. */
export interface Reading {
  readonly onDay: LocalDate
  /** How many do it the new way, 0–1. */
  readonly share: number
}

/** A measure of adoption with what was read so far. */
export interface Measured {
  readonly aspect: Aspect
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  /** The share expected from `toOn` on, 0–1. */
  readonly target: number
  /** Oldest first. */
  readonly readings: readonly Reading[]
}

/** From this share on, for this many days, the new way is the usual one (practice §9). */
const USUAL = { share: 0.8, days: 56 } as const

/** A reading says how things stand for this long. */
const FRESH_DAYS = 14

/** Readings are due once a week. */
const READ_EVERY_DAYS = 7

/** Below this part of what is expected a rollout is slipping (H10). */
const SLIPPING = 0.5

/**
 * The share expected on a day: nothing until `fromOn`, the target from `toOn` on, between them slow, fast, slow (3x² − 2x³), as
 * people take up something new.
 */
export function expectedShare(measure: Omit<Measured, 'readings' | 'aspect'>, on: LocalDate): number {
  const { fromOn, toOn, target } = measure
  const x = clamp(daysBetween(fromOn, on) / daysBetween(fromOn, toOn), 0, 1)
  return target * x * x * (3 - 2 * x)
}

/** The expected curve as points to draw, from its first day to its last. */
export function expectedCurve(
  measure: Omit<Measured, 'readings' | 'aspect'>,
): { on: LocalDate; share: number }[] {
  const days = daysBetween(measure.fromOn, measure.toOn)
  const steps = Math.min(days, CURVE_STEPS)
  return Array.from({ length: steps + 1 }, (_, step) => {
    const on = addDays(measure.fromOn, Math.round((days * step) / steps))
    return { on, share: expectedShare(measure, on) }
  })
}

/** Enough for the curve to look like one. */
const CURVE_STEPS = 12

/** The latest reading; null before the first. */
export function latestReading({ readings }: Pick<Measured, 'readings'>): Reading | null {
  return readings.at(-1) ?? null
}

/** Whether every reading of the last eight weeks, and the one that held when they began, was at 80 % or more, and the last is fresh. */
export function hasBecomeUsual({ readings }: Pick<Measured, 'readings'>, today: LocalDate): boolean {
  const began = addDays(today, -USUAL.days)
  const known = readings.filter(({ onDay }) => onDay <= today)
  const first = known.findLastIndex(({ onDay }) => onDay <= began)
  const last = known.at(-1)
  if (first < 0 || last === undefined || daysBetween(last.onDay, today) > FRESH_DAYS) return false
  return known.slice(first).every(({ share }) => share >= USUAL.share)
}

/** Whether adoption is below half of what is expected today, by its latest reading; without one nobody knows. */
export function isSlipping(measure: Measured, today: LocalDate): boolean {
  const latest = latestReading(measure)
  return latest !== null && latest.share < SLIPPING * expectedShare(measure, today)
}

/** The day from which the next reading is due. */
export function nextReadingOn(measure: Pick<Measured, 'fromOn' | 'readings'>): LocalDate {
  const latest = latestReading(measure)
  return latest === null ? measure.fromOn : addDays(latest.onDay, READ_EVERY_DAYS)
}

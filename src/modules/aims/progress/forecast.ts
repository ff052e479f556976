import { dayNumber, type LocalDate } from '#kernel/local-date.ts'
import { type Quartiles, theilSenSlopes } from '#kernel/statistics/quantiles.ts'
import type { AimFacts, ValueSeries } from './aim-facts.ts'

export type Verdict = 'on_present_pace' | 'may_reach' | 'not_on_present_pace'

/** Where the present pace leads by the due date, in the measure's unit. */
export interface Forecast {
  /** By the lower quartile of the slopes; `high` by the upper one. */
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly verdict: Verdict
  /** Change per day: the quartiles of the slopes between all pairs of values. */
  readonly slopes: Quartiles
}

/** Fewest values, and fewest days they must span, for a forecast. */
const FEWEST_VALUES = 4
const FEWEST_DAYS = 21

/**
 * Forecast of a live goal measured by a number (practice §4.2): Theil–Sen slopes of its values, applied from the
 * last value to the due date. Null without 4 values over 21 days, without a due date or when it has passed.
 */
export function forecastOf(facts: AimFacts, series: ValueSeries | undefined, on: LocalDate): Forecast | null {
  const { target, start, dueOn } = facts
  if (series === undefined || facts.type !== 'number' || facts.state !== 'live') return null
  if (target === null || start === null || dueOn === null || dueOn <= on) return null
  const { days, values } = series
  const last = days.length - 1
  const first = days[0]
  const lastDay = days[last]
  const lastValue = values[last]
  if (first === undefined || lastDay === undefined || lastValue === undefined) return null
  if (days.length < FEWEST_VALUES || lastDay - first < FEWEST_DAYS) return null
  const slopes = theilSenSlopes(days, values)
  if (slopes === null) return null
  const left = dayNumber(dueOn) - lastDay
  const low = lastValue + slopes.q25 * left
  const high = lastValue + slopes.q75 * left
  return {
    low,
    middle: lastValue + slopes.q50 * left,
    high,
    verdict: start < target ? verdictOf(low, high, target) : verdictOf(-high, -low, -target),
    slopes,
  }
}

/** The forecast as a sentence. */
export function forecastText(forecast: Forecast, facts: AimFacts): string {
  const unit = facts.unit === '' ? '' : facts.unit === '%' ? '%' : ` ${facts.unit}`
  const span = `${shown(forecast.low)} to ${shown(forecast.high)}${unit}`
  return `At the present pace about ${shown(forecast.middle)}${unit} by ${facts.dueOn} (${span}); the target is ${shown(facts.target ?? 0)}${unit}: ${VERDICTS[forecast.verdict]}.`
}

const VERDICTS: Record<Verdict, string> = {
  on_present_pace: 'reached on present pace',
  may_reach: 'within reach',
  not_on_present_pace: 'not on present pace',
}

function verdictOf(worst: number, best: number, target: number): Verdict {
  if (worst >= target) return 'on_present_pace'
  return best >= target ? 'may_reach' : 'not_on_present_pace'
}

/** What rounds to nothing has no sign. */
function shown(value: number): string {
  return Number.isInteger(value) || Math.abs(value) >= 1000
    ? String(Math.round(value))
    : value.toFixed(1).replace(/^-0\.0$/, '0.0')
}

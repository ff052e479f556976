import TABLE from './thresholds.json' with { type: 'json' }

/** What a threshold is: where it stands unless an organisation changed it, and between which bounds it may. */
export interface Threshold {
  readonly default: number
  readonly low: number
  readonly high: number
  /** What is counted, in words. */
  readonly unit: string
  /** L: from a published source (practice §0, §3.2). J: our judgement, to be changed where it does not fit. */
  readonly source: 'L' | 'J'
  readonly says: string
}

/** Units that are measured; everything else is counted, in whole numbers. */
const MEASURED: ReadonlySet<string> = new Set(['share', 'ratio', 'points'])

/** Whether this number counts something, so that half of one says nothing. */
export function isCounted({ unit }: Threshold): boolean {
  return !MEASURED.has(unit)
}

/** Every number that a rule or a check judges by, from `thresholds.json`. Who changes a default there raises `TABLE_VERSION`. */
export const THRESHOLDS = TABLE as Readonly<Record<ThresholdKey, Threshold>>

/** Raised when a default or a bound changes in a release. */
export const TABLE_VERSION = 2

/** The name of a threshold: its rule, and what it is about. */
export type ThresholdKey = keyof typeof TABLE

/** The values in force, by name. */
export type Thresholds = Readonly<Record<ThresholdKey, number>>

/** The values an organisation judges by: its own where it has any, held within the bounds, else the defaults. */
export function thresholdsWith(own: Readonly<Record<string, number>> = {}): Thresholds {
  const entries = Object.entries(THRESHOLDS).map(([key, { default: usual, low, high }]) => [
    key,
    Math.min(high, Math.max(low, own[key] ?? usual)),
  ])
  return Object.fromEntries(entries) as Thresholds
}

/** A sentence about a rule or check with its numbers in force in place of their names: “after {days} days”, shares as percentages. */
export function withNumbers(says: string, whose: string, is: Thresholds): string {
  return says.replace(/\{(\w+)\}/g, (_, name) => {
    const key = `${whose}.${name}` as ThresholdKey
    const isShare = ['share', 'ratio'].includes(THRESHOLDS[key].unit)
    return isShare ? `${Math.round(is[key] * 100)}%` : String(is[key])
  })
}

import { apart } from './pairs.ts'
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

/** Whether this number is a part of a whole, told in percent: “share”, or “of” something. */
export function isShare({ unit }: Pick<Threshold, 'unit'>): boolean {
  return unit === 'share' || unit.startsWith('of ')
}

/** Whether this number counts something, so that half of one says nothing. Points are measured. */
export function isCounted(threshold: Pick<Threshold, 'unit'>): boolean {
  return !isShare(threshold) && threshold.unit !== 'points'
}

/** Every number that a rule or a check judges by, from `thresholds.json`. Who changes a default there raises `TABLE_VERSION`. */
export const THRESHOLDS = TABLE as Readonly<Record<ThresholdKey, Threshold>>

/** Raised when a number is added, or a default or a bound changes in a release. */
export const TABLE_VERSION = 5

/** The name of a threshold: its rule, and what it is about. */
export type ThresholdKey = keyof typeof TABLE

/** The values in force, by name. */
export type Thresholds = Readonly<Record<ThresholdKey, number>>

/** The values an organisation judges by: its own where it has any, held within the bounds and apart where two may not cross, else the defaults. */
export function thresholdsWith(own: Readonly<Record<string, number>> = {}): Thresholds {
  const entries = Object.entries(THRESHOLDS).map(([key, { default: usual, low, high }]) => [
    key,
    Math.min(high, Math.max(low, own[key] ?? usual)),
  ])
  return apart(Object.fromEntries(entries) as Record<ThresholdKey, number>)
}

/** For how many days a situation of a rule must be calm before it is over; null where it is over at once. */
export function calmDaysOf(rule: string, is: Thresholds): number | null {
  const key = `${rule}.calmDays`
  return isCalmKey(key) ? is[key] : null
}

function isCalmKey(key: string): key is ThresholdKey {
  return key in THRESHOLDS
}

/** A number as it is told: “12”, or “60%” of a share. */
export function told(key: ThresholdKey, value: number): string {
  return isShare(THRESHOLDS[key]) ? `${Math.round(value * 100)}%` : String(value)
}

/**
 * A sentence about a rule or check with its numbers in force in place of their names: “after {days} days”, shares as percentages. Where
 * there may be one of something, both words are given: “{talks|talk|talks}” becomes “1 talk” or “6 talks”.
 */
export function withNumbers(says: string, whose: string, is: Thresholds): string {
  return says.replace(/\{(\w+)(?:\|([^|}]+)\|([^}]+))?\}/g, (_, name, one?: string, many?: string) => {
    const key = `${whose}.${name}` as ThresholdKey
    const number = told(key, is[key])
    return one === undefined ? number : `${number} ${is[key] === 1 ? one : many}`
  })
}

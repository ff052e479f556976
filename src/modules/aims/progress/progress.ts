import { dayNumber, type LocalDate } from '#kernel/local-date.ts'
import { clamp } from '#kernel/percent.ts'
import type { AimFacts } from './aim-facts.ts'

/** Result of a goal's own measure, against what an even pace would have brought. Null: unknown or not applicable. */
export interface Progress {
  /** What the measure says, not held within 0–1. */
  readonly raw: number | null
  /** The same held within 0–1. */
  readonly share: number | null
  /** Where it would be by now. */
  readonly expected: number | null
  /** share − expected, −1…1. */
  readonly paceGap: number | null
}

/**
 * Result on a date (practice §4.2.1). Only the goal's own measure counts; children and tasks are other numbers.
 * A strategy and a vision have none.
 */
export function progressOf(facts: AimFacts, on: LocalDate): Progress {
  if (facts.kind !== 'goal') return NONE
  const raw = rawShare(facts)
  const share = raw === null ? null : clamp(raw, 0, 1)
  const expected = expectedShare(facts, on)
  return { raw, share, expected, paceGap: paceGapOf(facts, share, expected) }
}

/** Elapsed share of the time from start to due, 0–1; null without both dates. */
export function elapsedShare(
  startOn: LocalDate | null,
  dueOn: LocalDate | null,
  on: LocalDate,
): number | null {
  if (startOn === null || dueOn === null) return null
  const start = dayNumber(startOn)
  const length = dayNumber(dueOn) - start
  return length <= 0 ? 1 : clamp((dayNumber(on) - start) / length, 0, 1)
}

const NONE: Progress = { raw: null, share: null, expected: null, paceGap: null }

function rawShare(facts: AimFacts): number | null {
  switch (facts.type) {
    case 'number':
      return numberShare(facts)
    case 'band':
      return facts.insideShare
    case 'milestones':
      return facts.weight > 0 ? facts.weightDone / facts.weight : null
    case 'yesno':
      return facts.value === null ? null : facts.value >= 1 ? 1 : 0
    case null:
      return null
  }
}

function numberShare({ value, start, target }: AimFacts): number | null {
  if (value === null || start === null || target === null) return null
  return (value - start) / (target - start)
}

/**
 * A number grows evenly over its time; milestones follow their dates; a band is to be held all the time, so 1.
 * A yes-or-no result has no pace before its due date: it is 0 until it is done. [J]
 */
function expectedShare(facts: AimFacts, on: LocalDate): number | null {
  switch (facts.type) {
    case 'number':
      return elapsedShare(facts.startOn, facts.dueOn, on)
    case 'band':
      return 1
    case 'milestones':
      return facts.weight > 0 ? facts.weightDue / facts.weight : null
    case 'yesno':
      return facts.dueOn === null ? null : on >= facts.dueOn ? 1 : 0
    case null:
      return null
  }
}

// A yes-or-no goal that is not done yet is judged by its plan's milestones, where it has any. [J]
function paceGapOf(facts: AimFacts, share: number | null, expected: number | null): number | null {
  if (facts.type === 'yesno' && share !== 1 && facts.weight > 0)
    return (facts.weightDone - facts.weightDue) / facts.weight
  return share === null || expected === null ? null : share - expected
}

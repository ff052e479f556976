import { dayNumber, type LocalDate } from '#kernel/local-date.ts'
import type { Health } from '../aim-words.ts'
import type { AimFacts } from './aim-facts.ts'
import type { Progress } from './progress.ts'

/** Days after the start without any value before we say that there is no data. */
const EMPTY_AFTER_DAYS = 14

/**
 * How a goal stands on a date, in this order (practice §4.2): its outcome once closed; no data; stale; off track;
 * at risk; on track. Null for a goal that is not live, a strategy and a vision.
 */
export function healthOf(facts: AimFacts, progress: Progress, on: LocalDate): Health | null {
  if (facts.kind !== 'goal') return null
  if (facts.state === 'closed') return facts.outcome
  if (facts.state !== 'live') return null
  const today = dayNumber(on)
  if (hasNoData(facts, progress, today)) return 'no_data'
  if (isStale(facts, today)) return 'stale'
  const gap = progress.paceGap ?? 0
  const chance = facts.chance ?? 100
  if (gap <= FAR_BEHIND || chance <= 30 || isOverdue(facts, on)) return 'off_track'
  if (gap <= BEHIND || chance <= 50 || facts.obstacles > 0) return 'at_risk'
  return 'on_track'
}

/** Days since the last check-in, or since the start when there was none; null before the start. */
export function silentDays(facts: AimFacts, today: number): number | null {
  const since = facts.checkedOn ?? facts.startOn
  return since === null ? null : today - dayNumber(since)
}

/** Whether the due date has passed while the goal is live. */
export function isOverdue(facts: AimFacts, on: LocalDate): boolean {
  return facts.dueOn !== null && facts.dueOn < on
}

/** Whether a child keeps its parent from being on track. */
export function holdsParentBack(child: AimFacts, health: Health | null): boolean {
  return child.critical && child.link === 'enables' && health === 'off_track'
}

/** Pace gaps from which a goal counts as far behind and as behind. [J] */
const FAR_BEHIND = -0.25
export const BEHIND = -0.1

function hasNoData(facts: AimFacts, progress: Progress, today: number): boolean {
  if (facts.type === null) return true
  if (progress.share !== null) return false
  return facts.startOn === null || today - dayNumber(facts.startOn) > EMPTY_AFTER_DAYS
}

function isStale(facts: AimFacts, today: number): boolean {
  const silent = silentDays(facts, today)
  return silent !== null && silent > 2 * facts.cadenceDays
}

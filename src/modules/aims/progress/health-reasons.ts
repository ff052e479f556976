import { dayNumber, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { Health } from '../aim-words.ts'
import type { AimFacts } from './aim-facts.ts'
import { BEHIND, isOverdue, silentDays } from './health.ts'
import type { Progress } from './progress.ts'

/** Why a goal stands as it does: one sentence each, the weightiest first. Empty where there is nothing to say. */
export function healthReasons(
  facts: AimFacts,
  progress: Progress,
  health: Health | null,
  on: LocalDate,
  heldBackBy: readonly string[] = [],
): string[] {
  switch (health) {
    case null:
    case 'achieved':
    case 'missed':
    case 'dropped':
      return []
    case 'no_data':
      return [noDataReason(facts, on)]
    case 'stale':
      return [staleReason(facts, on)]
    case 'off_track':
    case 'at_risk':
      return troubles(facts, progress, on, heldBackBy)
    case 'on_track':
      return [fineReason(facts, progress)]
  }
}

function noDataReason(facts: AimFacts, on: LocalDate): string {
  if (facts.type === null) return 'It has no measure.'
  if (facts.type === 'milestones') return 'It is measured by milestones and has none.'
  if (facts.startOn === null) return 'No value has been reported.'
  return `No value has been reported in the ${days(daysBetween(facts.startOn, on))} since it started.`
}

function staleReason(facts: AimFacts, on: LocalDate): string {
  const silent = silentDays(facts, dayNumber(on)) ?? 0
  const since = facts.checkedOn === null ? 'since it started, without a check-in' : 'since the last check-in'
  return `${days(silent)} ${since}; one is due every ${days(facts.cadenceDays)}.`
}

function troubles(
  facts: AimFacts,
  progress: Progress,
  on: LocalDate,
  heldBackBy: readonly string[],
): string[] {
  const reasons: string[] = []
  if (isOverdue(facts, on) && facts.dueOn !== null)
    reasons.push(`It was due ${days(daysBetween(facts.dueOn, on))} ago, on ${facts.dueOn}.`)
  if (progress.paceGap !== null && progress.paceGap <= BEHIND) reasons.push(paceReason(facts, progress))
  if (facts.chance !== null && facts.chance <= 50)
    reasons.push(`Its owner gives it a chance of ${facts.chance}%.`)
  if (facts.obstacles > 0) reasons.push('A major obstacle is open.')
  for (const title of heldBackBy) reasons.push(`"${title}", which it cannot do without, is off track.`)
  return reasons
}

function paceReason(facts: AimFacts, { share, expected, paceGap }: Progress): string {
  if (facts.type === 'band') return `It held ${percent(share)} of the last values inside its band.`
  if (facts.type === 'yesno' || facts.type === 'milestones')
    return `${percent(paceGap === null ? null : -paceGap)} of the milestones, by weight, are late.`
  return `${percent(share)} of the way, where ${percent(expected)} would be an even pace.`
}

function fineReason(facts: AimFacts, { share, expected, paceGap }: Progress): string {
  if (share === null) return 'It has just started; the first check-in is still to come.'
  if (facts.type === 'band') return 'It holds its band.'
  if (facts.type === 'yesno') return share === 1 ? 'It is done.' : 'Nothing in its plan is late.'
  if (paceGap === null || expected === null)
    return `${percent(share)} of the way; without dates there is no pace.`
  return `${percent(share)} of the way, where ${percent(expected)} would be an even pace.`
}

function percent(share: number | null): string {
  return `${Math.round((share ?? 0) * 100)}%`
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

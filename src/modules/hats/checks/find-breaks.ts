import { attempt } from '#platform/jobs/attempt.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'
import type { Check, Finding } from './check.ts'

/** Where the line from vision to work breaks on a date, and which checks could not look. */
export interface Breaks {
  readonly findings: readonly Finding[]
  readonly broken: readonly { readonly check: string; readonly error: unknown }[]
}

/**
 * Runs every check by the numbers in force; one that throws takes none of the others with it. Nothing is found of somebody who is away (practice §4.1), except
 * by A05, which is about just that.
 */
export function findBreaks(at: Snapshot, is: Thresholds, checks: readonly Check[] = CHECKS): Breaks {
  const findings: Finding[] = []
  const broken: { check: string; error: unknown }[] = []
  for (const check of checks) {
    const found = attempt(() => [...check.find(at, is)])
    if ('error' in found) broken.push({ check: check.id, error: found.error })
    else findings.push(...found.value.filter(finding => finding.check === 'A05' || isHere(at, finding)))
  }
  return { findings, broken }
}

function isHere(at: Snapshot, { ownerId }: Finding): boolean {
  return ownerId === null || !at.chart.isAway(ownerId)
}

import { attempt } from '#platform/jobs/attempt.ts'
import type { Snapshot } from './facts/snapshot.ts'
import type { Considered, Rule } from './rules/rule.ts'
import type { Thresholds } from './thresholds/thresholds.ts'

/** What all rules say of a date, and which of them could not: one that throws takes none of the others with it. */
export interface Judged {
  readonly cases: readonly Considered[]
  readonly broken: readonly { readonly rule: string; readonly error: unknown }[]
}

/**
 * Runs the rules one after the other, each seeing the cases of those before it. Nobody who is away, or not here, gets a new card: what
 * fires for them only holds.
 */
export function judge(rules: readonly Rule[], at: Snapshot, is: Thresholds): Judged {
  const cases: Considered[] = []
  const broken: { rule: string; error: unknown }[] = []
  for (const rule of rules) {
    const found = attempt(() => [...rule.consider(at, is, cases)])
    if ('error' in found) broken.push({ rule: rule.id, error: found.error })
    else
      for (const each of found.value)
        cases.push(isPresent(at, each) ? each : { ...each, verdict: held(each) })
  }
  return { cases, broken }
}

function isPresent(at: Snapshot, { wearerId }: Considered): boolean {
  return at.chart.isActive(wearerId) && !at.chart.isAway(wearerId)
}

function held({ verdict }: Considered): Considered['verdict'] {
  return verdict === 'fires' ? 'holds' : verdict
}

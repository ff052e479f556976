import { attempt } from '#platform/jobs/attempt.ts'
import type { Few, Snapshot } from './facts/snapshot.ts'
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
  const broken: Judged['broken'][number][] = []
  for (const rule of rules) {
    const found = judgeOne(rule, at, is, cases)
    for (const each of found.cases) cases.push(each)
    broken.push(...found.broken)
  }
  return { cases, broken }
}

function judgeOne(rule: Rule, at: Snapshot, is: Thresholds, before: readonly Considered[]): Judged {
  const found = attempt(() => [...rule.consider(at, is, before)])
  if ('error' in found) return { cases: [], broken: [{ rule: rule.id, error: found.error }] }
  const cases = found.value.map(each => (isPresent(at, each) ? each : { ...each, verdict: held(each) }))
  return { cases, broken: [] }
}

/**
 * The same where only the work of a few has changed: rules run over these few, and what they said of all others stays. `changed` are
 * the cases that are not what they were, those that are gone as quiet ones.
 */
export function judgeFew(
  rules: readonly Rule[],
  at: Snapshot,
  is: Thresholds,
  before: readonly Considered[],
  few: Few,
): Judged & { readonly changed: readonly Considered[] } {
  const ids = new Set([...few.teams, ...few.persons, ...few.aims].map(each => each.id))
  const earlier = Map.groupBy(before, each => each.rule)
  const cases: Considered[] = []
  const changed: Considered[] = []
  for (const rule of rules) {
    const { ofWork } = rule
    const known = earlier.get(rule.id) ?? []
    if (ofWork === undefined) {
      for (const each of known) cases.push(each)
      continue
    }
    const stays = ({ subject }: Considered) => subject.kind === ofWork && !ids.has(subject.id)
    const { cases: found, broken } = at.lookingAt(few, () => judgeOne(rule, at, is, cases))
    if (broken.length > 0) return { cases, broken, changed }
    for (const each of known) if (stays(each)) cases.push(each)
    for (const each of found) cases.push(each)
    changed.push(
      ...differences(
        known.filter(each => !stays(each)),
        found,
      ),
    )
  }
  return { cases, broken: [], changed }
}

function differences(before: readonly Considered[], after: readonly Considered[]): Considered[] {
  const gone = new Map(before.map(each => [caseKey(each), each]))
  const found = after.filter(each => {
    const was = gone.get(caseKey(each))
    gone.delete(caseKey(each))
    return was === undefined || !isSameCase(was, each)
  })
  return [...found, ...[...gone.values()].map(each => ({ ...each, verdict: 'quiet' as const }))]
}

/** What tells one case from all others of a date. */
export function caseKey({
  rule,
  subject,
  wearerId,
}: Pick<Considered, 'rule' | 'subject' | 'wearerId'>): string {
  return `${rule} ${subject.kind} ${subject.id} ${wearerId}`
}

function isSameCase(one: Considered, other: Considered): boolean {
  return one.verdict === other.verdict && JSON.stringify(one) === JSON.stringify(other)
}

function isPresent(at: Snapshot, { wearerId }: Considered): boolean {
  return at.chart.isActive(wearerId) && !at.chart.isAway(wearerId)
}

function held({ verdict }: Considered): Considered['verdict'] {
  return verdict === 'fires' ? 'holds' : verdict
}

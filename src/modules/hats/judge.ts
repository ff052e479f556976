import { isDeepStrictEqual } from 'node:util'
import { attempt } from '#platform/jobs/attempt.ts'
import { type Again, againAfter, type Change } from './facts/change.ts'
import type { Part } from './facts/parts.ts'
import { isThere } from './facts/renew-people.ts'
import type { Snapshot } from './facts/snapshot.ts'
import type { Considered, Rule } from './rules/rule.ts'
import type { Thresholds } from './thresholds/thresholds.ts'

/** What all rules say of a date, and which of them could not: one that throws takes none of the others with it. */
export interface Judged {
  readonly cases: readonly Considered[]
  readonly broken: readonly { readonly rule: string; readonly error: unknown }[]
  /** Which parts of the facts each rule looked at. While these are what they were, it says the same. */
  readonly reads: Reads
}
export type Reads = ReadonlyMap<string, ReadonlySet<Part>>

const NOTHING: readonly Considered[] = []
const OVER_ALL: Again = { over: null, stays: () => false }

/**
 * Runs the rules one after the other, each seeing the cases of those before it if it looks back. Nobody who is away, or not here, gets a
 * new card: what fires for them only holds.
 */
export function judge(rules: readonly Rule[], at: Snapshot, is: Thresholds): Judged {
  const cases: Considered[] = []
  const broken: Judged['broken'][number][] = []
  const reads = new Map<string, ReadonlySet<Part>>()
  for (const rule of rules) {
    const found = judgeOne(rule, at, is, cases)
    for (const each of found.cases) cases.push(each)
    broken.push(...found.broken)
    reads.set(rule.id, found.reads)
  }
  return { cases, broken, reads }
}

function judgeOne(rule: Rule, at: Snapshot, is: Thresholds, before: readonly Considered[]) {
  const { found, reads } = at.reading(() =>
    attempt(() => [...rule.consider(at, is, rule.looksBack === true ? before : NOTHING)]),
  )
  if ('error' in found) return { cases: [], broken: [{ rule: rule.id, error: found.error }], reads }
  return { cases: found.value.map(each => asWorn(at, each)), broken: [], reads }
}

/**
 * The same where only some of the facts have changed: rules that looked at a part that did run again; of the others those that depend on
 * tasks run over the few whose work changed. `changed` are the cases that are not what they were, those that are gone as quiet ones.
 */
export function judgeAgain(
  rules: readonly Rule[],
  at: Snapshot,
  is: Thresholds,
  before: Pick<Judged, 'cases' | 'reads'>,
  change: Change,
): Judged & { readonly changed: readonly Considered[] } {
  const earlier = Map.groupBy(before.cases, each => each.rule)
  const cases: Considered[] = []
  const changed: Considered[] = []
  const reads = new Map(before.reads)
  for (const rule of rules) {
    const known = earlier.get(rule.id) ?? []
    const stay = (each: Considered) => {
      const now = change.ofPeople?.turned.has(each.wearerId) === true ? asWorn(at, each) : each
      if (now !== each) changed.push(now)
      cases.push(now)
    }
    const again =
      rule.looksBack === true && changed.length > 0
        ? OVER_ALL
        : againAfter(change, before.reads.get(rule.id), rule)
    if (again === null) {
      known.forEach(stay)
      continue
    }
    const found = at.lookingAt(again.over, () => judgeOne(rule, at, is, cases))
    if (found.broken.length > 0) return { cases, broken: found.broken, reads, changed }
    known.filter(each => again.stays(each.subject)).forEach(stay)
    for (const each of found.cases) cases.push(each)
    reads.set(rule.id, new Set([...found.reads, ...(before.reads.get(rule.id) ?? [])]))
    for (const each of differences(
      known.filter(each => !again.stays(each.subject)),
      found.cases,
    ))
      changed.push(each)
  }
  return { cases, broken: [], reads, changed }
}

function differences(before: readonly Considered[], after: readonly Considered[]): Considered[] {
  const gone = new Map(before.map(each => [caseKey(each), each]))
  const found = after.filter(each => {
    const was = gone.get(caseKey(each))
    gone.delete(caseKey(each))
    return was === undefined || !isDeepStrictEqual(was, each)
  })
  return [
    ...found,
    ...[...gone.values()].map(each => ({ ...each, verdict: 'quiet' as const, calmDays: null })),
  ]
}

/** What tells one case from all others of a date. */
export function caseKey({
  rule,
  subject,
  wearerId,
}: Pick<Considered, 'rule' | 'subject' | 'wearerId'>): string {
  return `${rule} ${subject.kind} ${subject.id} ${wearerId}`
}

/** What fires for somebody who is away, or not here, only holds until they are. */
function asWorn(at: Snapshot, each: Considered): Considered {
  if (each.verdict !== 'fires' && each.isHeld !== true) return each
  const isHeld = !isThere(at.chart, each.wearerId)
  if (isHeld === (each.isHeld ?? false)) return each
  const { isHeld: _, ...own } = each
  return isHeld ? { ...own, verdict: 'holds', isHeld } : { ...own, verdict: 'fires' }
}

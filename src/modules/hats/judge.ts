import { isAlike } from '#platform/is-alike.ts'
import { attempt } from '#platform/jobs/attempt.ts'
import { BySubject } from './facts/by-subject.ts'
import { againAfter, type Change, NOBODY, OVER_ALL } from './facts/change.ts'
import { isThere } from './facts/is-there.ts'
import type { Part } from './facts/parts.ts'
import type { Snapshot } from './facts/snapshot.ts'
import type { Considered, Rule } from './rules/rule.ts'
import type { Thresholds } from './thresholds/thresholds.ts'

/** What all rules say of a date, and which of them could not: one that throws takes none of the others with it. */
export interface Judged {
  readonly cases: readonly Considered[]
  readonly broken: readonly { readonly rule: string; readonly error: unknown }[]
  readonly said: Said
}

/** What each rule said, and which parts of the facts it had looked at: while these are what they were, it says the same. */
export type Said = ReadonlyMap<string, OneSaid>
interface OneSaid {
  readonly cases: BySubject<Considered>
  readonly reads: ReadonlySet<Part>
}

const NONE: readonly Considered[] = []

/**
 * Runs the rules one after the other, each seeing the cases of those before it if it looks back. Nobody who is away, or not here, gets a
 * new card: what fires for them only holds.
 */
export function judge(rules: readonly Rule[], at: Snapshot, is: Thresholds): Judged {
  const broken: Judged['broken'][number][] = []
  const said = new Map<string, OneSaid>()
  for (const rule of rules) {
    const { cases, reads, broken: thrown } = judgeOne(rule, at, is, said)
    broken.push(...thrown)
    said.set(rule.id, { cases: new BySubject(cases), reads })
  }
  return { cases: allCases(said), broken, said }
}

/** What all of them said. */
export function allCases(said: Said): Considered[] {
  return [...casesOf(said)]
}

function* casesOf(said: Said): Iterable<Considered> {
  for (const { cases } of said.values()) yield* cases
}

function judgeOne(rule: Rule, at: Snapshot, is: Thresholds, before: Said) {
  const seen = rule.looksBack === true ? casesOf(before) : NONE
  const { found, reads } = at.reading(() => attempt(() => [...rule.consider(at, is, seen)]))
  if ('error' in found) return { cases: [], broken: [{ rule: rule.id, error: found.error }], reads }
  return { cases: found.value.map(each => asWorn(at, each)), broken: [], reads }
}

/** What all rules say now, and which of their cases are not what they were; those that are gone as quiet ones. */
interface JudgedAgain extends Pick<Judged, 'broken' | 'said'> {
  readonly changed: readonly Considered[]
}

/**
 * The same where only some of the facts have changed: rules that looked at a part that did run again, over the few whom it is about where
 * they say so. What was said before is used up by it.
 */
export function judgeAgain(
  rules: readonly Rule[],
  at: Snapshot,
  is: Thresholds,
  before: Said,
  change: Change,
): JudgedAgain {
  const said = new Map(before)
  const changed: Considered[] = []
  const turned = change.ofPeople?.turned ?? NOBODY.ids
  const worn = (each: Considered) => {
    if (each.verdict !== 'fires' && each.isHeld !== true) return each
    const now = turned.has(each.wearerId) ? asWorn(at, each) : each
    if (now !== each) changed.push(now)
    return now
  }
  for (const rule of rules) {
    const { cases, reads } = before.get(rule.id) ?? { cases: new BySubject(NONE), reads: undefined }
    const again = rule.looksBack === true && changed.length > 0 ? OVER_ALL : againAfter(change, reads, rule)
    const gone = again === null ? NONE : cases.take(again)
    if (turned.size > 0) cases.replace(worn)
    if (again === null) continue
    const found = at.lookingAt(again.over, () => judgeOne(rule, at, is, said))
    if (found.broken.length > 0) return { broken: found.broken, said, changed }
    cases.add(found.cases)
    said.set(rule.id, { cases, reads: new Set([...found.reads, ...(reads ?? [])]) })
    for (const each of differences(gone, found.cases)) changed.push(each)
  }
  return { broken: [], said, changed }
}

function differences(before: readonly Considered[], after: readonly Considered[]): Considered[] {
  const gone = new Map(before.map(each => [caseKey(each), each]))
  const found = after.filter(each => {
    const was = gone.get(caseKey(each))
    gone.delete(caseKey(each))
    return was === undefined || !isAlike(was, each)
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

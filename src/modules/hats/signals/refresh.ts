import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { readFacts } from '../facts/read-facts.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { type Judged, judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import type { Considered, Rule } from '../rules/rule.ts'
import {
  clearSignals,
  insertSignals,
  type JudgedRow,
  type JudgedSignal,
  noteRun,
  standingSignals,
  updateSignals,
} from '../store/standing-signals.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { reconcile } from './reconcile.ts'

/** What a run changed. */
export interface Refreshed {
  readonly opened: number
  readonly changed: number
  readonly cleared: number
  readonly broken: readonly { readonly rule: string; readonly error: string }[]
}

/**
 * Looks at the records of today and brings the situations up to date. A second run changes nothing. A rule that throws is noted, its
 * situations stay as they are, and all others run.
 */
export async function refresh(work: Work, rules: readonly Rule[] = RULES): Promise<Refreshed> {
  const { at, is, version } = await look(work, work.today)
  const { cases, broken } = judge(rules, at, is)
  const standing = await standingSignals(work)
  const { opened, kept, cleared } = reconcile(
    cases,
    standing,
    work.today,
    new Set(broken.map(each => each.rule)),
  )
  const added = opened.map(each => ({
    ...rowOf(newId(work.now.getTime()), each, 'open', version),
    ...identityOf(rules, each),
  }))
  const known = new Map(standing.map(signal => [signal.id, signal]))
  const changed = kept.flatMap(({ signal, case: found, state }) => {
    const before = known.get(signal.id)
    const row = rowOf(signal.id, found, state, version)
    return before === undefined || isSame(before, row, found) ? [] : [keepingEvidence(row, found, before)]
  })
  await insertSignals(work, added)
  await updateSignals(work, changed)
  await clearSignals(
    work,
    cleared.map(signal => signal.id),
  )
  const told = broken.map(({ rule, error }) => ({ rule, error: String(error).slice(0, 280) }))
  await noteRun(work, told)
  await work.publish(
    ...added.map(({ id, rule }) =>
      stepEvent({
        subject: { kind: 'signal', id },
        from: null,
        to: 'open',
        event: 'signal.opened',
        data: { rule },
      }),
    ),
    ...cleared.map(({ id, rule, state }) =>
      stepEvent({
        subject: { kind: 'signal', id },
        from: state,
        to: 'cleared',
        event: 'signal.cleared',
        data: { rule },
      }),
    ),
  )
  return { opened: added.length, changed: changed.length, cleared: cleared.length, broken: told }
}

/** The facts of a date with the thresholds in force, and what the rules would say of it: nothing is written. */
export async function judgeOn(
  work: Work,
  on: LocalDate,
): Promise<Judged & { readonly at: Snapshot; readonly is: Thresholds }> {
  const { at, is } = await look(work, on)
  return { ...judge(RULES, at, is), at, is }
}

async function look(work: Work, on: LocalDate) {
  const { version, is } = await thresholdsInForce(work)
  return { at: new Snapshot(await readFacts(work, on)), is, version }
}

function identityOf(rules: readonly Rule[], { rule, subject, wearerId }: Considered) {
  const ruleVersion = rules.find(each => each.id === rule)?.version ?? 1
  return { rule, ruleVersion, subjectKind: subject.kind, subjectId: subject.id, wearerId }
}

function rowOf(
  id: string,
  found: Considered,
  state: JudgedRow['state'],
  thresholdsVersion: number,
): JudgedRow {
  const { hat, strength, sources, seenBy, scope, dueOn } = found
  return {
    id,
    hat,
    strength,
    state,
    evidence: sources,
    seenBy: [...seenBy],
    scope: [...scope],
    dueOn,
    thresholdsVersion,
  }
}

function isSame(before: JudgedSignal, row: JudgedRow, found: Considered): boolean {
  const held = found.verdict === 'holds'
  return (
    before.state === row.state &&
    (held || (before.strength === row.strength && before.hat === row.hat)) &&
    (held || toldOf(before.evidence) === toldOf(row.evidence)) &&
    before.seenBy.join() === row.seenBy.join() &&
    before.dueOn === row.dueOn
  )
}

/** The database keeps fields in another order. */
function toldOf(evidence: JudgedRow['evidence']): string {
  return JSON.stringify(evidence.map(({ says, value, threshold }) => [says, value, threshold]))
}

/** What only holds is no longer strong enough to be told: the card keeps the words with which it fired. */
function keepingEvidence(row: JudgedRow, found: Considered, before: JudgedSignal): JudgedRow {
  const { evidence, strength, hat } = before
  return found.verdict === 'holds' ? { ...row, evidence, strength, hat } : row
}

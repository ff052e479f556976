import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { refreshFindings } from '../findings/refresh-findings.ts'
import { type Judged, judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import type { Rule } from '../rules/rule.ts'
import {
  clearSignals,
  insertSignals,
  noteRun,
  standingSignals,
  updateSignals,
} from '../store/standing-signals.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { look } from './look.ts'
import { reconcile } from './reconcile.ts'
import { isSame, keptSignal, newSignal } from './signal-rows.ts'

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
  const added = opened.map(each => newSignal(newId(work.now.getTime()), each, version, rules))
  const known = new Map(standing.map(signal => [signal.id, signal]))
  const changed = kept.flatMap(({ signal, case: found, state }) => {
    const before = known.get(signal.id)
    if (before === undefined) return []
    const row = keptSignal(before, found, state, version)
    return isSame(before, row) ? [] : [row]
  })
  await insertSignals(work, added)
  await updateSignals(work, changed)
  await clearSignals(
    work,
    cleared.map(signal => signal.id),
  )
  const blind = await refreshFindings(work, at)
  const told = [...broken, ...blind].map(({ rule, error }) => ({ rule, error: String(error).slice(0, 280) }))
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

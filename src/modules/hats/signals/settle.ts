import { newId } from '#kernel/id.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Considered, Rule } from '../rules/rule.ts'
import { clearSignals, insertSignals, type JudgedSignal, updateSignals } from '../store/standing-signals.ts'
import { reconcile } from './reconcile.ts'
import { isSame, keptSignal, newSignal } from './signal-rows.ts'
import { turnsOf } from './turns.ts'

/** How many signals began, are told anew, or are over. */
export interface Settled {
  readonly opened: number
  readonly changed: number
  readonly cleared: number
}

/**
 * Brings stored signals into line with what the rules say of the same cases; those of rules that could not run stay. `missed`: how many were
 * answered since they were read, and wait for another look.
 */
export async function settle(
  work: Work,
  {
    cases,
    standing,
    broken,
    version,
    rules,
  }: {
    readonly cases: readonly Considered[]
    readonly standing: readonly JudgedSignal[]
    readonly broken: readonly string[]
    readonly version: number
    readonly rules: readonly Rule[]
  },
): Promise<Settled & { readonly missed: number }> {
  const { opened, kept, cleared } = reconcile(cases, standing, work.today, new Set(broken))
  const added = opened.map(each => newSignal(newId(work.now.getTime()), each, version, rules))
  const known = new Map(standing.map(signal => [signal.id, signal]))
  const changed = kept.flatMap(each => {
    const before = known.get(each.signal.id)
    if (before === undefined) return []
    const row = keptSignal(before, each, version)
    return isSame(before, row) ? [] : [{ before, row: { ...row, rev: before.rev } }]
  })
  await insertSignals(work, added)
  const saved = await updateSignals(
    work,
    changed.map(({ row }) => row),
  )
  const ended = await clearSignals(
    work,
    cleared.flatMap(({ id }) => known.get(id) ?? []).map(({ id, rev }) => ({ id, rev })),
  )
  const turns = changed.filter(({ before }) => saved.has(before.id))
  await work.publish(
    ...turns.flatMap(({ before, row }) => turnsOf(before, row)).map(stepEvent),
    ...added.map(({ id, rule }) =>
      stepEvent({
        subject: { kind: 'signal', id },
        from: null,
        to: 'open',
        event: 'signal.opened',
        data: { rule },
      }),
    ),
    ...cleared
      .filter(({ id }) => ended.has(id))
      .map(({ id, rule, state }) =>
        stepEvent({
          subject: { kind: 'signal', id },
          from: state,
          to: 'cleared',
          event: 'signal.cleared',
          data: { rule },
        }),
      ),
  )
  const missed = changed.length - saved.size + cleared.length - ended.size
  return { opened: added.length, changed: saved.size, cleared: ended.size, missed }
}

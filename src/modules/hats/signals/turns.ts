import type { NewStep } from '#platform/events/steps.ts'
import type { JudgedSignal } from '../store/standing-signals.ts'
import type { SignalRow } from '../store/tables.ts'

/** What a look turned about a signal that stands: it became calm, or ceased to be; it came back by itself from where it was put. */
export function turnsOf(
  { id, rule, state, calmSince }: Pick<JudgedSignal, 'id' | 'rule' | 'state' | 'calmSince'>,
  after: Pick<SignalRow, 'state' | 'calmSince'>,
): NewStep[] {
  const turn = (from: string, to: string, event: string): NewStep => ({
    ...{ subject: { kind: 'signal', id }, from, to, event, data: { rule } },
  })
  const isCalm = after.calmSince !== null
  return [
    ...(isCalm && calmSince === null ? [turn(state, 'calm', 'signal.calmed')] : []),
    ...(!isCalm && calmSince !== null ? [turn('calm', 'not_calm', 'signal.stirred')] : []),
    ...(after.state === 'open' && state !== 'open' ? [turn(state, 'open', 'signal.returned')] : []),
  ]
}

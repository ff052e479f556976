import type { Considered, Rule } from '../rules/rule.ts'
import type { JudgedRow, JudgedSignal, NewSignal } from '../store/standing-signals.ts'
import type { SignalRow } from '../store/tables.ts'
import type { Reconciled } from './reconcile.ts'

/** A new signal from a case that fires. */
export function newSignal(
  id: string,
  found: Considered,
  thresholdsVersion: number,
  rules: readonly Rule[],
): NewSignal {
  const { rule, subject, wearerId } = found
  const ruleVersion = rules.find(each => each.id === rule)?.version ?? 1
  const identity = { rule, ruleVersion, subjectKind: subject.kind, subjectId: subject.id, wearerId }
  return { ...rowOf(id, found, 'open', thresholdsVersion), ...identity }
}

/** A standing signal as its case of today leaves it. What only holds, or is calm, is not strong enough to be told: the card keeps its words. */
export function keptSignal(
  before: Pick<JudgedSignal, 'id' | 'evidence' | 'strength' | 'hat'>,
  { case: found, state, calmSince }: Omit<Reconciled['kept'][number], 'signal'>,
  thresholdsVersion: number,
): JudgedRow & Pick<SignalRow, 'calmSince'> {
  const row = { ...rowOf(before.id, found, state, thresholdsVersion), calmSince }
  const { evidence, strength, hat } = before
  return found.verdict === 'fires' ? row : { ...row, evidence, strength, hat }
}

type Told = 'state' | 'strength' | 'hat' | 'evidence' | 'seenBy' | 'scope' | 'dueOn' | 'calmSince'

/** Whether a judgement says of a standing signal nothing that is not stored already. */
export function isSame(before: Pick<JudgedSignal, Told>, after: ReturnType<typeof keptSignal>): boolean {
  return (
    before.state === after.state &&
    before.strength === after.strength &&
    before.hat === after.hat &&
    toldOf(before.evidence) === toldOf(after.evidence) &&
    before.seenBy.join() === after.seenBy.join() &&
    before.scope.toSorted().join() === after.scope.toSorted().join() &&
    before.dueOn === after.dueOn &&
    before.calmSince === after.calmSince
  )
}

function rowOf(
  id: string,
  found: Considered,
  state: JudgedRow['state'],
  thresholdsVersion: number,
): JudgedRow {
  const { hat, strength, sources, seenBy, scope, dueOn } = found
  return {
    ...{ id, hat, strength, state, dueOn, thresholdsVersion },
    ...{ evidence: sources, seenBy: [...seenBy], scope: [...scope] },
  }
}

/** The database keeps fields in another order. */
function toldOf(evidence: JudgedRow['evidence']): string {
  return JSON.stringify(
    evidence.map(({ says, value, threshold, counts = null }) => [says, value, threshold, counts]),
  )
}

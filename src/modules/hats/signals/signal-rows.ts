import type { Considered, Rule } from '../rules/rule.ts'
import type { JudgedRow, JudgedSignal, NewSignal } from '../store/standing-signals.ts'

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

/** A standing signal as its case of today leaves it. What only holds is no longer strong enough to be told: the card keeps its words. */
export function keptSignal(
  before: Pick<JudgedSignal, 'id' | 'evidence' | 'strength' | 'hat'>,
  found: Considered,
  state: JudgedRow['state'],
  thresholdsVersion: number,
): JudgedRow {
  const row = rowOf(before.id, found, state, thresholdsVersion)
  const { evidence, strength, hat } = before
  return found.verdict === 'holds' ? { ...row, evidence, strength, hat } : row
}

/** Whether a judgement says of a standing signal nothing that is not stored already. */
export function isSame(before: JudgedSignal, after: JudgedRow): boolean {
  return (
    before.state === after.state &&
    before.strength === after.strength &&
    before.hat === after.hat &&
    toldOf(before.evidence) === toldOf(after.evidence) &&
    before.seenBy.join() === after.seenBy.join() &&
    before.dueOn === after.dueOn
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

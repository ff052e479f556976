import { type DeedRow, gather } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { SignalRow } from '../store/tables.ts'

/**
 * Two who are out of step have one playbook: the brief is of one side and the plan of the other, so that what either did with a goal
 * between them shows its step for both. Both know these goals. Talks and decisions each have of their own.
 */
export async function byTheOther(
  work: Work,
  { rule, subjectId, scope, firedOn }: Pick<SignalRow, 'rule' | 'subjectId' | 'scope' | 'firedOn'>,
): Promise<DeedRow[]> {
  if (rule !== 'H18') return []
  const theirs = await gather<DeedRow>(work, each => each.deeds?.(work, subjectId, firedOn))
  return theirs.filter(({ kind, about }) => OF_A_GOAL.has(kind) && about.some(id => scope.includes(id)))
}

const OF_A_GOAL: ReadonlySet<string> = new Set(['brief_issued', 'plan_submitted'])

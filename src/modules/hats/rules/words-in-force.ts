import { type Thresholds, withNumbers } from '../thresholds/thresholds.ts'
import type { Rule, RuleWords } from './rule.ts'

/** What a rule says about itself, with the numbers that an organisation judges by. */
export function wordsInForce(
  { id, notices, reads, seenBy, clears }: Pick<Rule, 'id' | keyof RuleWords>,
  is: Thresholds,
): Omit<RuleWords, 'title' | 'contrasts' | 'steps' | 'whichHat'> {
  const filled = (says: string) => withNumbers(says, id, is)
  return { notices: filled(notices), reads: filled(reads), seenBy: filled(seenBy), clears: filled(clears) }
}

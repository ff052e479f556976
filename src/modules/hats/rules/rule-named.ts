import { readFileSync } from 'node:fs'
import type { Hat, Rule, RuleWords } from './rule.ts'

// What a rule says about itself is no code: it is published as it stands there.
const WORDS: Readonly<Record<string, RuleWords>> = JSON.parse(
  readFileSync(new URL('rule-words.json', import.meta.url), 'utf8'),
)

/** The part of a rule that everybody reads: its paragraph from `rule-words.json`, with its hat and the version of its logic. */
export function ruleNamed(id: string, hat: Hat, version = 1): Omit<Rule, 'consider'> {
  const words = WORDS[id]
  if (words === undefined) throw new Error(`Nothing is written about the rule ${id}.`)
  return { id, version, hat, ...words }
}

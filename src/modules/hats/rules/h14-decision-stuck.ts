import { considered, counted } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { above, atLeast, telling } from './source.ts'

/**
 * H14 Decision stuck (practice §3.2, A: decisive). Fires for the decider 3 working days after the date, or when it was reopened twice.
 * What and why: lead; how and when: manage. Over when it is decided.
 */
export const decisionStuck: Rule = {
  ...ruleNamed('H14', 'lead'),
  ofPeople: 'names',
  *consider(at, is) {
    for (const decision of at.facts.decisions) {
      if (!decision.isOpen) continue
      const days = at.days.since(decision.decideByOn)
      const ref = { kind: 'decision', id: decision.id }
      const name = decision.question === null ? 'A decision known to few' : `“${decision.question}”`
      const late = above(days, is['H14.late'], `${name} is ${counted(days, 'working day')} late.`, ref)
      const again = atLeast(
        decision.reopened,
        is['H14.reopened'],
        `${name} was reopened ${counted(decision.reopened, 'time')}.`,
        ref,
      )
      yield considered(decisionStuck, {
        ...{ wearerId: decision.deciderId, subject: { kind: 'decision', id: decision.id } },
        sources: telling(at, [late, again]),
        fires: late.speaks || again.speaks,
        holds: days > 0,
        hat: decision.kind === 'what_why' ? 'lead' : 'manage',
      })
    }
  },
}

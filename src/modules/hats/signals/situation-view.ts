import type { OrgChart } from '#modules/people/public.ts'
import type { Situation } from '../contract.ts'
import { RULES } from '../rules/all-rules.ts'
import type { SignalRow } from '../store/tables.ts'

/** What a card has room for; its page tells everything. */
const REASONS = 3

/** A signal as a card for one reader. */
export function situationView(signal: SignalRow, chart: OrgChart, me: string): Situation {
  const { id, rule, hat, strength, state, firedOn, clearedOn, snoozedUntil, answer, rev } = signal
  const words = RULES.find(each => each.id === rule)
  return {
    ...{ id, rule, hat, strength, state, firedOn, clearedOn, snoozedUntil, answer, rev },
    ...{ title: words?.title ?? rule, clears: words?.clears ?? '' },
    mine: signal.wearerId === me,
    wearer: { id: signal.wearerId, name: chart.person(signal.wearerId)?.name ?? 'Somebody who left' },
    about: { kind: signal.subjectKind, id: signal.subjectId, name: nameOf(signal, chart) },
    because: signal.evidence
      .map(source => source.says)
      .filter(says => says !== '')
      .slice(0, REASONS),
  }
}

/** Things of other rooms are named in the evidence, as far as the wearer may know them. */
function nameOf({ subjectKind, subjectId }: SignalRow, chart: OrgChart): string | null {
  if (subjectKind === 'person') return chart.person(subjectId)?.name ?? null
  return subjectKind === 'team' ? (chart.team(subjectId)?.name ?? null) : null
}

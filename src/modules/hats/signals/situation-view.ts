import { aimCards } from '#modules/aims/public.ts'
import { changeNames } from '#modules/changes/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Situation } from '../contract.ts'
import { RULES } from '../rules/all-rules.ts'
import { wordsInForce } from '../rules/words-in-force.ts'
import type { SignalRow } from '../store/tables.ts'
import { calmDaysOf, type Thresholds } from '../thresholds/thresholds.ts'
import { endsOn } from './reconcile.ts'

/** What a card has room for; its page tells everything. */
const REASONS = 3

/** What signals are about, by id, as far as the actor may know its name. */
export type Names = ReadonlyMap<string, string>

/** Names of the aims and changes that these are about, of no others than the actor may see. */
export async function namesOf(
  work: Work,
  signals: readonly Pick<SignalRow, 'subjectKind' | 'subjectId'>[],
): Promise<Names> {
  const ids = (kind: SignalRow['subjectKind']) => [
    ...new Set(signals.filter(each => each.subjectKind === kind).map(each => each.subjectId)),
  ]
  const aims = await aimCards(work, ids('aim'))
  return new Map([
    ...aims.map(({ id, title }) => [id, title] as const),
    ...(await changeNames(work, ids('change'))),
  ])
}

/** What signals are told with: who is who, what they are about, and the numbers in force. */
export interface Told {
  readonly chart: OrgChart
  readonly names: Names
  readonly is: Thresholds
}

/** A signal as a card for one reader. */
export function situationView(signal: SignalRow, { chart, names, is }: Told, me: string): Situation {
  const { id, rule, hat, strength, state, firedOn, clearedOn, snoozedUntil, answer, rev } = signal
  const { context, enoughOn } = signal
  const known = RULES.find(each => each.id === rule)
  return {
    ...{ id, rule, hat, strength, state, firedOn, clearedOn, snoozedUntil, answer, rev, context, enoughOn },
    ...{ title: known?.title ?? rule, clears: known === undefined ? '' : wordsInForce(known, is).clears },
    contrasts: [...(known?.contrasts ?? [])],
    calm: calmOf(signal, is),
    mine: signal.wearerId === me,
    wearer: { id: signal.wearerId, name: chart.person(signal.wearerId)?.name ?? 'Somebody who left' },
    about: { kind: signal.subjectKind, id: signal.subjectId, name: nameOf(signal, chart, names) },
    because: signal.evidence
      .map(source => source.says)
      .filter(says => says !== '')
      .slice(0, REASONS),
  }
}

/** Since when it is calm, and the day on which it ends if it stays so; null where it is not, or is over or enough already. */
function calmOf({ rule, state, firedOn, calmSince, enoughOn }: SignalRow, is: Thresholds): Situation['calm'] {
  if (calmSince === null || state === 'cleared' || enoughOn !== null) return null
  const calmDays = calmDaysOf(rule, is)
  return calmDays === null ? null : { since: calmSince, endsOn: endsOn({ firedOn, calmSince }, calmDays) }
}

/** Decisions and obstacles are named in the evidence, as far as the wearer may know them. */
function nameOf({ subjectKind, subjectId }: SignalRow, chart: OrgChart, names: Names): string | null {
  if (subjectKind === 'person') return chart.person(subjectId)?.name ?? null
  return subjectKind === 'team' ? (chart.team(subjectId)?.name ?? null) : (names.get(subjectId) ?? null)
}

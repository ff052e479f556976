import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { Considered } from '../rules/rule.ts'
import type { Source, Strength } from '../rules/source.ts'

/** How a signal stands: `accepted` is "fits", `dismissed` "doesn't fit", `snoozed` "later". */
export type SignalState = 'open' | 'accepted' | 'snoozed' | 'dismissed' | 'cleared'

/** A signal that is not cleared, as it is stored. */
export interface StandingSignal {
  readonly id: string
  readonly rule: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly wearerId: string
  readonly state: SignalState
  readonly firedOn: LocalDate
  readonly snoozedUntil: LocalDate | null
  readonly setAsideAt: Strength | null
  /** When the person it is about said that it is enough, and what the records had said till then. */
  readonly enoughOn?: LocalDate | null
  readonly evidence?: readonly Source[]
}

/** What becomes of the signals when the rules have run. */
export interface Reconciled {
  readonly opened: readonly Considered[]
  readonly kept: readonly {
    readonly signal: StandingSignal
    readonly case: Considered
    readonly state: SignalState
  }[]
  readonly cleared: readonly StandingSignal[]
}

/** A signal stays for at least so many days, so that nobody sees one come and go. */
const LEAST_DAYS = 3

/**
 * Brings what the rules say together with what is open. A new signal needs a case that fires; an open one stays while its case fires or
 * holds, and for three days in any case; one that was set aside comes back when it is stronger than it was then, or its time is over;
 * one that "doesn't fit" ends with its case, so that the next time counts anew. What the person it is about said is enough comes back when
 * they ask anew as well, or after three weeks. Signals of rules that could not run stay as they are.
 */
export function reconcile(
  cases: readonly Considered[],
  standing: readonly StandingSignal[],
  on: LocalDate,
  broken: ReadonlySet<string> = new Set(),
): Reconciled {
  const byKey = new Map<string, Considered>()
  for (const each of cases) if (each.verdict !== 'quiet') byKey.set(keyOf(each), each)
  const kept: Reconciled['kept'][number][] = []
  const cleared: StandingSignal[] = []
  for (const signal of standing) {
    const key = `${signal.rule} ${signal.subjectKind} ${signal.subjectId} ${signal.wearerId}`
    const found = byKey.get(key)
    byKey.delete(key)
    if (found !== undefined) kept.push({ signal, case: found, state: stateNow(signal, found, on) })
    else if (!broken.has(signal.rule) && isOver(signal, on)) cleared.push(signal)
  }
  return { opened: [...byKey.values()].filter(each => each.verdict === 'fires'), kept, cleared }
}

function keyOf({ rule, subject, wearerId }: Considered): string {
  return `${rule} ${subject.kind} ${subject.id} ${wearerId}`
}

function stateNow(signal: StandingSignal, found: Considered, on: LocalDate): SignalState {
  const { state, setAsideAt, snoozedUntil } = signal
  if (state !== 'snoozed' && state !== 'dismissed') return state
  const isStronger = found.verdict === 'fires' && RANK[found.strength] > RANK[setAsideAt ?? 'strong']
  const isTime = state === 'snoozed' && snoozedUntil !== null && snoozedUntil <= on
  return isStronger || isTime || isNotEnough(signal, found, on) ? 'open' : state
}

/** They said that it is enough, and ask anew since, or it still speaks weeks later. */
function isNotEnough({ enoughOn, evidence = [] }: StandingSignal, found: Considered, on: LocalDate): boolean {
  if (enoughOn === null || enoughOn === undefined || found.verdict !== 'fires') return false
  const known = new Set(evidence.map(({ says }) => says))
  const asksAnew = found.sources.some(({ explicit, says }) => explicit && !known.has(says))
  return asksAnew || daysBetween(enoughOn, on) >= ENOUGH_DAYS
}

/** How long it is enough when somebody says so. */
const ENOUGH_DAYS = 21

const RANK: Readonly<Record<Strength, number>> = { weak: 1, moderate: 2, strong: 3 }

function isOver({ state, firedOn }: StandingSignal, on: LocalDate): boolean {
  return state === 'dismissed' || daysBetween(firedOn, on) >= LEAST_DAYS
}

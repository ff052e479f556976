import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { isOn } from '../rules/considered.ts'
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
  /** Since when its case has been calm; null while it is not. */
  readonly calmSince?: LocalDate | null
  readonly evidence?: readonly Source[]
}

/** What becomes of the signals when the rules have run. */
export interface Reconciled {
  readonly opened: readonly Considered[]
  readonly kept: readonly {
    readonly signal: StandingSignal
    readonly case: Considered
    readonly state: SignalState
    readonly calmSince: LocalDate | null
  }[]
  readonly cleared: readonly StandingSignal[]
}

/** A signal stays for at least so many days, so that nobody sees one come and go. */
const LEAST_DAYS = 3

/**
 * Brings what the rules say together with what is open. A new signal needs a case that fires; an open one stays while its case fires or
 * holds, and for three days in any case. When its case is calm it stays until that has lasted as long as the rule says, counted anew once
 * it holds or fires again; any other end is one at once. One that was set aside comes back when it is stronger than it was then, or its
 * time is over; one that "doesn't fit" ends with its case, so that the next time counts anew. What the person it is about said is enough
 * comes back when it is stronger, they ask anew, or it still fires after three weeks; until then it stays enough even while its case is
 * away, and for whoever else would wear the hat. Signals of rules that could not run stay as they are.
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
    const key = `${aboutOf(signal)} ${signal.wearerId}`
    const found = byKey.get(key)
    byKey.delete(key)
    const calmSince = found?.verdict === 'calm' ? (signal.calmSince ?? on) : null
    const mayEnd = found === undefined ? !broken.has(signal.rule) : !isOn(found)
    if (mayEnd && isOver({ ...signal, calmSince }, found?.calmDays ?? null, on)) cleared.push(signal)
    else if (found !== undefined)
      kept.push({ signal, case: found, state: stateNow(signal, found, on), calmSince })
  }
  const ended = new Map(standing.filter(isEnough).map(signal => [aboutOf(signal), signal]))
  const opened = [...byKey.values()].filter(each => {
    const enough = ended.get(`${each.rule} ${each.subject.kind} ${each.subject.id}`)
    return (
      each.verdict === 'fires' && (enough === undefined || isLouder(enough, each) || isAnew(enough, each, on))
    )
  })
  return { opened, kept, cleared }
}

/** Whether the person it is about said that it is enough. */
export function isEnough({ enoughOn = null }: StandingSignal): boolean {
  return enoughOn !== null
}

function aboutOf({ rule, subjectKind, subjectId }: StandingSignal): string {
  return `${rule} ${subjectKind} ${subjectId}`
}

function keyOf({ rule, subject, wearerId }: Considered): string {
  return `${rule} ${subject.kind} ${subject.id} ${wearerId}`
}

function stateNow(signal: StandingSignal, found: Considered, on: LocalDate): SignalState {
  const { state, snoozedUntil } = signal
  if (state !== 'snoozed' && state !== 'dismissed') return state
  const isTime = state === 'snoozed' && snoozedUntil !== null && snoozedUntil <= on
  return isLouder(signal, found) || isTime || isAnew(signal, found, on) ? 'open' : state
}

/** It fires, and is stronger than when it was set aside. */
function isLouder({ setAsideAt }: StandingSignal, { verdict, strength }: Considered): boolean {
  return verdict === 'fires' && RANK[strength] > RANK[setAsideAt ?? 'strong']
}

/** It fires though they said that it is enough: they ask anew since, or weeks have passed. A request of the day itself counts if it is new. */
function isAnew(
  { enoughOn = null, evidence = [] }: StandingSignal,
  found: Considered,
  on: LocalDate,
): boolean {
  if (enoughOn === null || found.verdict !== 'fires') return false
  const known = lastAsked(evidence) ?? enoughOn
  const asked = lastAsked(found.sources)
  return (asked !== null && asked >= enoughOn && asked > known) || daysBetween(enoughOn, on) >= ENOUGH_DAYS
}

function lastAsked(sources: readonly Source[]): LocalDate | null {
  const days = sources.flatMap(source => source.on ?? [])
  return days.toSorted().at(-1) ?? null
}

/** How long it is enough when somebody says so. */
const ENOUGH_DAYS = 21

const RANK: Readonly<Record<Strength, number>> = { weak: 1, moderate: 2, strong: 3 }

/** The day on which a calm signal ends if it stays so. */
export function endsOn(
  { firedOn, calmSince }: { readonly firedOn: LocalDate; readonly calmSince: LocalDate },
  calmDays: number,
): LocalDate {
  const [calm, least] = [addDays(calmSince, calmDays), addDays(firedOn, LEAST_DAYS)]
  return calm > least ? calm : least
}

/** Whether one is over whose case neither fires nor holds. `calmDays`: how long it must be calm; null when it need not be. */
function isOver(
  { state, firedOn, enoughOn = null, calmSince = null }: StandingSignal,
  calmDays: number | null,
  on: LocalDate,
): boolean {
  if (enoughOn !== null) return daysBetween(enoughOn, on) >= ENOUGH_DAYS
  if (calmSince !== null && calmDays !== null) return endsOn({ firedOn, calmSince }, calmDays) <= on
  return state === 'dismissed' || daysBetween(firedOn, on) >= LEAST_DAYS
}

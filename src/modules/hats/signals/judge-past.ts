import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { findBreaks } from '../checks/find-breaks.ts'
import { keyOf, mergeFindings } from '../findings/merge-findings.ts'
import { rowOf, wholeOf } from '../findings/refresh-findings.ts'
import { type FindingRow, insertPastFindings } from '../findings/store/findings.ts'
import { type Judged, judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import { insertSignals, type NewSignal } from '../store/standing-signals.ts'
import { type Looked, look } from './look.ts'
import { reconcile } from './reconcile.ts'
import { keptSignal, newSignal } from './signal-rows.ts'

/** A signal while the past is gone through. */
interface Past extends NewSignal {
  readonly firedOn: LocalDate
  readonly judgedOn: LocalDate
  readonly clearedOn: LocalDate | null
  readonly snoozedUntil: null
  readonly setAsideAt: null
  readonly calmSince: LocalDate | null
}

/**
 * What would have been noticed had the rules run on these past dates, from what the records say of each: signals with the dates on which
 * they fired and were over, without events, for they tell of the past; and breaks in the line, each since when it has been one. For an
 * organisation that begins with a history. Of what is
 * still open after the last of them, only what fires today stays; the next look goes on from there. How many signals there were.
 */
export async function judgePast(work: Work, dates: readonly LocalDate[]): Promise<number> {
  const all = new Map<string, Past>()
  let open: readonly Past[] = []
  let breaks: BrokenSince = new Map()
  for await (const past of throughPast(work, dates)) {
    open = past.open
    breaks = brokenSince(breaks, past, work.orgId)
    for (const signal of past.all) all.set(signal.id, signal)
  }
  const { at, is } = await look(work, work.today)
  const firing = judge(RULES, at, is).cases.filter(({ verdict }) => verdict === 'fires')
  for (const signal of reconcile(firing, open, LONG_AFTER).cleared) {
    const known = all.get(signal.id)
    if (known !== undefined) all.set(signal.id, cleared(known, work.today))
  }
  await insertSignals(work, [...all.values()])
  await insertPastFindings(work, [...breaks.values()])
  return all.size
}

/** What was to be seen on a past day, and what stands open after it, or ended on it. */
interface PastDay extends Looked {
  readonly on: LocalDate
  readonly open: readonly Past[]
  readonly all: readonly Past[]
}

type BrokenSince = ReadonlyMap<string, FindingRow & { readonly foundOn: LocalDate }>

/** The breaks of a day; those that were there on the day before it too are dated as they were. */
function brokenSince(before: BrokenSince, { on, at, is, version }: PastDay, orgId: string): BrokenSince {
  return new Map(
    mergeFindings(findBreaks(at, is).findings).map(finding => {
      const known = wholeOf(orgId, finding)
      const was = before.get(keyOf(known))
      const row = rowOf(was?.id ?? newId(Date.parse(on)), known, version)
      return [keyOf(known), { ...row, foundOn: was?.foundOn ?? on }]
    }),
  )
}

/** Goes through past dates in their order and tells of each what stands open after it, and what ended on it besides. Writes nothing. */
export async function* throughPast(work: Work, dates: readonly LocalDate[]): AsyncGenerator<PastDay> {
  let open: readonly Past[] = []
  for (const on of dates.toSorted()) {
    const { at, is, version } = await look(work, on)
    const all = nextOf(open, judge(RULES, at, is), on, version)
    open = all.filter(({ clearedOn }) => clearedOn === null)
    yield { on, open, all, ...{ at, is, version } }
  }
}

/** A day on which nothing is too young to be over. */
const LONG_AFTER = '9999-12-31'

/** What becomes of open signals on a date, those that end on it and those that begin among them. */
function nextOf(open: readonly Past[], { cases, broken }: Judged, on: LocalDate, version: number): Past[] {
  const before = new Map(open.map(signal => [signal.id, signal]))
  const found = reconcile(cases, open, on, new Set(broken.map(each => each.rule)))
  for (const each of found.kept) {
    const known = before.get(each.signal.id)
    if (known !== undefined)
      before.set(known.id, { ...known, ...keptSignal(known, each, version), judgedOn: on })
  }
  for (const { id } of found.cleared) {
    const known = before.get(id)
    if (known !== undefined) before.set(id, cleared(known, on))
  }
  const opened = found.opened.map((told): Past => {
    const signal = newSignal(newId(Date.parse(on)), told, version, RULES)
    return {
      ...signal,
      firedOn: on,
      judgedOn: on,
      clearedOn: null,
      snoozedUntil: null,
      setAsideAt: null,
      calmSince: null,
    }
  })
  return [...before.values(), ...opened]
}

function cleared(signal: Past, on: LocalDate): Past {
  return { ...signal, state: 'cleared', clearedOn: on }
}

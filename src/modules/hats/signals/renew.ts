import type { Work } from '#platform/work.ts'
import { renewFindings } from '../findings/refresh-findings.ts'
import { caseKey, judgeAgain } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import type { Considered } from '../rules/rule.ts'
import { noteRun, type Run, wantRun, whatHappened } from '../store/runs.ts'
import { standingSignals } from '../store/standing-signals.ts'
import { type Kept, keep, takeKept } from './kept.ts'
import { LOOK_AGAIN, LOOK_AT_ALL } from './look-again-at.ts'
import { isEnough } from './reconcile.ts'
import { settle } from './settle.ts'
import { whatChanged } from './what-changed.ts'

/** How long clocks that run by the hour may be those of the last look at everything. */
const FRESH_MS = 60 * 60_000

/**
 * Brings situations and breaks up to date from what the last run saw: reads the parts again that something happened to, of tasks the
 * work of those whose it is, and lets only those look again who had looked there. Says the same as a look at everything. False when that
 * is what is needed: nothing is kept of the last run, it was long ago, or what happened reaches further.
 */
export async function renew(work: Work, run: Run): Promise<boolean> {
  const { wantedAt, ranAt, wants } = run
  if (wantedAt === null) return true
  const happened = await whatHappened(work, LOOK_AGAIN, wantedAt)
  if (happened.some(type => LOOK_AT_ALL.includes(type))) return false
  const kept = takeKept(work, ranAt)
  if (kept === undefined || kept.at.on !== work.today) return false
  if (work.now.getTime() - kept.wholeAt.getTime() > FRESH_MS) return false
  const { at, is } = kept
  const change = await whatChanged(work, at, happened, wantedAt)
  if (change === null) return false
  const { broken, said, changed } = judgeAgain(RULES, at, is, kept.said, change)
  if (broken.length > 0) return false
  const missed = await settleChanged(work, kept, changed)
  const byCheck = await renewFindings(work, kept, kept.byCheck, change)
  if (byCheck === null) return false
  await noteRun(work, run.broken, wants)
  if (missed > 0) await wantRun(work)
  else keep(work, { ...kept, said, byCheck, ranAt: work.now })
  return true
}

async function settleChanged(
  work: Work,
  { version }: Pick<Kept, 'version'>,
  changed: readonly Considered[],
): Promise<number> {
  if (changed.length === 0) return 0
  const keys = new Set(changed.map(caseKey))
  const standing = await standingSignals(work, changed)
  const subjects = new Set(changed.map(({ rule, subject: { kind, id } }) => `${rule} ${kind} ${id}`))
  const own = standing.filter(signal => {
    const about = `${signal.rule} ${signal.subjectKind} ${signal.subjectId}`
    return keys.has(`${about} ${signal.wearerId}`) || (isEnough(signal) && subjects.has(about))
  })
  return (await settle(work, { cases: changed, standing: own, broken: [], version, rules: RULES })).missed
}

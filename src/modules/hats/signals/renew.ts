import { type Touched, WORK_EVENTS, workOfTouched, workTouchedSince } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { lateBefore, lookedAtClosely } from '../facts/read-facts.ts'
import type { Few, Snapshot } from '../facts/snapshot.ts'
import { caseKey, judgeFew } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import { hasHappened, noteRun, type Run } from '../store/runs.ts'
import { standingSignals } from '../store/standing-signals.ts'
import { keep, takeKept } from './kept.ts'
import { LOOK_AGAIN } from './look-again-at.ts'
import { settle } from './settle.ts'

/** How long clocks that run by the hour may be those of the last look at everything. */
const FRESH_MS = 60 * 60_000

/**
 * Brings the situations up to date after writes to tasks alone: from what the last run saw, with the work of those it happened to read
 * anew and only their cases judged. Says the same as a look at everything. False when that is what is needed: nothing is kept of the
 * last run, something else happened as well, or it was long ago.
 */
export async function renew(work: Work, run: Run): Promise<boolean> {
  const { wantedAt, ranAt, wants } = run
  if (wantedAt === null) return true
  const others = LOOK_AGAIN.filter(type => !WORK_EVENTS.includes(type))
  if (await hasHappened(work, others, wantedAt)) return false
  const kept = takeKept(work, ranAt)
  if (kept === undefined || kept.at.on !== work.today) return false
  if (work.now.getTime() - kept.wholeAt.getTime() > FRESH_MS) return false
  const { at, is, version } = kept
  const touched = await workTouchedSince(work, wantedAt)
  const asked = lookedAtClosely(at.facts.people).filter(id => touched.personIds.has(id))
  const rows = await workOfTouched(work, touched, {
    lateBefore: lateBefore(at.facts.people),
    personIds: asked,
  })
  at.renewWork(touched, rows, asked)
  const { cases, broken, changed } = judgeFew(RULES, at, is, kept.cases, fewOf(at, touched))
  if (broken.length > 0) return false
  const keys = new Set(changed.map(caseKey))
  const standing = await standingSignals(work, [...new Set(changed.map(each => each.wearerId))])
  const own = standing.filter(({ rule, subjectKind: kind, subjectId: id, wearerId }) =>
    keys.has(`${rule} ${kind} ${id} ${wearerId}`),
  )
  await settle(work, { cases: changed, standing: own, broken: [], version, rules: RULES })
  await noteRun(work, run.broken, wants)
  keep(work, { ...kept, cases, ranAt: work.now })
  return true
}

/** Whom the rules look through: who had or has the work, the teams they are in or answer for, and the goals with all above them. */
function fewOf(at: Snapshot, { goalIds, personIds, teamIds }: Touched): Few {
  const teams = new Set([...teamIds, ...[...personIds].flatMap(id => at.chart.teamsOf(id))])
  return {
    teams: at.chart.teams().filter(({ id }) => teams.has(id) || personIds.has(at.answersFor(id) ?? '')),
    persons: [...personIds].filter(id => at.chart.isActive(id)).map(id => ({ id })),
    aims: [...at.tree.withAbove(goalIds)].flatMap(id => at.tree.aim(id) ?? []),
  }
}

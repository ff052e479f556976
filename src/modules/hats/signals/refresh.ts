import type { Work } from '#platform/work.ts'
import { refreshFindings } from '../findings/refresh-findings.ts'
import { judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import type { Rule } from '../rules/rule.ts'
import { lastRun, noteRun, wantRun } from '../store/runs.ts'
import { standingSignals } from '../store/standing-signals.ts'
import { keep } from './kept.ts'
import { look } from './look.ts'
import { type Settled, settle } from './settle.ts'

/** What a run changed. */
export interface Refreshed extends Settled {
  readonly broken: readonly { readonly rule: string; readonly error: string }[]
}

/**
 * Looks at the records of today and brings the situations up to date. A second run changes nothing. A rule that throws is noted, its
 * situations stay as they are, and all others run. Where somebody answered meanwhile, everything is looked at once more.
 */
export async function refresh(work: Work, rules: readonly Rule[] = RULES): Promise<Refreshed> {
  const wants = (await lastRun(work))?.wants ?? 0
  const { at, is, version } = await look(work, work.today)
  const { cases, broken, said } = judge(rules, at, is)
  const standing = await standingSignals(work)
  const { missed, ...settled } = await settle(work, {
    cases,
    standing,
    version,
    rules,
    broken: broken.map(each => each.rule),
  })
  const { broken: blind, byCheck } = await refreshFindings(work, { at, is, version })
  const told = [...broken, ...blind].map(({ rule, error }) => ({ rule, error: String(error).slice(0, 280) }))
  await noteRun(work, told, wants)
  if (missed > 0) await wantRun(work)
  else if (rules === RULES && told.length === 0)
    keep(work, { at, is, version, said, byCheck, ranAt: work.now, wholeAt: work.now })
  return { ...settled, broken: told }
}

import type { OrgChart } from '#modules/people/public.ts'
import { attempt } from '#platform/jobs/attempt.ts'
import { BySubject } from '../facts/by-subject.ts'
import { againAfter, type Change, NOBODY } from '../facts/change.ts'
import type { Part } from '../facts/parts.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'
import type { Check, Finding } from './check.ts'

/** Where the line from vision to work breaks on a date, and which checks could not look. */
export interface Breaks {
  readonly findings: readonly Finding[]
  readonly broken: readonly { readonly check: string; readonly error: unknown }[]
  readonly byCheck: FoundBy
}

/** What each check found, also of people who are away, and which parts of the facts it looked at: while these are what they were, it finds the same. */
export type FoundBy = ReadonlyMap<string, Found>
interface Found {
  readonly findings: BySubject<Finding>
  readonly reads: ReadonlySet<Part>
}

/**
 * Runs every check by the numbers in force; one that throws takes none of the others with it. Nothing is found of somebody who is away
 * (practice §4.1), except by A05, which is about just that.
 */
export function findBreaks(at: Snapshot, is: Thresholds, checks: readonly Check[] = CHECKS): Breaks {
  const byCheck = new Map<string, Found>()
  const broken: { check: string; error: unknown }[] = []
  for (const check of checks) {
    const { found, reads } = at.reading(() => attempt(() => [...check.find(at, is)]))
    if ('error' in found) broken.push({ check: check.id, error: found.error })
    else byCheck.set(check.id, { findings: new BySubject(found.value), reads })
  }
  return { findings: shown(byCheck, at.chart), broken, byCheck }
}

/** What is told of all that checks found. */
export function shown(byCheck: FoundBy, chart: OrgChart): Finding[] {
  return [...byCheck.values()].flatMap(({ findings }) =>
    Array.from(findings).filter(finding => isShown(finding, chart)),
  )
}

/** What the checks found that had to look again, and broke; of what they found before and found now, only what they looked at. */
export interface BreaksAgain extends Pick<Breaks, 'broken' | 'byCheck'> {
  readonly before: readonly Finding[]
  readonly now: readonly Finding[]
}

/** The same where only some of the facts have changed. What was found before is used up by it. */
export function findBreaksAgain(
  at: Snapshot,
  is: Thresholds,
  known: FoundBy,
  change: Change,
  checks: readonly Check[] = CHECKS,
): BreaksAgain {
  const broken: Breaks['broken'][number][] = []
  const byCheck = new Map<string, Found>()
  const before: Finding[] = []
  const now: Finding[] = []
  const { turned, was } = change.ofPeople ?? { turned: NOBODY.ids, was: at.chart }
  const tell = (finding: Finding, of: Finding[], chart: OrgChart) => {
    if (isShown(finding, chart)) of.push(finding)
  }
  for (const check of checks) {
    const { findings, reads } = known.get(check.id) ?? {
      findings: new BySubject<Finding>([]),
      reads: undefined,
    }
    const again = againAfter(change, reads, check)
    if (again !== null) for (const finding of findings.take(again)) tell(finding, before, was)
    if (turned.size > 0)
      findings.forEach(finding => {
        if (finding.ownerId === null || !turned.has(finding.ownerId)) return
        tell(finding, before, was)
        tell(finding, now, at.chart)
      })
    if (again === null) continue
    const found = at.lookingAt(again.over, () => findBreaks(at, is, [check]))
    broken.push(...found.broken)
    const fresh = found.byCheck.get(check.id)
    const all = fresh === undefined ? [] : [...fresh.findings]
    for (const finding of all) tell(finding, now, at.chart)
    findings.add(all)
    byCheck.set(check.id, { findings, reads: new Set([...(fresh?.reads ?? []), ...(reads ?? [])]) })
  }
  return { broken, byCheck, before, now }
}

function isShown({ check, ownerId }: Finding, chart: OrgChart): boolean {
  return check === 'A05' || ownerId === null || !chart.isAway(ownerId)
}

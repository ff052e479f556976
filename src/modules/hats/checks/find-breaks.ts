import type { OrgChart } from '#modules/people/public.ts'
import { attempt } from '#platform/jobs/attempt.ts'
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
  readonly findings: readonly Finding[]
  readonly reads: ReadonlySet<Part>
}
const NONE: Found = { findings: [], reads: new Set() }

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
    else byCheck.set(check.id, { findings: found.value, reads })
  }
  return { findings: shown(byCheck, at.chart), broken, byCheck }
}

/** What is told of all that checks found. */
export function shown(byCheck: FoundBy, chart: OrgChart): Finding[] {
  return [...byCheck.values()].flatMap(({ findings }) => findings.filter(finding => isShown(finding, chart)))
}

/** What the checks found that had to look again, and broke; of what they found before and found now, only what they looked at. */
export interface BreaksAgain extends Pick<Breaks, 'broken' | 'byCheck'> {
  readonly before: readonly Finding[]
  readonly now: readonly Finding[]
}

/** The same where only some of the facts have changed: only the checks that must look again are among the answer. */
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
  const was = change.ofPeople?.was ?? at.chart
  const turned = change.ofPeople?.turned ?? NOBODY.ids
  const isTurned = ({ ownerId }: Finding) => ownerId !== null && turned.has(ownerId)
  for (const check of checks) {
    const own = known.get(check.id) ?? NONE
    const again = againAfter(change, known.get(check.id)?.reads, check)
    if (again === null && turned.size === 0) continue
    const stay: Finding[] = []
    for (const finding of own.findings) {
      const isStaying = again === null || again.stays(finding.subject)
      if (isStaying) stay.push(finding)
      if (isStaying && !isTurned(finding)) continue
      if (isShown(finding, was)) before.push(finding)
      if (isStaying && isShown(finding, at.chart)) now.push(finding)
    }
    if (again === null) continue
    const found = at.lookingAt(again.over, () => findBreaks(at, is, [check]))
    broken.push(...found.broken)
    const { findings, reads } = found.byCheck.get(check.id) ?? NONE
    for (const finding of findings) if (isShown(finding, at.chart)) now.push(finding)
    byCheck.set(check.id, { findings: [...stay, ...findings], reads: new Set([...reads, ...own.reads]) })
  }
  return { broken, byCheck, before, now }
}

function isShown({ check, ownerId }: Finding, chart: OrgChart): boolean {
  return check === 'A05' || ownerId === null || !chart.isAway(ownerId)
}

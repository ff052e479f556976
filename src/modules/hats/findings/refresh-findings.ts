import { newId } from '#kernel/id.ts'
import { isAlike } from '#platform/is-alike.ts'
import type { Work } from '#platform/work.ts'
import type { Check, Finding } from '../checks/check.ts'
import { type FoundBy, findBreaks, findBreaksAgain } from '../checks/find-breaks.ts'
import type { Change } from '../facts/change.ts'
import type { Looked } from '../signals/look.ts'
import { keyOf, mergeFindings } from './merge-findings.ts'
import {
  endFindings,
  type FindingRow,
  insertFindings,
  standingFindings,
  updateFindings,
} from './store/findings.ts'

/** A check that threw, as a run notes it beside rules that did. */
interface BrokenCheck {
  readonly rule: string
  readonly error: unknown
}

/** What a run over the line saw. */
export interface RefreshedFindings {
  readonly broken: readonly BrokenCheck[]
  readonly byCheck: FoundBy
}

/**
 * Brings the breaks of the line up to date with the records of a day; a second run writes nothing. Those of a check that throws stay as
 * they are. Tells which checks could not look.
 */
export async function refreshFindings(
  work: Work,
  { at, is, version }: Looked,
  checks?: readonly Check[],
): Promise<RefreshedFindings> {
  const { findings, broken, byCheck } = findBreaks(at, is, checks)
  const blind = new Set(broken.map(({ check }) => check))
  const standing = await standingFindings(work)
  await bringUpToDate(
    work,
    findings,
    standing.filter(row => !blind.has(row.checkId)),
    version,
  )
  return { broken: broken.map(({ check, error }) => ({ rule: check, error })), byCheck }
}

/**
 * The same where only some parts of the facts have changed: the checks that looked at one look again, and what they say as before is not
 * even read. Null when one of them cannot.
 */
export async function renewFindings(
  work: Work,
  { at, is, version }: Looked,
  before: FoundBy,
  change: Change,
): Promise<FoundBy | null> {
  const { byCheck, broken, before: was, now } = findBreaksAgain(at, is, before, change)
  if (broken.length > 0) return null
  const changed = differences(mergeFindings(was), mergeFindings(now))
  if (changed.length > 0) {
    const touched = new Set(changed.map(({ finding }) => keyOf(wholeOf(work.orgId, finding))))
    const standing = await standingFindings(
      work,
      changed.map(({ finding }) => wholeOf(work.orgId, finding).subject.id),
    )
    await bringUpToDate(
      work,
      changed.filter(({ isGone }) => !isGone).map(({ finding }) => finding),
      standing.filter(row => touched.has(keyOfRow(row))),
      version,
    )
  }
  return new Map([...before, ...byCheck])
}

/** Findings that are not what they were, and those that are gone. */
function differences(before: readonly Finding[], after: readonly Finding[]) {
  const gone = new Map(before.map(finding => [keyOf(finding), finding]))
  const changed = after.filter(finding => {
    const was = gone.get(keyOf(finding))
    gone.delete(keyOf(finding))
    return was === undefined || !isAlike(was, finding)
  })
  return [
    ...changed.map(finding => ({ finding, isGone: false })),
    ...[...gone.values()].map(finding => ({ finding, isGone: true })),
  ]
}

/** Makes what is found stand in the place of what stood. */
async function bringUpToDate(
  work: Work,
  findings: readonly Finding[],
  standing: readonly FindingRow[],
  version: number,
): Promise<void> {
  const gone = new Map(standing.map(row => [keyOfRow(row), row]))
  const added: FindingRow[] = []
  const changed: FindingRow[] = []
  for (const finding of mergeFindings(findings)) {
    const known = wholeOf(work.orgId, finding)
    const before = gone.get(keyOf(known))
    gone.delete(keyOf(known))
    const row = rowOf(before?.id ?? newId(work.now.getTime()), known, version)
    if (before === undefined) added.push(row)
    else if (!isSameRow(before, row)) changed.push(row)
  }
  await insertFindings(work, added)
  await updateFindings(work, changed)
  await endFindings(
    work,
    [...gone.values()].map(row => row.id),
  )
}

/** What is about the organisation stays the same finding whoever leads it. */
export function wholeOf(orgId: string, finding: Finding): Finding {
  const { kind } = finding.subject
  return kind === 'organisation' ? { ...finding, subject: { kind, id: orgId } } : finding
}

/** As it is stored. */
export function rowOf(id: string, finding: Finding, thresholdsVersion: number): FindingRow {
  const { check, severity, subject, ownerId, briefGiverId, teamId, says } = finding
  return {
    ...{ id, checkId: check, severity, subjectKind: subject.kind, subjectId: subject.id },
    ...{ ownerId, briefGiverId, teamId, says, thresholdsVersion },
  }
}

function keyOfRow({ checkId, subjectKind, subjectId }: FindingRow): string {
  return keyOf({ check: checkId, subject: { kind: subjectKind, id: subjectId } })
}

function isSameRow(a: FindingRow, b: FindingRow): boolean {
  return (
    a.severity === b.severity &&
    a.says === b.says &&
    a.ownerId === b.ownerId &&
    a.briefGiverId === b.briefGiverId &&
    a.teamId === b.teamId &&
    a.thresholdsVersion === b.thresholdsVersion
  )
}

import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { Check, Finding } from '../checks/check.ts'
import { findBreaks } from '../checks/find-breaks.ts'
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

/**
 * Brings the breaks of the line up to date with the records of a day; a second run writes nothing. Those of a check that throws stay as
 * they are. Returns which checks could not look.
 */
export async function refreshFindings(
  work: Work,
  { at, is, version }: Looked,
  checks?: readonly Check[],
): Promise<readonly BrokenCheck[]> {
  const { findings, broken } = findBreaks(at, is, checks)
  const gone = new Map((await standingFindings(work)).map(row => [keyOfRow(row), row]))
  const added: FindingRow[] = []
  const changed: FindingRow[] = []
  for (const finding of mergeFindings(findings)) {
    const known = whole(work, finding)
    const before = gone.get(keyOf(known))
    gone.delete(keyOf(known))
    const row = rowOf(before?.id ?? newId(work.now.getTime()), known, version)
    if (before === undefined) added.push(row)
    else if (!isSame(before, row)) changed.push(row)
  }
  const blind = new Set(broken.map(({ check }) => check))
  await insertFindings(work, added)
  await updateFindings(work, changed)
  await endFindings(
    work,
    [...gone.values()].filter(row => !blind.has(row.checkId)).map(row => row.id),
  )
  return broken.map(({ check, error }) => ({ rule: check, error }))
}

/** What is about the organisation stays the same finding whoever leads it. */
function whole({ orgId }: Work, finding: Finding): Finding {
  const { kind } = finding.subject
  return kind === 'organisation' ? { ...finding, subject: { kind, id: orgId } } : finding
}

function rowOf(id: string, finding: Finding, thresholdsVersion: number): FindingRow {
  const { check, severity, subject, ownerId, briefGiverId, teamId, says } = finding
  return {
    ...{ id, checkId: check, severity, subjectKind: subject.kind, subjectId: subject.id },
    ...{ ownerId, briefGiverId, teamId, says, thresholdsVersion },
  }
}

function keyOfRow({ checkId, subjectKind, subjectId }: FindingRow): string {
  return keyOf({ check: checkId, subject: { kind: subjectKind, id: subjectId } })
}

function isSame(a: FindingRow, b: FindingRow): boolean {
  return (
    a.severity === b.severity &&
    a.says === b.says &&
    a.ownerId === b.ownerId &&
    a.briefGiverId === b.briefGiverId &&
    a.teamId === b.teamId &&
    a.thresholdsVersion === b.thresholdsVersion
  )
}

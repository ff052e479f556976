import type { Finding } from '../checks/check.ts'
import { weightOf } from './severities.ts'

/** A subject may break one check in several ways, such as dates that cross twice: that is one finding, as bad as the worst of them. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>()
  for (const finding of findings) {
    const before = merged.get(keyOf(finding))
    merged.set(keyOf(finding), before === undefined ? finding : both(before, finding))
  }
  return [...merged.values()]
}

/** What makes a finding the same one on another day. */
export function keyOf({ check, subject }: Pick<Finding, 'check' | 'subject'>): string {
  return `${check} ${subject.kind} ${subject.id}`
}

function both(a: Finding, b: Finding): Finding {
  const worst = weightOf(b.severity) > weightOf(a.severity) ? b : a
  return { ...worst, says: a.says.includes(b.says) ? a.says : `${a.says} ${b.says}` }
}

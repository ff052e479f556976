import type { Severity } from '../checks/check.ts'

/** From the least to the worst. */
const SEVERITIES: readonly Severity[] = ['info', 'minor', 'major', 'critical']

/** How much a severity weighs: 0 for information, 3 for what is critical. */
export function weightOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}

/** The worst of some severities; information for none. */
export function worstOf(severities: readonly Severity[]): Severity {
  return severities.reduce((worst, each) => (weightOf(each) > weightOf(worst) ? each : worst), 'info')
}

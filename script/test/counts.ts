/** What a suite came to. `note` says why a suite did not run as it should. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly note?: string
}

/** Nothing counted, one failure: the suite did not get far enough to count. */
export function crash(note: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, note }
}

/** Adds suites up. */
export function total(suites: readonly Counts[]): Counts {
  const sum = (part: 'passed' | 'failed' | 'skipped') => suites.reduce((all, suite) => all + suite[part], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** The last line of `npm test`, read by people and by whatever runs it. */
export function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Believes a report only when it agrees with how its runner left: no tests, or a runner that failed without a
 * failed test (an unhandled rejection, a setup that threw), is a failure.
 */
export function settled(counts: Counts, exitCode: number | null): Counts {
  if (counts.passed + counts.failed === 0) return crash('it ran no test')
  if (exitCode === 0 || counts.failed > 0) return counts
  return {
    ...counts,
    failed: 1,
    note: `its runner left with ${exitCode ?? 'a signal'} although no test failed`,
  }
}

import { z } from 'zod'
import { type Counts, crash } from './counts.ts'

const Vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) }),
  ),
})

const Playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.object({ message: z.string().optional() })),
})

/** Counts of Vitest's JSON report. A file that failed before its first test counts as one failure. */
export function readVitest(report: string): Counts {
  const parsed = Vitest.safeParse(json(report))
  if (!parsed.success) return crash('its report cannot be read')
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data
  const unloaded = testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  }
}

/** Counts of Playwright's JSON report. A journey that passed only when tried again counts as failed. */
export function readPlaywright(report: string): Counts {
  const parsed = Playwright.safeParse(json(report))
  if (!parsed.success) return crash('its report cannot be read')
  const { stats, errors } = parsed.data
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

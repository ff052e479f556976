import type { ErrorItem } from '#kernel/errors.ts'

/** The smallest and largest estimate of one task, in working days. */
const SMALLEST_ESTIMATE = 0.25
const LARGEST_ESTIMATE = 20

/** What an unestimated task counts in a team that has never estimated one, in working days. */
export const ESTIMATE_WITHOUT_HISTORY = 1

/** What is wrong with an estimate; null when it is missing, or 0.25–20 in quarters of a day. */
export function estimateProblem(days: number | null): ErrorItem | null {
  if (days === null) return null
  if (days > LARGEST_ESTIMATE)
    return problem(
      'estimate_too_large',
      `${days} days is too large for one task.`,
      'Split it: 20 days is the most.',
    )
  if (!(days >= SMALLEST_ESTIMATE))
    return problem(
      'estimate_too_small',
      'The smallest estimate is a quarter of a day.',
      'Write 0.25 or more.',
    )
  if (Number.isInteger(days * 4)) return null
  return problem('estimate_step', 'Estimates go in quarters of a day.', `Write ${Math.round(days * 4) / 4}.`)
}

function problem(code: string, message: string, fix: string): ErrorItem {
  return { field: 'estimateDays', code, message, fix }
}

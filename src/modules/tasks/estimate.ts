import { type AppError, ruleBroken } from '#kernel/errors.ts'
import { median } from '#kernel/statistics.ts'

/** The smallest and largest estimate of one task, in working days. */
export const SMALLEST_ESTIMATE = 0.25
export const LARGEST_ESTIMATE = 20

/** What an unestimated task counts in a team that has never estimated one, in working days. */
export const ESTIMATE_WITHOUT_HISTORY = 1

/** Throws unless `days` is null (not estimated) or 0.25–20 in quarters of a day. */
export function checkEstimate(days: number | null, field = 'estimateDays'): void {
  if (days === null) return
  if (days > LARGEST_ESTIMATE)
    throw wrong(
      field,
      'estimate_too_large',
      `${days} days is too large for one task.`,
      'Split it: 20 days is the most.',
    )
  if (!(days >= SMALLEST_ESTIMATE))
    throw wrong(
      field,
      'estimate_too_small',
      'The smallest estimate is a quarter of a day.',
      'Write 0.25 or more.',
    )
  if (!Number.isInteger(days * 4))
    throw wrong(
      field,
      'estimate_step',
      'Estimates go in quarters of a day.',
      `Write ${Math.round(days * 4) / 4}.`,
    )
}

/** What an unestimated task of a team counts: the median of its estimates, in working days. */
export function usualEstimate(estimates: readonly number[]): number {
  return estimates.length === 0 ? ESTIMATE_WITHOUT_HISTORY : median(estimates)
}

function wrong(field: string, code: string, message: string, fix: string): AppError {
  return ruleBroken(field, code, message, fix)
}

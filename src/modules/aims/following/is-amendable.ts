/** Whether a check-in may still be amended: less than 24 hours old. */
export function isAmendable(madeAt: Date, now: Date): boolean {
  return now.getTime() - madeAt.getTime() < 24 * 3_600_000
}

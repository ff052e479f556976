/** Mean squared distance between stated probabilities (0–1) and outcomes (0 or 1) (Brier 1950); null without any. */
export function brierScore(
  stated: readonly { readonly p: number; readonly outcome: 0 | 1 }[],
): number | null {
  if (stated.length === 0) return null
  let sum = 0
  for (const { p, outcome } of stated) sum += (p - outcome) ** 2
  return sum / stated.length
}

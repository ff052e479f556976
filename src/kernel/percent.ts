/** A number in the range 0–1, or null when there is nothing to divide by. */
export type Share = number

/** part / whole as a share, or null when `whole` is 0. Not clamped. */
export function shareOf(part: number, whole: number): Share | null {
  return whole === 0 ? null : part / whole
}

/** `value` held within `low`…`high`. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** `value` rounded half away from zero to `digits` decimals, without binary dust (1.005 → 1.01). */
export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits
  const scaled = Math.abs(value) * factor
  return (Math.sign(value) * Math.round(scaled + scaled * Number.EPSILON * 4)) / factor
}

/** A share as whole percent for people, `'61%'`; `'–'` when unknown. Never shows 100% before all is done, nor 0% after a start. */
export function percentText(share: Share | null): string {
  if (share === null) return '–'
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return '99%'
  if (percent === 0 && share > 0) return '1%'
  return `${percent}%`
}

import { formatNumber, formatPercent } from '#ui/words/numbers.ts'

/** A number as it is read: “12”, or “60%” of a share. */
export function numberWords(value: number, isShare: boolean): string {
  return isShare ? formatPercent(value) : formatNumber(value)
}

/** What is counted, in words that fit the number; nothing for a plain share, whose percent sign says it. */
export function unitWords({ unit, value }: { readonly unit: string; readonly value: number }): string {
  if (unit === 'share') return ''
  if (value !== 1 || unit.startsWith('of ')) return unit
  return unit === 'people' ? 'person' : unit.replace(/ies$/, 'y').replace(/s$/, '')
}

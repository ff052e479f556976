import { severityLook } from '#ui/marks/severity.tsx'
import type { Breaks, BrokenAim } from './aim-breaks.ts'
import { t } from './words.ts'

/** “2 breaks, major”: how often an aim breaks, and how badly at worst. */
export function breakWords({ count, worst }: BrokenAim): string {
  return t('breaks.of', { count, worst: severityLook(worst).word })
}

/** “14 breaks, 3 critical” of the whole; null when nothing breaks. What is only for information does not count. */
export function wholeInWords(whole: NonNullable<Breaks['whole']>): string | null {
  const count = whole.critical + whole.major + whole.minor
  if (count === 0) return null
  return whole.critical === 0
    ? t('breaks.all', { count })
    : t('breaks.critical', { count, critical: whole.critical })
}

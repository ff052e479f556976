import { formatDate } from '#ui/words/dates.ts'
import { t } from './words.ts'

/** A span of days in words: `12 Sep to 20 Sep`, or `from 12 Sep on`. */
export function spanText({ from, to }: { readonly from: string; readonly to: string | null }): string {
  if (to === null) return t('absence.open', { from: formatDate(from) })
  return from === to ? formatDate(from) : t('absence.span', { from: formatDate(from), to: formatDate(to) })
}

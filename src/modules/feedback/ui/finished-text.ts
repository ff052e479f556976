import type { Unthanked } from '../contract.ts'
import { t } from './words.ts'

/** What somebody finished, by title; the first three. */
export function finishedTitles({ finished, more }: Unthanked): string {
  const titles = finished.join('; ')
  return more === 0 ? titles : t('unthanked.more', { titles, count: more })
}

/** The same as a sentence that says so. */
export function finishedText(entry: Unthanked): string {
  return t('unthanked.finished', { titles: finishedTitles(entry) })
}

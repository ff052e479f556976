import type { Unthanked } from '../contract.ts'
import { t } from './words.ts'

/** What somebody finished, by title; the first three. */
export function finishedText({ finished, more }: Unthanked): string {
  const titles = finished.join('; ')
  return t('unthanked.finished', {
    titles: more === 0 ? titles : t('unthanked.more', { titles, count: more }),
  })
}

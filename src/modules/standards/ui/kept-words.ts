import { formatPercent } from '#ui/words/numbers.ts'
import type { Kept } from '../contract.ts'
import { t } from './words.ts'

/** How work keeps to a procedure, in words: a share with what it is of, or why there is none. */
export function keptWords({ share, of }: Kept): string {
  if (of === 0) return t('kept.none')
  if (share === null) return t('kept.few', { count: of })
  return `${t('kept', { percent: formatPercent(share) })} ${t('kept.of', { count: of })}`
}

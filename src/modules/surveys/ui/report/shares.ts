import { locale } from '#ui/words/locale.ts'
import { formatPercent } from '#ui/words/numbers.ts'
import type { Report } from '../../contract.ts'
import { t } from './words.ts'

type Factor = Report['factors'][number]
export type Score = NonNullable<Factor['score']>
export type Share = Score['shown']

/** A share as words: a percent, or a band of ten. */
export function shareWords(share: Share): string {
  if (share.kind === 'percent') return formatPercent(share.percent / 100)
  return t('share.band', { from: share.from, to: formatPercent(share.to / 100) })
}

/** A share for a narrow place, without the percent sign. */
export function shareBrief(share: Share): string {
  return share.kind === 'percent' ? String(share.percent) : `${share.from}–${share.to}`
}

/** The middle of what is told, 0–100: to draw and to order by, never to write. */
export function middleOf(share: Share): number {
  return share.kind === 'percent' ? share.percent : (share.from + share.to) / 2
}

/** What the true share is likely to be. */
export function likelyWords({ low, high }: Score): string {
  if (low === high) return t('score.sure')
  return t('score.likely', { low, high: formatPercent(high / 100) })
}

/** A difference in points with its sign, `+6`, `−3`, `0`. */
export function signed(points: number): string {
  return new Intl.NumberFormat(locale().tag, { signDisplay: 'exceptZero' }).format(points).replace('-', '−')
}

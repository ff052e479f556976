import type { CSSProperties } from 'react'
import { HatTag } from '#ui/marks/hat.tsx'
import { formatNumber, formatPercent } from '#ui/words/numbers.ts'
import './balance.css'
import { t } from './bar-words.ts'

/** Shares of leading, 0–1. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** From all managing to all leading: the band is what can be told, the bracket what is expected. No single number, no judgement. */
export function MixBar({ told, expected, short = false }: MixBarProps) {
  return (
    <div className="hb-bar" data-short={short || undefined}>
      <div className="hb-ends" aria-hidden="true">
        <HatTag hat="manage">{t('bar.manage')}</HatTag>
        <HatTag hat="lead">{t('bar.lead')}</HatTag>
      </div>
      <div className="hb-scale" role="img" aria-label={altOf(told, expected)}>
        <span className="hb-track" />
        <span className="hb-band" style={placed(told)}>
          <span>{rangeWords(told)}</span>
        </span>
        {expected !== null && (
          <span className="hb-bracket" style={placed(expected)}>
            <span>{t('bar.expected', { range: rangeWords(expected) })}</span>
          </span>
        )}
      </div>
    </div>
  )
}

interface MixBarProps {
  readonly told: Range
  readonly expected: Range | null
  /** For a card: without the words of the ends. */
  readonly short?: boolean
}

/** The ends of a range in words. */
export function said({ low, high }: Range): { low: string; high: string } {
  return { low: formatPercent(low), high: formatPercent(high) }
}

/** A range in short: “33–53%”. */
export function rangeWords({ low, high }: Range): string {
  return t('range', { low: formatNumber(100 * low, 0), high: formatNumber(100 * high, 0) })
}

function altOf(told: Range, expected: Range | null): string {
  const words = t('bar.alt', said(told))
  return expected === null ? words : `${words} ${t('bar.alt.expected', said(expected))}`
}

/** Where a range stands on a scale from nought to one. */
export function placed({ low, high }: Range): CSSProperties {
  return { insetInlineStart: `${low * 100}%`, inlineSize: `${(high - low) * 100}%` }
}

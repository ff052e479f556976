import './progress-bar.css'
import { formatPercent } from '../words/numbers.ts'
import { t } from '../words/words.ts'

/** What a progress bar takes; shares are 0–1 and drawn clipped to that. */
export interface ProgressBarProps {
  /** Names the bar for screen readers. */
  readonly label: string
  /** Null when there is nothing to measure yet. */
  readonly value: number | null
  /** Where it should be by now: a thin marker. */
  readonly expected?: number | null
  readonly tone?: 'ink' | 'ok' | 'risk' | 'off'
}

/** How far something is, with a marker for how far it should be. */
export function ProgressBar({ label, value, expected = null, tone = 'ink' }: ProgressBarProps) {
  const percent = Math.round((value ?? 0) * 100)
  const words = value === null ? t('status.noData') : formatPercent(value)
  const expectedWords =
    expected === null ? '' : `, ${t('progress.expected', { percent: formatPercent(expected) })}`
  return (
    <div
      className="fl-bar"
      data-tone={tone}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : clip(percent)}
      aria-valuetext={words + expectedWords}
    >
      <span className="fl-bar-fill" style={{ width: `${clip(percent)}%` }} />
      {expected !== null && (
        <span className="fl-bar-expected" style={{ insetInlineStart: `${clip(expected * 100)}%` }} />
      )}
    </div>
  )
}

function clip(percent: number): number {
  return Math.min(100, Math.max(0, percent))
}

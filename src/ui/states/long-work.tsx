import type { ReactNode } from 'react'
import './long-work.css'
import { Mark } from '../marks/status.tsx'
import { formatNumber } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { ProgressBar } from './progress-bar.tsx'

/** What a long piece of work shows. */
export interface LongWorkProps {
  /** What is going on: “Importing people”. */
  readonly title: string
  readonly done: number
  /** Null while it is not known yet. */
  readonly total: number | null
  readonly state: 'running' | 'done' | 'failed'
  /** After it ended: what came out, or what to do. While running: by default that the page can be left. */
  readonly children?: ReactNode
}

/** An import, an export, the making of the demo: how far it is, that one can leave, and what came of it. */
export function LongWork({ title, done, total, state, children }: LongWorkProps) {
  const share = total === null || total === 0 ? null : done / total
  return (
    <div className="fl-long" aria-live="polite">
      <div className="fl-long-head">
        <span className="fl-long-title">
          {state !== 'running' && <Mark kind={state === 'done' ? 'achieved' : 'off-track'} />} {title}
        </span>
        <span className="fl-quiet fl-numeric">
          {total === null
            ? formatNumber(done)
            : t('work.of', { done: formatNumber(done), total: formatNumber(total) })}
        </span>
      </div>
      <ProgressBar
        label={title}
        value={state === 'done' ? 1 : share}
        tone={state === 'failed' ? 'off' : state === 'done' ? 'ok' : 'ink'}
      />
      <div className="fl-quiet">{children ?? (state === 'running' && t('work.leave'))}</div>
    </div>
  )
}

import type { ReactNode } from 'react'
import './line.css'
import { Link } from './link.tsx'
import { t } from './words/words.ts'

/** One stop on the line of sight. */
export interface Stop {
  readonly id: string
  readonly title: string
  /** Where it leads; without it the stop is plain text (not yours to open). */
  readonly to?: string
  /** Below the title on the vertical line: state, owner, date. */
  readonly hint?: ReactNode
  /** Set in serif: the vision. */
  readonly vision?: boolean
  /** The way to the next stop is missing: drawn as a break. */
  readonly broken?: boolean
}

/** The line of sight above a page, from the destination down to where you are: `stops` run from vision to here. */
export function LineStrip({ stops }: { readonly stops: readonly Stop[] }) {
  if (stops.length === 0) return null
  return (
    <nav className="fl-strip" aria-label={t('line.label')}>
      <ol>
        {stops.map((stop, index) => (
          <li key={stop.id} data-broken={stop.broken || undefined}>
            <StopName stop={stop} here={index === stops.length - 1} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The line of sight downwards on the page: `stops` run from your task up to the vision. `across`: side by side where there is room. */
export function Line({
  stops,
  across = false,
}: {
  readonly stops: readonly Stop[]
  readonly across?: boolean
}) {
  const line = (
    <ol className="fl-line" aria-label={t('line.label')}>
      {stops.map((stop, index) => (
        <li key={stop.id} data-here={index === 0 || undefined} data-broken={stop.broken || undefined}>
          <div className={stop.vision ? 'fl-line-vision' : undefined}>
            <StopName stop={stop} here={false} />
          </div>
          {stop.hint && <div className="fl-quiet">{stop.hint}</div>}
        </li>
      ))}
    </ol>
  )
  return across ? <div className="fl-across">{line}</div> : line
}

function StopName({ stop, here }: { readonly stop: Stop; readonly here: boolean }) {
  if (stop.to === undefined) return <span aria-current={here ? 'page' : undefined}>{stop.title}</span>
  return (
    <Link to={stop.to} aria-current={here ? 'page' : undefined}>
      {stop.title}
    </Link>
  )
}

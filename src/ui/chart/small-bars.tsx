import './chart.css'

/** One bar: a label, a value and the figures in words. */
export interface SmallBar {
  readonly id: string
  readonly label: string
  /** Length of the solid part, in the unit of `most`. */
  readonly value: number
  /** Length of the pale part behind it, such as what was promised. */
  readonly of?: number
  /** Written at the end, such as “9 of 12 sites”. */
  readonly words: string
  /** A part that is missing: drawn as a dashed outline. */
  readonly missing?: boolean
}

/** A few bars below each other on one scale, each with its figures in words. Negative values are drawn as nothing. */
export function SmallBars({ label, bars }: { readonly label: string; readonly bars: readonly SmallBar[] }) {
  const most = Math.max(1e-9, ...bars.map(bar => Math.max(bar.value, bar.of ?? 0)))
  const width = (value: number) => `${Math.max(0, Math.min(1, value / most)) * 100}%`
  return (
    <ul className="chart-bars" aria-label={label}>
      {bars.map(bar => (
        <li key={bar.id} data-missing={bar.missing}>
          <span className="chart-bar-label">{bar.label}</span>
          <span className="chart-bar-track" aria-hidden="true">
            {bar.of !== undefined && <i className="chart-bar-of" style={{ width: width(bar.of) }} />}
            <i className="chart-bar-value" style={{ width: width(bar.value) }} />
          </span>
          <span className="chart-bar-words">{bar.words}</span>
        </li>
      ))}
    </ul>
  )
}

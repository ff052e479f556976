import './states.css'
import { t } from '../words/words.ts'

/** Grey lines where text is about to stand, as tall as the text will be. Appears after 200 ms, so that quick pages do not flicker. */
export function SkeletonLines({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="fl-skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, line) => line).map(line => (
        <span key={line} style={{ width: `${WIDTHS[line % WIDTHS.length]}%` }} />
      ))}
    </div>
  )
}

/** A card-shaped place holder of the height in px that the content will have, so that nothing moves. */
export function SkeletonCard({ height = 180 }: { readonly height?: number }) {
  return (
    <div
      className="fl-card fl-skeleton-card"
      style={{ minHeight: height }}
      role="status"
      aria-label={t('state.loading')}
    />
  )
}

const WIDTHS = [92, 78, 85, 60, 88, 70]

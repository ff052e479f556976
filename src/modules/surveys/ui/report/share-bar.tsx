import { middleOf, type Share, shareBrief, shareWords } from './shares.ts'
import { t } from './words.ts'

// A part narrower than this has no room for its number; the label says it.
const ROOM = 6

/** Favourable, neutral and unfavourable as one bar; a band is hatched, since its end is not exact. */
export function ShareBar({
  favourable,
  neutral,
  unfavourable,
}: {
  readonly favourable: Share
  readonly neutral: Share
  readonly unfavourable: Share
}) {
  const parts = { favourable, neutral, unfavourable }
  const say = t('bar.say', {
    favourable: shareWords(favourable),
    neutral: shareWords(neutral),
    unfavourable: shareWords(unfavourable),
  })
  const sum = Object.values(parts).reduce((whole, share) => whole + middleOf(share), 0)
  return (
    <div className="srp-bar" role="img" aria-label={say} title={say}>
      {Object.entries(parts).map(([name, share]) => {
        const width = (100 * middleOf(share)) / Math.max(1, sum)
        return (
          <i
            key={name}
            data-part={name}
            data-band={share.kind === 'band' || undefined}
            style={{ width: `${width}%` }}
          >
            {width >= (share.kind === 'band' ? 3 * ROOM : ROOM) && shareBrief(share)}
          </i>
        )
      })}
    </div>
  )
}

/** What the parts of a bar mean. */
export function BarKey() {
  return (
    <span className="srp-key">
      {(['favourable', 'neutral', 'unfavourable'] as const).map(part => (
        <span key={part}>
          <i data-part={part} aria-hidden="true" />
          {t(`bar.${part}`)}
        </span>
      ))}
    </span>
  )
}

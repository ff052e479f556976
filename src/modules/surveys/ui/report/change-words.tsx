import { Icon } from '#ui/marks/icon.tsx'
import type { Change } from '../../contract.ts'
import { signed } from './shares.ts'
import { t } from './words.ts'

/** Against the wave before: shape and hue only where the server calls it real, else the words that it may be chance. */
export function ChangeWords({ change }: { readonly change: Change | null }) {
  if (change === null) return null
  const { points, low, high, real } = change
  if (points === 0) return <span className="fl-quiet">{t('change.none')}</span>
  if (!real) return <span className="fl-quiet">{t('change.chance', { points: signed(points) })}</span>
  return (
    <span className="srp-change" data-way={points > 0 ? 'up' : 'down'}>
      <Icon name={points > 0 ? 'up' : 'down'} size={13} />
      {t('change.real', { points: signed(points), low: signed(low), high: signed(high) })}
    </span>
  )
}

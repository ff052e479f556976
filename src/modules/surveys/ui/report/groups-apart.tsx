import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { Heatmap } from '../../contract.ts'
import { partAddress } from './addresses.ts'
import { groupsApart } from './find-apart.ts'
import { shareWords } from './shares.ts'
import { t } from './words.ts'

/** Where to look first: groups that lie apart from the whole. */
export function GroupsApart({ heatmap }: { readonly heatmap: Heatmap }) {
  const found = groupsApart(heatmap)
  const whole = heatmap.heading.unit?.name ?? ''
  const { id } = heatmap.heading
  if (found.length === 0) return null
  return (
    <Card title={t('apart.title')}>
      <p className="fl-quiet">{t('apart.say', { name: whole })}</p>
      <ul className="srp-lines srp-apart">
        {found.map(({ key, name, theme, score, way }) => (
          <li key={key}>
            <Link to={partAddress('overview', { id, unit: key })}>{name}</Link>
            <span>
              {t('apart.row', { theme, share: shareWords(score.shown) })}{' '}
              <span className="fl-quiet">{t(`apart.${way}`, { name: whole })}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="srp-under fl-quiet">
        <Link to={partAddress('heatmap', { id, unit: heatmap.heading.unit?.key })}>{t('apart.all')}</Link>
      </p>
    </Card>
  )
}

import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { Norm, NormSource } from '../../contract.ts'
import { signed } from './shares.ts'
import { t } from './words.ts'

/** A question or theme beside the same of many organisations. */
export function NormWords({
  norm,
  norms,
}: {
  readonly norm: Norm | null
  readonly norms: readonly NormSource[]
}) {
  const set = norms.find(({ code }) => code === norm?.source)
  if (norm === null || set === undefined) return null
  const { points, low, high, wording } = norm
  const source = `${set.name} ${set.year}`
  const way = points === 0 ? 'same' : points > 0 ? 'above' : 'below'
  return (
    <span className="fl-quiet">
      {t(`norm.${way}`, { count: Math.abs(points), source })}{' '}
      {low !== high && t('norm.interval', { low: signed(low), high: signed(high) })}
      {wording === 'similar' && ` · ${t('norm.similar')}`}
    </span>
  )
}

/** From where the norms of a page come, as their licences ask. */
export function NormSources({ norms }: { readonly norms: readonly NormSource[] }) {
  if (norms.length === 0) return null
  return (
    <Card title={t('norm.title')}>
      {norms.map(({ code, name, year, country, organisations, people, licence, attribution, note, link }) => (
        <div key={code} className="srp-source">
          <p>
            <strong>{t('norm.name', { name, year: String(year), country })}</strong>
          </p>
          <p className="fl-quiet">{t('norm.of', { organisations, people })}</p>
          {note && <p className="fl-quiet">{note}</p>}
          <p className="fl-quiet">
            {attribution} {licence}. <Link to={link}>{t('norm.source')}</Link>
          </p>
        </div>
      ))}
      <p className="fl-quiet">{t('norm.how')}</p>
    </Card>
  )
}

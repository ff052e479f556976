import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { Report } from '../../contract.ts'
import { partAddress } from './addresses.ts'
import { t } from './words.ts'

/** Where one can go from here: up, and down to what may be shown. */
export function Neighbours({ report: { heading, above, below, hidden } }: { readonly report: Report }) {
  if (above.length + below.length + hidden.length === 0) return null
  const address = (unit: string) => partAddress('overview', { id: heading.id, unit })
  return (
    <Card
      flush
      title={above.length > 0 && below.length + hidden.length === 0 ? t('up.title') : t('below.title')}
    >
      {above.length > 0 && (
        <p className="srp-above fl-quiet">
          {below.length + hidden.length > 0 && `${t('up.title')} `}
          {above.map(({ key, name }, at) => (
            <span key={key}>
              {at > 0 && ' › '}
              <Link to={address(key)}>{name}</Link>
            </span>
          ))}
        </p>
      )}
      <CardList>
        {below.map(({ key, name, n }) => (
          <CardLine key={key} hint={t('trend.n', { n })}>
            <Link to={address(key)}>{name}</Link>
          </CardLine>
        ))}
      </CardList>
      {hidden.length > 0 && (
        <p className="srp-hidden fl-quiet">
          {t('hidden.say', { names: hidden.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </Card>
  )
}

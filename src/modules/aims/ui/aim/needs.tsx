import { Card } from '#ui/card.tsx'
import { formatDate } from '#ui/dates.ts'
import { Link } from '#ui/link.tsx'
import type { AimPage } from '../../contract.ts'
import { HealthMark } from '../health-mark.tsx'
import { t } from './words.ts'

/** What this aim needs from others, by when, and how that stands; nothing when it needs nothing. */
export function Needs({ page }: { readonly page: AimPage }) {
  if (page.needs.length === 0) return null
  return (
    <Card title={t('needs')}>
      <ul className="aim-list">
        {page.needs.map(need => (
          <li key={need.id}>
            <Link to={`/aims/${need.providerId}`}>
              {t('need.by', { title: need.providerTitle, date: formatDate(need.byOn) })}
            </Link>{' '}
            <HealthMark aim={{ state: need.providerState, health: null }} />
            {need.note !== '' && <p className="fl-quiet">{need.note}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

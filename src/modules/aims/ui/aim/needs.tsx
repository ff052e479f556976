import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AimPage } from '../../contract.ts'
import { useAimAddress } from '../aim-address.ts'
import { HealthMark } from '../health-mark.tsx'
import { t } from './words.ts'

/** What this aim needs from others, by when, and how that stands; nothing when it needs nothing. */
export function Needs({ page }: { readonly page: AimPage }) {
  const address = useAimAddress()
  if (page.needs.length === 0) return null
  return (
    <Card title={t('needs')}>
      <ul className="aim-list">
        {page.needs.map(need => (
          <li key={need.id}>
            <Link to={address(need.providerId)}>
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

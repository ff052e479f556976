import { PersonName } from '#ui/avatar.tsx'
import { Card } from '#ui/card.tsx'
import { Status } from '#ui/status.tsx'
import { When } from '#ui/when.tsx'
import type { AimPage } from '../../contract.ts'
import { t as shared } from '../words.ts'
import { t } from './words.ts'

const MARKS = { for: 'on-track', concern: 'at-risk', no_view: 'no-data' } as const

/** What people think of a vision before it becomes the direction: for it, with a concern, or no view; each in their words. */
export function Consultation({ page }: { readonly page: AimPage }) {
  return (
    <Card title={t('consultation')}>
      <p className="fl-quiet">{t('consultation.words')}</p>
      {page.perspectives.length === 0 && <p className="fl-quiet">{t('consultation.none')}</p>}
      <ul className="aim-list">
        {page.perspectives.map(perspective => (
          <li key={perspective.id}>
            <p className="aim-facts">
              <PersonName name={perspective.by?.name ?? '?'} />
              <Status kind={MARKS[perspective.stance]}>{shared(`stance.${perspective.stance}`)}</Status>
              <span className="fl-faint">
                <When at={perspective.at} />
              </span>
            </p>
            {perspective.text !== '' && <p className="fl-prewrap">{perspective.text}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

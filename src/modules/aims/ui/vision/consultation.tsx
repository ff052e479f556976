import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { PersonName } from '#ui/marks/avatar.tsx'
import { Status } from '#ui/marks/status.tsx'
import { When } from '#ui/words/when.tsx'
import type { AimPage } from '../../contract.ts'
import { t as shared } from '../words.ts'
import { t } from './words.ts'

const MARKS = { for: 'on-track', concern: 'at-risk', no_view: 'no-data' } as const

/** What people think of a vision: open while it is in consultation, behind a line of counts afterwards. */
export function Consultation({ page }: { readonly page: AimPage }) {
  const { perspectives } = page
  const counts = (['for', 'concern', 'no_view'] as const)
    .map(stance => ({ stance, count: perspectives.filter(each => each.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => `${count} ${shared(`stance.${stance}`)}`)
    .join(', ')
  if (page.state !== 'consulting') {
    return (
      <Disclosure summary={t('consultation.was', { counts })}>
        <Perspectives page={page} />
      </Disclosure>
    )
  }
  return (
    <Card title={t('consultation')} aside={counts}>
      <p className="fl-quiet">{t(perspectives.length === 0 ? 'consultation.none' : 'consultation.words')}</p>
      <Perspectives page={page} />
    </Card>
  )
}

function Perspectives({ page }: { readonly page: AimPage }) {
  return (
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
  )
}

import { Card } from '#ui/card.tsx'
import { Quote } from '#ui/quote.tsx'
import type { AimPage } from '../../contract.ts'
import { t as shared } from '../words.ts'
import { t } from './words.ts'

/** How a goal ended, or how its owner proposes to end it, with what was learnt. */
export function Closing({ page }: { readonly page: AimPage }) {
  const { closing } = page
  if (closing === null) return null
  const outcome = shared(`health.${closing.outcome}`)
  const proposed = closing.confirmedOn === null && page.state !== 'closed'
  const title = proposed
    ? t('closing.proposed', { name: closing.proposedBy?.name ?? '', outcome })
    : t('closing', { outcome })
  return (
    <Card title={title}>
      <p className="fl-faint">{t('closing.lesson')}</p>
      <Quote by={closing.proposedBy?.name}>{closing.lesson}</Quote>
      {closing.reason !== null && <p className="fl-quiet">{closing.reason}</p>}
    </Card>
  )
}

import { Segment } from '#ui/segment.tsx'
import { t } from './words.ts'

/** What Fairlead notices, in three views: which hat a moment calls for, where the line breaks, and how the reader’s own weeks divide. */
export function HatsViews({ current }: { readonly current: 'situations' | 'breaks' | 'balance' }) {
  return (
    <Segment
      label={t('views')}
      current={current}
      choices={[
        { id: 'situations', label: t('views.situations'), to: '/hats' },
        { id: 'breaks', label: t('views.breaks'), to: '/hats/alignment' },
        { id: 'balance', label: t('views.balance'), to: '/hats/balance' },
      ]}
    />
  )
}

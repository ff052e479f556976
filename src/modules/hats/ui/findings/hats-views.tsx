import { Segment } from '#ui/segment.tsx'
import { t } from './words.ts'

/** What Fairlead notices, in two views: which hat a moment calls for, and where the line breaks. */
export function HatsViews({ current }: { readonly current: 'situations' | 'breaks' }) {
  return (
    <Segment
      label={t('views')}
      current={current}
      choices={[
        { id: 'situations', label: t('views.situations'), to: '/hats' },
        { id: 'breaks', label: t('views.breaks'), to: '/hats/alignment' },
      ]}
    />
  )
}

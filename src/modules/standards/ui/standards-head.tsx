import type { ReactNode } from 'react'
import { PageHead } from '#ui/page-head.tsx'
import { Segment } from '#ui/segment.tsx'
import './standards.css'
import { t } from './words.ts'

/** The head that both views share. */
export function StandardsHead({
  current,
  acts,
}: {
  readonly current: 'procedures' | 'improvements'
  readonly acts: ReactNode
}) {
  return (
    <PageHead
      title={t('title')}
      sub={t('sub')}
      views={
        <Segment
          label={t('views')}
          current={current}
          choices={[
            { id: 'procedures', label: t('view.procedures'), to: '/standards' },
            { id: 'improvements', label: t('view.improvements'), to: '/standards/improvements' },
          ]}
        />
      }
      acts={acts}
    />
  )
}

import type { ReactNode } from 'react'
import { PageHead } from '#ui/page-head.tsx'
import { Segment } from '#ui/segment.tsx'
import './inbox.css'
import { t } from './words.ts'

const VIEWS = [
  { id: 'queue', label: t('inbox.queue'), to: '/inbox' },
  { id: 'notices', label: t('inbox.notices'), to: '/inbox/notices' },
  { id: 'preferences', label: t('inbox.preferences'), to: '/inbox/preferences' },
] as const

/** The head of the three views of the inbox, with the way from one to the other. */
export function InboxHead({
  view,
  sub,
  acts,
}: {
  readonly view: (typeof VIEWS)[number]['id']
  readonly sub?: ReactNode
  readonly acts?: ReactNode
}) {
  return (
    <PageHead
      title={t(`inbox.${view}.title`)}
      sub={sub}
      views={<Segment label={t('inbox.views')} choices={VIEWS} current={view} />}
      acts={acts}
    />
  )
}

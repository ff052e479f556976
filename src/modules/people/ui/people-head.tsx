import type { ReactNode } from 'react'
import { PageHead } from '#ui/page-head.tsx'
import { Segment } from '#ui/segment.tsx'
import { t } from './words.ts'

/** The head of the three views of the organisation, with the way between them. */
export function PeopleHead({
  view,
  title,
  sub,
  acts,
}: {
  readonly view: 'list' | 'chart' | 'teams'
  readonly title: string
  readonly sub?: ReactNode
  readonly acts?: ReactNode
}) {
  const choices = [
    { id: 'list', label: t('people.list'), to: '/people' },
    { id: 'chart', label: t('people.chart'), to: '/people/chart' },
    { id: 'teams', label: t('people.teams'), to: '/teams' },
  ]
  return (
    <PageHead
      title={title}
      sub={sub}
      views={<Segment label={t('people.views')} choices={choices} current={view} />}
      acts={acts}
    />
  )
}

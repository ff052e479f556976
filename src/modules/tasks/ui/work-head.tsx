import { type ReactNode, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segment } from '#ui/segment.tsx'
import { NewTaskDialog } from './task/task-dialog.tsx'
import type { TaskValues } from './task/task-values.ts'
import './tasks.css'
import { t } from './words.ts'

const VIEWS = [
  { id: 'week', label: t('work.week'), to: '/tasks' },
  { id: 'list', label: t('work.list'), to: '/tasks/list' },
  { id: 'board', label: t('work.board'), to: '/tasks/board' },
  { id: 'load', label: t('work.load'), to: '/tasks/load' },
] as const

/** The head of the four views of the work, with the way from one to the other. */
export function WorkHead({
  view,
  sub,
  acts,
  adding = false,
  given,
  onAdded,
}: {
  readonly view: (typeof VIEWS)[number]['id']
  readonly sub?: ReactNode
  readonly acts?: ReactNode
  /** Begins with the dialog for a new task open. */
  readonly adding?: boolean
  /** What that dialog begins with; and what happens when it closes. */
  readonly given?: Partial<TaskValues>
  readonly onAdded?: () => void
}) {
  const [open, setOpen] = useState(adding)
  return (
    <>
      <PageHead
        title={t(`work.${view}`)}
        sub={sub}
        views={<Segment label={t('work.views')} choices={VIEWS} current={view} />}
        acts={
          <>
            {acts}
            <Button tone="primary" icon="plus" onClick={() => setOpen(true)}>
              {t('work.add')}
            </Button>
          </>
        }
      />
      {open && (
        <NewTaskDialog
          {...(given === undefined ? {} : { given })}
          onClose={() => {
            setOpen(false)
            onAdded?.()
          }}
        />
      )}
    </>
  )
}

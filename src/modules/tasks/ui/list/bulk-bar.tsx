import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import type { TaskRow, TaskState } from '../../contract.ts'
import { t } from '../words.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { BulkFailure } from './bulk-failure.tsx'
import { useBulk } from './use-bulk.ts'

type Asking = 'blocked' | 'dropped' | 'give' | 'date' | 'estimate' | 'goal'

/** What can be done with the ticked tasks: at once, or after a question. All change, or none. */
export function BulkBar({
  tasks,
  onDone,
}: {
  readonly tasks: readonly TaskRow[]
  readonly onDone: () => void
}) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const bulk = useBulk(tasks, () => {
    setAsking(null)
    onDone()
  })
  const move = (to: TaskState) => ({
    label: t(`state.${to}`),
    run: () => (to === 'blocked' || to === 'dropped' ? setAsking(to) : void bulk.go({ to })),
  })
  return (
    <>
      <Menu lines={STATES.map(move)}>
        <Button size="s">{t('bulk.move')}</Button>
      </Menu>
      <Button size="s" onClick={() => setAsking('give')}>
        {t('bulk.give')}
      </Button>
      <Button size="s" onClick={() => setAsking('date')}>
        {t('bulk.date')}
      </Button>
      <Menu
        lines={[
          { label: t('bulk.estimate'), run: () => setAsking('estimate') },
          { label: t('bulk.goal'), run: () => setAsking('goal') },
          { label: t('bulk.critical'), run: () => void bulk.go({ critical: true }) },
          { label: t('bulk.notCritical'), run: () => void bulk.go({ critical: false }) },
        ]}
      >
        <Button size="s" icon="more">
          {t('bulk.more')}
        </Button>
      </Menu>
      {asking && (
        <BulkDialog
          about={asking}
          count={tasks.length}
          action={bulk}
          onClose={() => {
            bulk.clear()
            setAsking(null)
          }}
        >
          <BulkFailure error={bulk.error} tasks={tasks} />
        </BulkDialog>
      )}
      {asking === null && <BulkFailure error={bulk.error} tasks={tasks} onClose={bulk.clear} />}
    </>
  )
}

const STATES = ['todo', 'doing', 'done', 'blocked', 'dropped'] as const

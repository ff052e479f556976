import { LineOfSightStrip } from '#modules/aims/public-ui.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { SidePanel } from '#ui/overlay/side-panel.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { useTask } from '../queries.ts'
import { t } from '../words.ts'
import { asLinks } from './line-links.ts'
import { TaskActs } from './task-acts.tsx'
import { HeldUp, TaskNote, WaitsFor } from './task-body.tsx'
import { TaskDetails } from './task-details.tsx'
import { TaskHistory } from './task-history.tsx'

/** A look at a task beside the page. */
export function TaskPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const task = useTask(id)
  return (
    <SidePanel title={task.data?.title ?? t('list.task')} to={`/tasks/${id}`} onClose={onClose}>
      <Loaded query={task}>
        {page => (
          <Stack gap={16}>
            <LineOfSightStrip links={asLinks(page.line)} from={{ id: page.id, title: page.title }} />
            <Row gap={6}>
              <TaskActs task={page} />
            </Row>
            <HeldUp task={page} />
            <TaskDetails task={page} />
            <TaskNote task={page} bare />
            <WaitsFor task={page} bare />
            <Disclosure summary={t('task.history')}>
              <TaskHistory id={page.id} />
            </Disclosure>
          </Stack>
        )}
      </Loaded>
    </SidePanel>
  )
}

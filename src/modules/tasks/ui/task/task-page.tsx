import { Suspense } from 'react'
import { LineOfSight, LineOfSightStrip } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { TaskPage as Task } from '../../contract.ts'
import { Due } from '../facts-line.tsx'
import { useTask } from '../queries.ts'
import { taskPanels } from '../task-panels.ts'
import '../tasks.css'
import { t } from '../words.ts'
import { asLinks } from './line-links.ts'
import { TaskActs } from './task-acts.tsx'
import { HeldUp, TaskNote, WaitsFor } from './task-body.tsx'
import { TaskDetails } from './task-details.tsx'
import { TaskHistory } from './task-history.tsx'

/** The page of one task, below its line of sight. */
export function TaskPage() {
  const id = useParam('id')
  const task = useTask(id)
  return (
    <LoadedPage title={t('list.task')} query={task} skeleton={<SkeletonCard height={420} />}>
      {page => (
        <>
          <PageHead
            title={page.title}
            above={
              <div className="tk-strip">
                <LineOfSightStrip
                  links={asLinks(page.line)}
                  from={{ id: page.id, title: page.title, to: `/tasks/${page.id}` }}
                />
              </div>
            }
            sub={<Standing task={page} />}
            acts={<TaskActs task={page} />}
          />
          <WithAside
            aside={
              <Card>
                <TaskDetails task={page} />
              </Card>
            }
          >
            <HeldUp task={page} />
            {taskPanels().map(({ id: panel, component: Panel }) => (
              <Suspense key={panel} fallback={null}>
                <Panel taskId={page.id} closed={page.state === 'done' || page.state === 'dropped'} />
              </Suspense>
            ))}
            <TaskNote task={page} />
            <WhereItLeads task={page} />
            <WaitsFor task={page} />
            <Card title={t('task.history')}>
              <TaskHistory id={page.id} />
            </Card>
          </WithAside>
        </>
      )}
    </LoadedPage>
  )
}

/** State, date and person in one line: what one asks first. */
function Standing({ task }: { readonly task: Task }) {
  return (
    <span>
      {t(`state.${task.state}`)} · {task.assignee?.name ?? t('row.nobody')} · <Due task={task} />
    </span>
  )
}

/** The line from this task to the destination, each station with its why. */
function WhereItLeads({ task }: { readonly task: Task }) {
  return (
    <Card title={t('task.leads')}>
      {task.line.length === 0 ? (
        <p className="fl-quiet">{t('week.line.none')}</p>
      ) : (
        <LineOfSight links={asLinks(task.line)} from={{ id: task.id, title: task.title }} />
      )}
    </Card>
  )
}

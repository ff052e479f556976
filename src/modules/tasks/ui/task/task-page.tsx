import { LineOfSight, LineOfSightStrip } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorState } from '#ui/error-state.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { SkeletonCard } from '#ui/skeleton.tsx'
import type { TaskPage as Task } from '../../contract.ts'
import { Due } from '../facts-line.tsx'
import { useTask } from '../queries.ts'
import '../tasks.css'
import { t } from '../words.ts'
import { asLinks } from './line-links.ts'
import { TaskActs } from './task-acts.tsx'
import { TaskBody } from './task-body.tsx'
import { TaskDetails } from './task-details.tsx'
import { TaskHistory } from './task-history.tsx'

/** The page of one task, below its line of sight. */
export function TaskPage() {
  const id = useParam('id')
  const task = useTask(id)
  if (task.isError && task.data === undefined) {
    return (
      <>
        <PageHead title={t('list.task')} />
        <ErrorState error={task.error} retry={() => void task.refetch()} />
      </>
    )
  }
  return (
    <Loaded query={task} skeleton={<SkeletonCard height={420} />}>
      {page => (
        <>
          <PageHead
            title={page.title}
            above={
              <LineOfSightStrip
                links={asLinks(page.line)}
                from={{ id: page.id, title: page.title, to: `/tasks/${page.id}` }}
              />
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
            <WhereItLeads task={page} />
            <TaskBody task={page} />
            <Card title={t('task.history')}>
              <TaskHistory id={page.id} />
            </Card>
          </WithAside>
        </>
      )}
    </Loaded>
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

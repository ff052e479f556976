import { LineOfSightStrip } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { SkeletonCard } from '#ui/skeleton.tsx'
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
            sub={t(`state.${page.state}`)}
            acts={<TaskActs task={page} />}
          />
          <WithAside
            aside={
              <Card>
                <TaskDetails task={page} />
              </Card>
            }
          >
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

import type { ReactNode } from 'react'
import { PersonLink, TeamLink } from '#modules/people/public-ui.tsx'
import { Link } from '#ui/link.tsx'
import { When } from '#ui/words/when.tsx'
import type { TaskPage } from '../../contract.ts'
import { Due } from '../facts-line.tsx'
import { t } from '../words.ts'

/** The facts of a task, one below the other; what is not known is said. */
export function TaskDetails({ task }: { readonly task: TaskPage }) {
  const { assignee, goal, recurrence, author, startedOn, endedOn } = task
  return (
    <dl className="tk-details">
      <Fact term={t('task.assignee')}>
        {assignee ? <PersonLink person={assignee} avatar /> : t('row.nobody')}
      </Fact>
      <Fact term={t('task.due')}>
        <Due task={task} />
      </Fact>
      <Fact term={t('task.estimate')}>{estimateText(task.estimateDays)}</Fact>
      <Fact term={t('task.goal')}>
        {goal ? <Link to={`/aims/${goal.id}`}>{goal.title}</Link> : t('row.noGoal')}
      </Fact>
      <Fact term={t('task.team')}>
        <TeamLink team={task.team} />
      </Fact>
      {recurrence && (
        <Fact term={t('task.recurs')}>{t(`recurs.${recurrence.every}`, { count: recurrence.count })}</Fact>
      )}
      {startedOn && (
        <Fact term={t('task.begun')}>
          <When at={startedOn} />
        </Fact>
      )}
      {endedOn && (
        <Fact term={t('task.ended')}>
          <When at={endedOn} />
        </Fact>
      )}
      {author && (
        <Fact term={t('task.author')}>
          <PersonLink person={author} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An estimate in words. */
function estimateText(days: number | null): string {
  return days === null ? t('row.noEstimate') : t('row.days', { count: days })
}

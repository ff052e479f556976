import { AimLink } from '#modules/aims/public-ui.tsx'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Link } from '#ui/link.tsx'
import type { Column } from '#ui/table/row-table.tsx'
import type { TaskRow } from '../../contract.ts'
import { Due, TaskFacts } from '../facts-line.tsx'
import { TaskCheck, TaskMenu } from '../task-line.tsx'
import type { useMoves } from '../use-moves.tsx'
import { t } from '../words.ts'

/** The columns of the list. Order is chosen above it, since the list comes page by page. */
export function taskColumns(
  { move, moving }: ReturnType<typeof useMoves>,
  onOpen: (id: string) => void,
): readonly Column<TaskRow>[] {
  return [
    {
      id: 'task',
      head: t('list.task'),
      wide: true,
      onPhone: 'title',
      cell: task => (
        <span className="tk-cell">
          <TaskCheck task={task} state={moving?.task.id === task.id ? moving.to : task.state} onMove={move} />
          <span>
            <Link
              to={`/tasks/${task.id}`}
              className="tk-title"
              onClick={event => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onOpen(task.id)
              }}
            >
              {task.title}
            </Link>
            <TaskFacts task={{ ...task, dueOn: null }} goal={false} />
          </span>
        </span>
      ),
    },
    {
      id: 'goal',
      head: t('task.goal'),
      onPhone: 'none',
      cell: task =>
        task.goal ? <AimLink aim={task.goal} /> : <span className="fl-faint">{t('row.noGoal')}</span>,
    },
    {
      id: 'who',
      head: t('task.assignee'),
      cell: task =>
        task.assignee ? (
          <PersonLink person={task.assignee} avatar />
        ) : (
          <span className="fl-faint">{t('row.nobody')}</span>
        ),
    },
    { id: 'due', head: t('task.due'), cell: task => <Due task={task} /> },
    {
      id: 'days',
      head: t('list.days'),
      numeric: true,
      onPhone: 'none',
      cell: task => task.estimateDays ?? '–',
    },
    {
      id: 'state',
      head: t('list.state'),
      onPhone: 'none',
      cell: task => <span className="tk-state">{t(`state.${task.state}`)}</span>,
    },
    {
      id: 'more',
      head: t('bulk.more'),
      onPhone: 'none',
      cell: task => <TaskMenu task={task} onMove={move} />,
    },
  ]
}

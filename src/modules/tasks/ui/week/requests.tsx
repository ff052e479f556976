import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { TaskRow } from '../../contract.ts'
import { TaskFacts } from '../facts-line.tsx'
import { AnswerButtons } from '../task/answer-buttons.tsx'
import { t } from '../words.ts'

/** Work that other teams ask for, to accept or decline; nothing when there is none. */
export function Requests({
  tasks,
  onOpen,
}: {
  readonly tasks: readonly TaskRow[]
  readonly onOpen?: ((id: string) => void) | undefined
}) {
  if (tasks.length === 0) return null
  return (
    <Card title={t('week.requests')} aside={tasks.length} flush>
      <CardList>
        {tasks.map(task => (
          <CardLine key={task.id} hint={<TaskFacts task={task} />} act={<AnswerButtons task={task} />}>
            <Link
              to={`/tasks/${task.id}`}
              className="tk-title"
              onClick={event => {
                if (onOpen === undefined || event.metaKey || event.ctrlKey) return
                event.preventDefault()
                onOpen(task.id)
              }}
            >
              {task.title}
              {task.assignee && ` → ${task.assignee.name}`}
            </Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

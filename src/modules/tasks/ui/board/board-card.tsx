import type { KeyboardEvent } from 'react'
import { PersonAvatar } from '#modules/people/public-ui.tsx'
import { Link } from '#ui/link.tsx'
import type { TaskRow } from '../../contract.ts'
import { TaskFacts } from '../facts-line.tsx'
import { type TaskLineProps, TaskMenu } from '../task-line.tsx'

/** A card of the board. */
export function BoardCard({
  task,
  onOpen,
  onMove,
  onStep,
  onDrag,
}: {
  readonly task: TaskRow
  readonly onOpen: (id: string) => void
  readonly onMove: TaskLineProps['onMove']
  /** One column on, or back. */
  readonly onStep: (by: 1 | -1) => void
  /** It is in the air, or was put down. */
  readonly onDrag: (is: boolean) => void
}) {
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
    event.preventDefault()
    const onwards = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    onStep(event.key === onwards ? 1 : -1)
  }
  return (
    <li
      className="tk-card"
      draggable={task.moves.length > 0}
      onDragStart={event => {
        event.dataTransfer.setData('text/plain', task.title)
        event.dataTransfer.effectAllowed = 'move'
        onDrag(true)
      }}
      onDragEnd={() => onDrag(false)}
      onKeyDown={pressed}
    >
      <div className="tk-card-top">
        <Link
          to={`/tasks/${task.id}`}
          className="tk-title"
          draggable={false}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            onOpen(task.id)
          }}
        >
          {task.title}
        </Link>
        <TaskMenu task={task} onMove={onMove} />
      </div>
      <div className="tk-card-foot">
        <TaskFacts task={task} />
        {task.assignee && <PersonAvatar name={task.assignee.name} />}
      </div>
    </li>
  )
}

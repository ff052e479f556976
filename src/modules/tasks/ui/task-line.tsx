import type { MouseEvent, ReactNode } from 'react'
import { PersonAvatar } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import type { TaskRow, TaskState } from '../contract.ts'
import { TaskFacts } from './facts-line.tsx'
import './tasks.css'
import type { Movable } from './use-moves.tsx'
import { t } from './words.ts'

/** What a line takes. `who` shows the person; `goal` the goal it serves. */
export interface TaskLineProps {
  readonly task: TaskRow
  readonly onMove: (task: Movable, to: TaskState) => void
  /** Opens it beside the page; without it the title leads to its page. */
  readonly onOpen?: ((id: string) => void) | undefined
  /** Where it is on its way to, shown before the server has answered. */
  readonly movingTo?: TaskState | undefined
  readonly who?: boolean
  readonly goal?: boolean
  /** Stands in for the menu at the end of the line. */
  readonly act?: ReactNode
}

/** One task in a list: finish it with one tap, open it, or do more with it. */
export function TaskLine({ task, onMove, onOpen, movingTo, who = false, goal = true, act }: TaskLineProps) {
  const state = movingTo ?? task.state
  const open = (event: MouseEvent) => {
    if (onOpen === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen(task.id)
  }
  return (
    <li className="tk-line" data-state={state}>
      <TaskCheck task={task} state={state} onMove={onMove} />
      <div className="tk-line-words">
        <Link to={`/tasks/${task.id}`} className="tk-title" onClick={open}>
          {task.title}
        </Link>
        <TaskFacts task={task} goal={goal} />
      </div>
      {who && task.assignee && <PersonAvatar name={task.assignee.name} />}
      {act ?? <TaskMenu task={task} onMove={onMove} />}
    </li>
  )
}

/** The round box: empty, half, stopped, ticked. A press finishes or reopens, where the reader may. */
export function TaskCheck({
  task,
  state = task.state,
  onMove,
}: {
  readonly task: TaskRow
  readonly state?: TaskState
  readonly onMove: TaskLineProps['onMove']
}) {
  const closed = task.state === 'done' || task.state === 'dropped'
  const target: TaskState = closed ? 'todo' : 'done'
  const may = task.moves.includes(target)
  const label = t(closed ? 'move.uncheck' : 'move.check', { title: task.title })
  return (
    <button
      type="button"
      className="tk-check"
      data-state={state}
      aria-label={label}
      aria-pressed={state === 'done'}
      disabled={!may}
      onClick={() => onMove(task, target)}
    >
      {state === 'done' && <Icon name="check" size={13} />}
      {(state === 'blocked' || state === 'dropped') && <span aria-hidden="true">–</span>}
    </button>
  )
}

/** Everything else that can be done with a task in a list. */
export function TaskMenu({
  task,
  onMove,
  more = [],
}: {
  readonly task: TaskRow
  readonly onMove: TaskLineProps['onMove']
  readonly more?: readonly MenuLine[]
}) {
  const lines: MenuLine[] = [
    ...task.moves.map(to => ({
      label: t(to === 'doing' && task.state !== 'todo' ? 'move.doing.again' : `move.${to}`),
      run: () => onMove(task, to),
      danger: to === 'dropped',
    })),
    ...more,
    { label: t('task.open'), icon: 'open', to: `/tasks/${task.id}` },
  ]
  return (
    <Menu lines={lines}>
      <Button tone="quiet" size="s" icon="more" aria-label={t('move.more', { title: task.title })} />
    </Menu>
  )
}

import type { TaskRow } from '../contract.ts'
import { TaskLine, type TaskLineProps } from './task-line.tsx'
import type { useMoves } from './use-moves.tsx'

/** Tasks one below the other, each to finish with one tap. */
export function TaskLines({
  label,
  tasks,
  moves,
  ...line
}: {
  readonly label: string
  readonly tasks: readonly TaskRow[]
  readonly moves: Pick<ReturnType<typeof useMoves>, 'move' | 'moving'>
} & Pick<TaskLineProps, 'onOpen' | 'who' | 'goal'>) {
  const { move, moving } = moves
  return (
    <ul className="tk-lines" aria-label={label}>
      {tasks.map(task => (
        <TaskLine
          key={task.id}
          task={task}
          onMove={move}
          movingTo={moving?.task.id === task.id ? moving.to : undefined}
          {...line}
        />
      ))}
    </ul>
  )
}

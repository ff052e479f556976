import { type DragEvent, useState } from 'react'
import type { Board as Columns, TaskRow, TaskState } from '../../contract.ts'
import { useMoves } from '../use-moves.tsx'
import { t } from '../words.ts'
import { BoardCard } from './board-card.tsx'

type Column = Columns['columns'][number]

/** Columns by state. A card is dragged, or moved with Alt and an arrow key, to where the reader may put it. */
export function Board({ board, onOpen }: { readonly board: Columns; readonly onOpen: (id: string) => void }) {
  const { move, moving, dialog } = useMoves()
  const [dragged, setDragged] = useState<TaskRow | null>(null)
  const columns = board.columns.map(column => withMoving(column, moving))
  const step = (task: TaskRow, by: 1 | -1) => {
    const states = columns.map(({ state }) => state)
    const reachable = states.filter(state => state === task.state || task.moves.includes(state))
    const to = reachable[reachable.indexOf(task.state) + by]
    if (to !== undefined) move(task, to)
  }
  return (
    <div className="tk-board">
      {columns.map(({ state, total, tasks }) => (
        <BoardColumn
          key={state}
          state={state}
          total={total}
          shown={tasks.length}
          takes={dragged?.moves.includes(state) ?? false}
          onDrop={() => dragged && move(dragged, state)}
        >
          {tasks.map(task => (
            <BoardCard
              key={task.id}
              task={task}
              onOpen={onOpen}
              onMove={move}
              onStep={by => step(task, by)}
              onDrag={is => setDragged(is ? task : null)}
            />
          ))}
        </BoardColumn>
      ))}
      {dialog}
    </div>
  )
}

function BoardColumn({
  state,
  total,
  shown,
  takes,
  onDrop,
  children,
}: {
  readonly state: TaskState
  readonly total: number
  readonly shown: number
  /** The card in the air may be put here. */
  readonly takes: boolean
  readonly onDrop: () => void
  readonly children: readonly React.ReactNode[]
}) {
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      className="tk-column"
      data-takes={takes || undefined}
      data-over={(takes && over) || undefined}
      aria-label={t(`state.${state}`)}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      <h2 className="tk-column-head">
        {t(`state.${state}`)}
        <span className="fl-faint">{shown < total ? t('board.of', { shown, total }) : total}</span>
      </h2>
      <ul>{children}</ul>
      {children.length === 0 && <p className="fl-faint">{t('board.empty')}</p>}
    </section>
  )
}

/** A card on its way already stands where it goes. */
function withMoving(column: Column, moving: ReturnType<typeof useMoves>['moving']): Column {
  if (moving === null) return column
  const without = column.tasks.filter(task => task.id !== moving.task.id)
  if (column.state !== moving.to) return { ...column, tasks: without }
  return { ...column, tasks: [{ ...(moving.task as TaskRow), state: moving.to }, ...without] }
}

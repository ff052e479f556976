import { useState } from 'react'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { type Gallery, LONG_TEXT } from '../gallery.ts'
import { PersonName } from '../marks/avatar.tsx'
import { Status, type StatusKind } from '../marks/status.tsx'
import { EmptyState } from '../states/empty-state.tsx'
import { type Column, RowTable } from './row-table.tsx'

interface Task {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly days: number | null
  readonly state: StatusKind
}

const TASKS: readonly Task[] = [
  { id: '1', title: 'Write the tide table', owner: 'Linus Torres', days: 2, state: 'on-track' },
  { id: '2', title: 'Call the ten largest ships', owner: 'Radia Perl', days: 12, state: 'at-risk' },
  { id: '3', title: LONG_TEXT, owner: 'Grace Hopper', days: null, state: 'no-data' },
  { id: '4', title: 'Agree the rota', owner: 'Grace Hopper', days: 0.5, state: 'off-track' },
]

const COLUMNS: readonly Column<Task>[] = [
  { id: 'title', head: 'Task', cell: task => task.title, by: task => task.title, onPhone: 'title' },
  { id: 'owner', head: 'Owner', cell: task => <PersonName name={task.owner} />, by: task => task.owner },
  { id: 'days', head: 'Days', cell: task => task.days ?? '–', by: task => task.days, numeric: true },
  { id: 'state', head: 'State', cell: task => <Status kind={task.state} /> },
]
const SHARED = {
  label: 'Tasks',
  columns: COLUMNS,
  idOf: (task: Task) => task.id,
  nameOf: (task: Task) => task.title,
}

function Ticking() {
  const [ids, onChange] = useState<ReadonlySet<string>>(new Set(['2']))
  return (
    <Card flush title="Tasks">
      <RowTable
        {...SHARED}
        rows={TASKS}
        selection={{ ids, onChange, acts: <Button size="s">Assign</Button> }}
      />
    </Card>
  )
}

/** Tables that become cards on a phone. */
export const gallery: Gallery = {
  name: 'Table',
  exhibits: {
    sorted: () => (
      <Card flush>
        <RowTable {...SHARED} rows={TASKS} order={{ column: 'days', down: true }} />
      </Card>
    ),
    'ticked rows': Ticking,
    empty: () => (
      <Card flush>
        <RowTable
          {...SHARED}
          rows={[]}
          empty={<EmptyState title="No tasks yet" act={<Button tone="primary">Add a task</Button>} />}
        />
      </Card>
    ),
  },
}

import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import type { Neighbour, TaskPage } from '../../contract.ts'
import { dueText } from '../due-text.ts'
import { t } from '../words.ts'
import { DependenciesDialog } from './dependencies-dialog.tsx'

/** What a task waits for, and what waits for it. */
export function Dependencies({ task }: { readonly task: TaskPage }) {
  const [editing, setEditing] = useState(false)
  return (
    <div className="tk-neighbours">
      {task.dependsOn.length === 0 ? (
        <p className="fl-quiet">{t('task.waits.none')}</p>
      ) : (
        <Neighbours neighbours={task.dependsOn} />
      )}
      {task.actions.includes('move') && (
        <Button size="s" icon="link" onClick={() => setEditing(true)}>
          {t('task.waits.edit')}
        </Button>
      )}
      {task.neededBy.length > 0 && (
        <>
          <h3 className="tk-part">{t('task.needed')}</h3>
          <Neighbours neighbours={task.neededBy} />
        </>
      )}
      {editing && <DependenciesDialog task={task} onClose={() => setEditing(false)} />}
    </div>
  )
}

function Neighbours({ neighbours }: { readonly neighbours: readonly Neighbour[] }) {
  const hidden = neighbours.filter(({ id }) => id === null)
  return (
    <ul className="tk-neighbour-list">
      {neighbours.map(neighbour => neighbour.id && <Line key={neighbour.id} neighbour={neighbour} />)}
      {hidden.length > 0 && (
        <li className="fl-quiet">
          {t('task.waits.hidden', { count: hidden.length })} · {hiddenStates(hidden)}
        </li>
      )}
    </ul>
  )
}

function Line({ neighbour }: { readonly neighbour: Neighbour }) {
  const { id, title, state, dueOn } = neighbour
  return (
    <li>
      <Status kind={state === 'done' ? 'achieved' : 'no-data'} bare>
        {t(`state.${state}`)}
      </Status>
      <Link to={`/tasks/${id}`} className="tk-title">
        {title}
      </Link>
      <span className="fl-faint">
        {t(`state.${state}`)} · {dueText(dueOn)}
      </span>
    </li>
  )
}

function hiddenStates(hidden: readonly Neighbour[]): string {
  return [...new Set(hidden.map(({ state }) => t(`state.${state}`)))].join(', ')
}

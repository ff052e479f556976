import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import type { TaskPage } from '../../contract.ts'
import { useMoves } from '../use-moves.tsx'
import { t } from '../words.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { GiveDialog, useGive } from './give-dialog.tsx'
import { EditTaskDialog } from './task-dialog.tsx'

/** What the reader can do with a task: the likeliest next step as a button, the rest in a menu. `?do=edit` opens its form at once. */
export function TaskActs({ task }: { readonly task: TaskPage }) {
  const { person } = useSession()
  const { move, moving, dialog } = useMoves()
  const take = useGive(task)
  const [words, change] = useSearchWords()
  const may = (action: TaskPage['actions'][number]) => task.actions.includes(action)
  const [open, setOpen] = useState<'give' | 'edit' | null>(
    words['do'] === 'edit' && may('edit') ? 'edit' : null,
  )
  const moves = task.moves.toSorted((a, b) => rank(task, a) - rank(task, b))
  // Dropping is never the likeliest step, even where it is the only one.
  const next = moves[0] === 'dropped' ? undefined : moves[0]
  const others = moves.filter(to => to !== next)
  const more: MenuLine[] = [
    ...others.map(to => ({ label: moveWord(task, to), run: () => move(task, to), danger: to === 'dropped' })),
    ...(may('assign') ? [{ label: t('task.give'), run: () => setOpen('give') }] : []),
  ]
  return (
    <>
      {may('answer') && <AnswerButtons task={task} />}
      {may('take') && task.assignee === null && (
        <Button pending={take.pending} onClick={() => void take.go({ id: person.id, label: person.name })}>
          {t('task.take')}
        </Button>
      )}
      {may('edit') && (
        <Button icon="edit" onClick={() => setOpen('edit')}>
          {t('task.edit')}
        </Button>
      )}
      {more.length > 0 && (
        <Menu lines={more}>
          <Button icon="more" aria-label={t('move.more', { title: task.title })} />
        </Menu>
      )}
      {next && (
        <Button tone="primary" pending={moving !== null} onClick={() => move(task, next)}>
          {moveWord(task, next)}
        </Button>
      )}
      {open === 'give' && <GiveDialog task={task} onClose={() => setOpen(null)} />}
      {open === 'edit' && (
        <EditTaskDialog
          task={task}
          onClose={() => {
            setOpen(null)
            change({ do: undefined })
          }}
        />
      )}
      {dialog}
    </>
  )
}

function moveWord(task: TaskPage, to: TaskPage['state']): string {
  return t(to === 'doing' && task.state !== 'todo' ? 'move.doing.again' : `move.${to}`)
}

/** What usually follows a state comes first. */
function rank(task: TaskPage, to: TaskPage['state']): number {
  const order =
    task.state === 'todo' ? ['doing', 'done'] : task.state === 'doing' ? ['done'] : ['doing', 'todo']
  const place = order.indexOf(to)
  return place < 0 ? order.length + ['blocked', 'todo', 'done', 'dropped'].indexOf(to) : place
}

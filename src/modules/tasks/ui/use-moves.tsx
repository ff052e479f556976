import { type ReactNode, useState } from 'react'
import { useAction } from '#ui/server/use-action.ts'
import type { TaskRow, TaskState } from '../contract.ts'
import { TOUCHED, tasks } from './queries.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { t } from './words.ts'

/** A task as far as moving it is concerned. */
export type Movable = Pick<
  TaskRow,
  'id' | 'rev' | 'title' | 'state' | 'recurs' | 'openDependencies' | 'blockedBy'
>

interface Wish {
  readonly task: Movable
  readonly to: TaskState
  readonly reason?: string
  readonly endSeries?: boolean
}

/** Moves tasks: at once where no reason is needed, through a dialog where one is; every move can be undone. */
export function useMoves(): {
  readonly move: (task: Movable, to: TaskState) => void
  /** The task on its way, and where to. */
  readonly moving: Wish | null
  readonly dialog: ReactNode
} {
  const [wish, setWish] = useState<Wish | null>(null)
  const [asking, setAsking] = useState<Wish | null>(null)
  const action = useAction({
    run: send,
    refresh: TOUCHED,
    done: (saved, { task, to }) =>
      saved.nextId === null ? t(`moved.${to}`, { title: task.title }) : t('moved.next'),
    undo: (saved, before) => takeBack(before, saved.rev),
    failure: 'toast',
  })
  const go = async (next: Wish) => {
    setWish(next)
    const done = await action.go(next)
    setWish(null)
    return done
  }
  const move = (task: Movable, to: TaskState) => {
    const next = { task, to }
    const asks = to === 'blocked' || to === 'dropped' || (to === 'done' && task.openDependencies > 0)
    if (asks) setAsking(next)
    else void go(next)
  }
  return {
    move,
    moving: wish,
    dialog: asking && (
      <ReasonDialog
        about={asking.to === 'blocked' || asking.to === 'dropped' ? asking.to : 'done'}
        series={asking.to === 'dropped' && asking.task.recurs}
        pending={action.pending}
        onClose={() => setAsking(null)}
        onSay={async (reason, endSeries) => {
          if (await go({ ...asking, reason, endSeries })) setAsking(null)
        }}
      />
    ),
  }
}

function send({ task, to, reason, endSeries = false }: Wish) {
  const body = { rev: task.rev, to, endSeries, ...(reason === undefined ? {} : { reason }) }
  return tasks.moveTask({ params: { id: task.id }, body })
}

/** Back to the state before; a dropped task is first put back on the list, since only that leads out of dropped. */
async function takeBack({ task, to }: Wish, rev: number): Promise<void> {
  const reason = task.blockedBy === null ? {} : { reason: task.blockedBy }
  const back = (state: TaskState, at: number) =>
    tasks.moveTask({ params: { id: task.id }, body: { rev: at, to: state, endSeries: false, ...reason } })
  const open = to === 'dropped' && task.state !== 'todo' ? await back('todo', rev) : { rev }
  await back(task.state, open.rev)
}

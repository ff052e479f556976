import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { Mark } from '#ui/status.tsx'
import type { TaskPage } from '../../contract.ts'
import { t } from '../words.ts'
import { Dependencies } from './dependencies.tsx'

/** What there is to say about a task: what holds it up, its note, what it waits for. `bare` is for a panel. */
export function TaskBody({ task, bare = false }: { readonly task: TaskPage; readonly bare?: boolean }) {
  const held = heldUp(task)
  return (
    <>
      {held && (
        <p className="tk-held" data-tone={task.state === 'blocked' ? 'risk' : undefined}>
          {task.state === 'blocked' && <Mark kind="at-risk" />}
          <span>{held}</span>
        </p>
      )}
      {task.note !== '' && (
        <Part title={t('task.note')} bare={bare}>
          <p className="tk-note">{task.note}</p>
        </Part>
      )}
      <Part title={t('task.waits')} bare={bare}>
        <Dependencies task={task} />
      </Part>
    </>
  )
}

function Part({
  title,
  bare,
  children,
}: {
  readonly title: string
  readonly bare: boolean
  readonly children: ReactNode
}) {
  if (!bare) return <Card title={title}>{children}</Card>
  return (
    <section>
      <h3 className="tk-part">{title}</h3>
      {children}
    </section>
  )
}

function heldUp(task: TaskPage): string | null {
  if (task.awaits !== null)
    return task.answeredBy === null
      ? t('task.request.someone')
      : t('task.request', { name: task.answeredBy.name })
  if (task.blockedBy !== null) return t('row.blockedBy', { reason: task.blockedBy })
  return task.dropReason
}

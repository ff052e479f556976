import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { Mark } from '#ui/marks/status.tsx'
import type { TaskPage } from '../../contract.ts'
import { t } from '../words.ts'
import { Dependencies } from './dependencies.tsx'

interface PartProps {
  readonly task: TaskPage
  /** Without a card around it, for a panel. */
  readonly bare?: boolean
}

/** Why it does not go on, in one line: what blocks it, who has to accept it, why it was dropped. */
export function HeldUp({ task }: { readonly task: TaskPage }) {
  const held = heldUp(task)
  if (held === null) return null
  return (
    <p className="tk-held" data-tone={task.state === 'blocked' ? 'risk' : undefined}>
      {task.state === 'blocked' && <Mark kind="at-risk" />}
      <span>{held}</span>
    </p>
  )
}

/** The note of a task; nothing without one. */
export function TaskNote({ task, bare = false }: PartProps) {
  if (task.note === '') return null
  return (
    <Part title={t('task.note')} bare={bare}>
      <p className="tk-note">{task.note}</p>
    </Part>
  )
}

/** What a task waits for, and what waits for it. */
export function WaitsFor({ task, bare = false }: PartProps) {
  return (
    <Part title={t('task.waits')} bare={bare}>
      <Dependencies task={task} />
    </Part>
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
  if (task.blockedBy !== null) return t('task.blockedBy', { reason: task.blockedBy })
  return task.dropReason === null ? null : t('task.dropReason', { reason: task.dropReason })
}

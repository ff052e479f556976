import type { ReactNode } from 'react'
import { Icon } from '#ui/marks/icon.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { daysFromToday } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { TaskRow } from '../contract.ts'
import { t } from './words.ts'

/** The quiet line below a title: when it is due, what it serves, what holds it up. */
export function TaskFacts({ task, goal = true }: { readonly task: TaskRow; readonly goal?: boolean }) {
  const facts: (readonly [string, ReactNode])[] = []
  if (task.awaits !== null) facts.push(['asked', t(`row.asked.${task.awaits}`)])
  if (task.critical) facts.push(['critical', <Critical key="critical" />])
  if (task.dueOn !== null) facts.push(['due', <Due key="due" task={task} />])
  if (task.blockedBy !== null) facts.push(['blocked', t('row.blockedBy', { reason: task.blockedBy })])
  if (task.openDependencies > 0) facts.push(['waits', t('row.waits', { count: task.openDependencies })])
  if (goal && task.goal !== null) facts.push(['goal', task.goal.title])
  if (task.recurs) facts.push(['recurs', <Recurs key="recurs" />])
  if (facts.length === 0) return null
  return (
    <div className="tk-facts">
      {facts.map(([key, fact]) => (
        <span key={key} data-fact={key}>
          {fact}
        </span>
      ))}
    </div>
  )
}

/** The due date of a task: in red words when it has passed. */
export function Due({ task }: { readonly task: Pick<TaskRow, 'dueOn' | 'state'> }) {
  if (task.dueOn === null) return <>{t('row.noDate')}</>
  const ended = task.state === 'done' || task.state === 'dropped'
  const left = daysFromToday(task.dueOn)
  const tone = ended || left > 1 ? undefined : left < 0 ? 'late' : 'soon'
  return (
    <span className="tk-due" data-tone={tone}>
      {tone === 'late' && <Mark kind="off-track" />}
      <When at={task.dueOn} short={Math.abs(left) > 6} />
    </span>
  )
}

function Critical() {
  return (
    <span className="tk-critical">
      <Icon name="flag" size={12} />
      {t('row.critical')}
    </span>
  )
}

function Recurs() {
  return (
    <span className="tk-recurs">
      <Icon name="undo" size={12} />
      {t('row.recurs')}
    </span>
  )
}

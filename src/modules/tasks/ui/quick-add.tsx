import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { TOUCHED, tasks } from './queries.ts'
import './tasks.css'
import { t } from './words.ts'

/** What a quick add takes: what is already known of the task, and its date to begin with. */
export interface QuickAddProps {
  readonly label: string
  readonly goalId?: string
  /** `mine`: the reader does it. `nobody`: whoever takes it. */
  readonly whose: 'mine' | 'nobody'
  readonly dueOn?: string
}

/** A line to add a task without leaving the list: type, press Enter, type the next one. */
export function QuickAdd({ label, goalId, whose, dueOn: first = '' }: QuickAddProps) {
  const id = useId()
  const { person, today } = useSession()
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState(first)
  const action = useAction({
    run: (text: string) =>
      tasks.createTask({
        body: {
          title: text,
          goalId: goalId ?? null,
          assigneeId: whose === 'mine' ? person.id : null,
          dueOn: dueOn === '' ? null : dueOn,
        },
      }),
    refresh: TOUCHED,
    done: (saved, text) => t(saved.awaits === null ? 'task.added' : 'task.added.asked', { title: text }),
    onDone: () => setTitle(''),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (title.trim() !== '' && !action.pending) void action.go(title.trim())
  }
  return (
    <form className="tk-add" noValidate onSubmit={submit}>
      <label className="fl-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="fl-control"
        value={title}
        placeholder={label}
        maxLength={140}
        autoComplete="off"
        aria-invalid={action.error !== null || undefined}
        aria-describedby={action.error === null ? undefined : `${id}-error`}
        onChange={event => setTitle(event.target.value)}
      />
      <input
        className="fl-control tk-add-date"
        type="date"
        aria-label={t('week.add.due')}
        min={today}
        value={dueOn}
        onChange={event => setDueOn(event.target.value)}
      />
      <Button type="submit" icon="plus" pending={action.pending} disabled={title.trim() === ''}>
        {t('field.add')}
      </Button>
      <FieldError id={`${id}-error`} error={action.error?.items[0]} />
    </form>
  )
}

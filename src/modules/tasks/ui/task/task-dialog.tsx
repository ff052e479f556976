import { useState } from 'react'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import type { ApiError } from '#ui/server/api-error.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { TaskPage } from '../../contract.ts'
import { TOUCHED, tasks } from '../queries.ts'
import { t } from '../words.ts'
import { TaskFields as Fields } from './task-fields.tsx'
import {
  fieldsOf,
  newValues,
  type Picked,
  type TaskFields,
  type TaskValues,
  valuesOf,
} from './task-values.ts'

/** Adds a task; the reader does it themselves unless they say otherwise. `given` is what another room's link knows of it. */
export function NewTaskDialog({
  given = {},
  onClose,
}: {
  readonly given?: Partial<TaskValues>
  readonly onClose: () => void
}) {
  const { person } = useSession()
  const known = { assigneeId: { id: person.id, label: person.name }, ...given }
  const form = useForm<TaskValues>({ keep: `task:new:${given.title ?? ''}`, start: newValues(known) })
  const action = useAction({
    run: (values: TaskValues) =>
      tasks.createTask({ body: { ...fieldsOf(values), assigneeId: values.assigneeId?.id ?? null } }),
    refresh: TOUCHED,
    done: (saved, { title }) => t(saved.awaits === null ? 'task.added' : 'task.added.asked', { title }),
    undo: saved =>
      tasks.moveTask({
        params: { id: saved.id },
        body: { rev: saved.rev, to: 'dropped', reason: t('toast.takenBack'), endSeries: true },
      }),
    onDone: onClose,
  })
  const late = useLate(action.error)
  return (
    <Dialog title={t('work.add')} onClose={onClose}>
      <Form form={form} action={action} submit={t('field.add')} onCancel={onClose} onSubmit={action.go}>
        <Fields form={form} who late={late} />
      </Form>
    </Dialog>
  )
}

/** Changes a task; when somebody else was faster, both versions stand side by side. */
export function EditTaskDialog({ task, onClose }: { readonly task: TaskPage; readonly onClose: () => void }) {
  const form = useForm<TaskValues>({ keep: `task:${task.id}`, start: valuesOf(task) })
  const save = (values: TaskValues, rev: number) =>
    tasks.editTask({ params: { id: task.id }, body: { ...fieldsOf(values), rev } })
  const action = useAction({
    run: ({ values, rev }: { values: TaskValues; rev: number }) => save(values, rev),
    refresh: TOUCHED,
    done: t('task.saved'),
    undo: saved => save(valuesOf(task), saved.rev),
    onDone: onClose,
  })
  const late = useLate(action.error)
  return (
    <Dialog title={t('task.edit')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t('field.save')}
        onCancel={onClose}
        onSubmit={values => action.go({ values, rev: task.rev })}
        conflict={{
          fields: CONFLICTS,
          theirs: current => valuesOf(current as TaskFields),
          save: (values, current) => action.go({ values, rev: (current as TaskPage).rev }),
        }}
      >
        <Fields form={form} who={false} late={late} />
      </Form>
    </Dialog>
  )
}

const CONFLICTS = [
  { name: 'title', label: t('field.title') },
  { name: 'dueOn', label: t('field.due') },
  { name: 'estimateDays', label: t('field.estimate') },
  { name: 'critical', label: t('row.critical') },
  { name: 'goalId', label: t('field.goal'), words: (goal: unknown) => (goal as Picked | null)?.label ?? '–' },
  {
    name: 'every',
    label: t('field.recurs'),
    words: (every: unknown) => everyWords(every as TaskValues['every']),
  },
  { name: 'count', label: t('field.recurs.every') },
  { name: 'note', label: t('field.note') },
] as const

function everyWords(every: TaskValues['every']): string {
  return every === 'never' ? t('field.recurs.never') : t(`recurs.${every}`, { count: 1 })
}

/** Once the server has found a date after the goal's, the field for the reason stays. */
function useLate(error: ApiError | null): boolean {
  const [late, setLate] = useState(false)
  if (!late && error?.items.some(item => item.code === 'due_after_goal')) setLate(true)
  return late
}

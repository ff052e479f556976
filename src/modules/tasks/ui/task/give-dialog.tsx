import { PersonPicker } from '#modules/people/public-ui.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { TaskRow } from '../../contract.ts'
import { TOUCHED, tasks } from '../queries.ts'
import { t } from '../words.ts'
import type { Picked } from './task-values.ts'

/** Gives a task to somebody, or to nobody. Across teams it becomes a request. */
export function GiveDialog({ task, onClose }: { readonly task: TaskRow; readonly onClose: () => void }) {
  const start: { assigneeId: Picked | null } = {
    assigneeId: task.assignee && { id: task.assignee.id, label: task.assignee.name },
  }
  const form = useForm({ keep: null, start })
  const action = useGive(task, onClose)
  return (
    <Dialog title={t('task.give')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t('field.save')}
        onCancel={onClose}
        onSubmit={({ assigneeId }) => action.go(assigneeId)}
      >
        <PersonPicker label={t('field.assignee')} optional {...form.field('assigneeId')} />
      </Form>
    </Dialog>
  )
}

/** Gives a task away or takes it, with a way back. */
export function useGive(task: TaskRow, onDone?: () => void) {
  const give = (assigneeId: string | null, rev: number) =>
    tasks.assignTask({ params: { id: task.id }, body: { rev, assigneeId } })
  return useAction({
    run: (person: Picked | null) => give(person?.id ?? null, task.rev),
    refresh: TOUCHED,
    done: (saved, person) => {
      if (saved.awaits !== null) return t('task.given.asked')
      return person === null ? t('task.given.nobody') : t('task.given', { name: person.label })
    },
    undo: saved => give(task.assignee?.id ?? null, saved.rev),
    ...(onDone === undefined ? { failure: 'toast' as const } : { onDone }),
  })
}

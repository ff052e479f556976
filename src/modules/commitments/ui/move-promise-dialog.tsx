import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { PromiseView } from '../contract.ts'
import { commitments, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Gives a promise a new date, with the reason that the other side reads. */
export function MovePromiseDialog({
  promise: { id, rev },
  onClose,
}: {
  readonly promise: PromiseView
  readonly onClose: () => void
}) {
  const form = useForm({ keep: `promise:move:${id}`, start: { dueOn: '', why: '' } })
  const action = useAction({
    run: (body: { dueOn: string; why: string }) =>
      commitments.renegotiatePromise({ params: { id }, body: { ...body, rev } }),
    refresh: TOUCHED,
    done: t('done.renegotiated'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('move.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('move.save')} onCancel={onClose} onSubmit={action.go}>
        <DateField label={t('move.due')} {...form.field('dueOn')} />
        <TextField label={t('move.why')} hint={t('move.whyHint')} max={280} {...form.field('why')} />
      </Form>
    </Dialog>
  )
}

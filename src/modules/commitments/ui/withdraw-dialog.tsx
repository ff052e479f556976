import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { PromiseView } from '../contract.ts'
import { commitments, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Takes a promise back, with the reason. */
export function WithdrawDialog({
  promise: { id, rev },
  onClose,
}: {
  readonly promise: PromiseView
  readonly onClose: () => void
}) {
  const form = useForm({ keep: null, start: { why: '' } })
  const action = useAction({
    run: (body: { why: string }) => commitments.withdrawPromise({ params: { id }, body: { ...body, rev } }),
    refresh: TOUCHED,
    done: t('done.withdrawn'),
    undo: saved => commitments.reopenPromise({ params: { id }, body: { rev: saved.rev } }),
    onDone: onClose,
  })
  return (
    <Dialog title={t('back.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('back.save')} onCancel={onClose} onSubmit={action.go}>
        <TextField label={t('back.why')} max={280} {...form.field('why')} />
      </Form>
    </Dialog>
  )
}

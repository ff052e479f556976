import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { FeedbackView } from '../contract.ts'
import { feedback, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Changes the words of something that was just said. */
export function ChangeDialog({
  message,
  onClose,
}: {
  readonly message: FeedbackView
  readonly onClose: () => void
}) {
  const { id, rev, whatHappened, ledTo, suggestion } = message
  const form = useForm({ keep: `feedback-change:${id}`, start: { whatHappened, ledTo, suggestion } })
  const action = useAction({
    run: (words: typeof form.values) => feedback.changeFeedback({ params: { id }, body: { ...words, rev } }),
    refresh: TOUCHED,
    done: t('message.saved'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('message.edit')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t('form.send.change')}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        <TextArea label={t('form.whatHappened')} {...form.field('whatHappened')} />
        <TextArea label={t('form.ledTo')} rows={2} {...form.field('ledTo')} />
        {message.kind === 'guidance' && (
          <TextArea label={t('form.suggestion')} rows={2} {...form.field('suggestion')} />
        )}
      </Form>
    </Dialog>
  )
}

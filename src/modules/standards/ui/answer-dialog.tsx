import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { Improvement } from '../contract.ts'
import { standards, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Takes an improvement on with one tap, or declines it with a reason. */
export function AnswerDialog({
  improvement: { id, title, idea },
  onClose,
}: {
  readonly improvement: Improvement
  readonly onClose: () => void
}) {
  const form = useForm({ keep: `improvement-answer:${id}`, start: { why: '' } })
  const accept = useAction({
    run: () => standards.answerImprovement({ params: { id }, body: { accept: true } }),
    refresh: TOUCHED,
    done: t('accepted'),
    failure: 'toast',
    onDone: onClose,
  })
  const decline = useAction({
    run: ({ why }: { why: string }) =>
      standards.answerImprovement({ params: { id }, body: { accept: false, why } }),
    refresh: TOUCHED,
    done: t('declined'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('answer.title')} onClose={onClose}>
      <h3>{title}</h3>
      <p className="st-text">{idea}</p>
      <p>
        <Button tone="primary" icon="check" pending={accept.pending} onClick={() => void accept.go()}>
          {t('accept')}
        </Button>
      </p>
      <Form
        form={form}
        action={decline}
        submit={t('decline')}
        onCancel={onClose}
        onSubmit={values => decline.go(values)}
      >
        <TextArea label={t('decline.why')} rows={2} max={280} {...form.field('why')} />
      </Form>
    </Dialog>
  )
}

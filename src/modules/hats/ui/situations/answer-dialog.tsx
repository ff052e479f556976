import { addDays } from '#kernel/local-date.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import type { Situation } from '../../contract.ts'
import { useAnswer } from './queries.ts'
import { t } from './words.ts'

/** What asks for a word more. */
export type Put = 'later' | 'does_not_fit'

/** Puts a situation off until a day, or away with a reason. */
export function AnswerDialog({
  situation,
  put,
  onClose,
}: {
  readonly situation: Situation
  readonly put: Put
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const form = useForm({
    keep: `situation-${put}:${situation.id}`,
    start: { reason: '', until: addDays(today, 7) },
  })
  const action = useAnswer(situation, onClose)
  return (
    <Dialog title={situation.title} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t(put === 'later' ? 'ask.later' : 'ask.send')}
        onCancel={onClose}
        onSubmit={({ reason, until }) =>
          action.go(put === 'later' ? { answer: put, until } : { answer: put, reason })
        }
      >
        {put === 'later' ? (
          <DateField label={t('ask.until')} {...form.field('until')} />
        ) : (
          <TextArea label={t('ask.reason')} hint={t('ask.reason.hint')} rows={3} {...form.field('reason')} />
        )}
      </Form>
    </Dialog>
  )
}

import { addDays } from '#kernel/local-date.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Stack } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { withDates } from '#ui/words/dates.ts'
import { type FindingView, LONGEST_DAYS } from '../../findings/contract.ts'
import { useAccept } from './queries.ts'
import { t } from './words.ts'

/** Says why a break may stay, and until when: a month unless another day is chosen. */
export function AcceptDialog({
  finding,
  onClose,
}: {
  readonly finding: FindingView
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const form = useForm({
    keep: `accept-finding:${finding.id}`,
    start: { reason: '', until: addDays(today, 30) },
  })
  const action = useAccept(finding.id, onClose)
  return (
    <Dialog title={t('ask.title')} onClose={onClose}>
      <Stack gap={12}>
        <p className="fl-quiet">{withDates(finding.says ?? finding.title)}</p>
        <Form form={form} action={action} submit={t('ask.send')} onCancel={onClose} onSubmit={action.go}>
          <TextArea
            label={t('ask.reason')}
            hint={t('ask.reason.hint')}
            rows={3}
            max={280}
            {...form.field('reason')}
          />
          <DateField
            label={t('ask.until')}
            hint={t('ask.until.hint')}
            min={today}
            max={addDays(today, LONGEST_DAYS)}
            {...form.field('until')}
          />
        </Form>
      </Stack>
    </Dialog>
  )
}

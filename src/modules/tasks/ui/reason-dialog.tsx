import { Checkbox } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { ApiError } from '#ui/server/api-error.ts'
import { t } from './words.ts'

/** Asks for one sentence: what blocks a task, why it is dropped or declined, or why it is done anyway. */
export function ReasonDialog({
  about,
  series = false,
  pending,
  onClose,
  onSay,
}: {
  readonly about: 'blocked' | 'dropped' | 'done' | 'declined'
  /** The task comes back: dropping it asks whether the series ends too. */
  readonly series?: boolean
  readonly pending: boolean
  readonly onClose: () => void
  readonly onSay: (reason: string, endSeries: boolean) => Promise<void>
}) {
  const form = useForm({ keep: null, start: { reason: '', endSeries: false } })
  const { endSeries } = form.values
  return (
    <Dialog title={t(`reason.${about}`)} onClose={onClose}>
      <Form
        form={form}
        action={{ pending, error: null, clear: () => undefined }}
        submit={t(`reason.save.${about}`)}
        onCancel={onClose}
        onSubmit={async values => {
          if (values.reason.trim() === '') {
            form.fail(new ApiError('rule_broken', 422, [withoutReason()]))
            return false
          }
          await onSay(values.reason.trim(), values.endSeries)
          return true
        }}
      >
        <TextField
          label={t(`reason.${about}.label`)}
          hint={about === 'blocked' ? t('reason.blocked.hint') : undefined}
          max={280}
          autoFocus
          {...form.field('reason')}
        />
        {series && (
          <Checkbox
            label={t('reason.dropped.series')}
            checked={endSeries}
            onChange={checked => form.set({ endSeries: checked })}
          />
        )}
      </Form>
    </Dialog>
  )
}

function withoutReason() {
  return { field: 'reason', code: 'missing', message: t('missing.reason'), fix: t('missing.reason.fix') }
}

import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import type { RulesPage } from '../../contract.ts'
import { hats, RULES_TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** One published number. */
export type Threshold = RulesPage['rules'][number]['thresholds'][number]

/** Changes a number within its bounds, with a reason that everybody reads. */
export function ThresholdDialog({
  threshold,
  version,
  onClose,
}: {
  readonly threshold: Threshold
  readonly version: number
  readonly onClose: () => void
}) {
  const { key, says, value, low, high } = threshold
  const form = useForm<{ value: number | null; reason: string }>({
    keep: `threshold:${key}`,
    start: { value, reason: '' },
  })
  const action = useAction({
    run: (values: { value: number | null; reason: string }) =>
      hats.editThreshold({
        params: { key },
        body: { version, value: values.value ?? value, reason: values.reason },
      }),
    refresh: RULES_TOUCHED,
    done: t('edit.done'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('edit.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('edit.save')} onCancel={onClose} onSubmit={action.go}>
        <p>{says}</p>
        <NumberField
          label={t('edit.value')}
          hint={t('rules.bounds', { low: formatNumber(low), high: formatNumber(high) })}
          {...form.field('value')}
        />
        <TextArea label={t('edit.reason')} hint={t('edit.reason.hint')} rows={2} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}

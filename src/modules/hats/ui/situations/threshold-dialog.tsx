import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { RulesPage } from '../../contract.ts'
import { numberWords } from './number-words.ts'
import { hats, RULES_TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** One published number. */
export type Threshold = RulesPage['rules'][number]['thresholds'][number]

/** Changes a number within its bounds, with a reason that everybody reads. */
export function ThresholdDialog({
  threshold,
  of,
  version,
  onClose,
}: {
  readonly threshold: Threshold
  /** The rule or check that judges by it. */
  readonly of: string
  readonly version: number
  readonly onClose: () => void
}) {
  const { key, says, isShare, value, low, high } = threshold
  // Shares are typed in percent.
  const whole = isShare ? 100 : 1
  const form = useForm<{ value: number | null; reason: string }>({
    keep: `threshold:${key}`,
    start: { value: Math.round(value * whole * 100) / 100, reason: '' },
  })
  const action = useAction({
    run: (values: { value: number | null; reason: string }) =>
      hats.editThreshold({
        params: { key },
        body: { version, value: values.value === null ? value : values.value / whole, reason: values.reason },
      }),
    refresh: RULES_TOUCHED,
    done: t('edit.done'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('edit.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('edit.save')} onCancel={onClose} onSubmit={action.go}>
        <div>
          <p className="fl-quiet">{of}</p>
          <p>{says}</p>
        </div>
        <NumberField
          label={t(isShare ? 'edit.value.percent' : 'edit.value')}
          hint={t('rules.bounds', { low: numberWords(low, isShare), high: numberWords(high, isShare) })}
          {...form.field('value')}
        />
        <TextArea label={t('edit.reason')} hint={t('edit.reason.hint')} rows={2} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}

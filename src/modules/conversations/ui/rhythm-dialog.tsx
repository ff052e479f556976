import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { SeriesView } from '../contract/shapes.ts'
import { DAILY_MINUTES } from './from-address.ts'
import { TOUCHED, talks } from './queries.ts'
import { weekdays } from './talk-words.ts'
import { t } from './words.ts'

/** How often and when; `daily` begins with ten minutes every working day. */
export function RhythmDialog({
  page,
  daily = false,
  onClose,
}: {
  readonly page: SeriesView
  readonly daily?: boolean
  readonly onClose: () => void
}) {
  const { id, rev, cadence, atTime, minutes, weekday } = page
  const form = useForm({
    keep: null,
    start: {
      ...{ cadence, atTime, weekday: String(weekday), minutes: String(minutes) },
      ...(daily ? { cadence: 'workdays' as const, minutes: String(DAILY_MINUTES) } : {}),
    },
  })
  const change = useAction({
    run: (values: typeof form.values) => {
      const body = { ...values, rev, weekday: Number(values.weekday), minutes: Number(values.minutes) }
      return talks.changeSeries({ params: { id }, body })
    },
    refresh: TOUCHED,
    done: t('rhythm.saved'),
    onDone: onClose,
  })
  const often = (['workdays', 'weekly', 'fortnightly', 'monthly'] as const).map(value => ({
    value,
    label: t(`cadence.${value}`),
  }))
  return (
    <Dialog title={t('rhythm')} onClose={onClose}>
      <Form
        form={form}
        action={change}
        submit={t('rhythm.save')}
        onCancel={onClose}
        onSubmit={values => change.go(values)}
      >
        <SelectField
          label={t('cadence')}
          hint={form.values.cadence === 'workdays' ? t('cadence.until') : undefined}
          choices={often}
          {...form.field('cadence')}
        />
        {form.values.cadence !== 'workdays' && (
          <SelectField label={t('weekday')} choices={weekdays()} {...form.field('weekday')} />
        )}
        <TextField label={t('at')} type="time" {...form.field('atTime')} />
        <TextField label={t('minutes')} inputMode="numeric" {...form.field('minutes')} />
      </Form>
    </Dialog>
  )
}

import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { todayHere } from '#ui/words/dates.ts'
import type { SeriesView } from '../contract/shapes.ts'
import { DAILY_MINUTES, inTwoWeeks, USUAL_MINUTES } from './from-address.ts'
import { TOUCHED, talks } from './queries.ts'
import { weekdays } from './talk-words.ts'
import { UntilFields, untilIn } from './until-fields.tsx'
import { t } from './words.ts'

/** How often and when; `daily` begins with ten minutes every working day for two weeks, and then as before. */
export function RhythmDialog({
  page,
  daily = false,
  onClose,
}: {
  readonly page: SeriesView
  readonly daily?: boolean
  readonly onClose: () => void
}) {
  const { id, rev, cadence, atTime, minutes, weekday, until } = page
  const wasDaily = cadence === 'workdays'
  const form = useForm({
    keep: null,
    start: {
      ...{ cadence, atTime, weekday: String(weekday), minutes: String(minutes) },
      ...{ until: until?.on ?? '', after: until?.cadence ?? (wasDaily ? 'fortnightly' : cadence) },
      ...(daily ? { cadence: 'workdays' as const, minutes: String(DAILY_MINUTES) } : {}),
      ...(daily ? { until: inTwoWeeks(todayHere()) } : {}),
    },
  })
  const change = useAction({
    run: (values: typeof form.values) => {
      const { until: _, after: __, ...rhythm } = values
      const minutesAfter = until?.minutes ?? (wasDaily ? USUAL_MINUTES : minutes)
      return talks.changeSeries({
        params: { id },
        body: {
          ...{ ...rhythm, rev, weekday: Number(values.weekday), minutes: Number(values.minutes) },
          until: untilIn(values.cadence, values, minutesAfter),
        },
      })
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
        <SelectField label={t('cadence')} choices={often} {...form.field('cadence')} />
        {form.values.cadence === 'workdays' ? (
          <UntilFields until={form.field('until')} after={form.field('after')} min={todayHere()} />
        ) : (
          <SelectField label={t('weekday')} choices={weekdays()} {...form.field('weekday')} />
        )}
        <TextField label={t('at')} type="time" {...form.field('atTime')} />
        <TextField label={t('minutes')} inputMode="numeric" {...form.field('minutes')} />
      </Form>
    </Dialog>
  )
}

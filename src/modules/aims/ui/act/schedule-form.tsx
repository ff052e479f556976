import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

interface Values {
  readonly startOn: string
  readonly dueOn: string
  readonly dueOverrideReason: string
  readonly cadenceDays: number | null
  readonly reason: string
}

/** When it begins, when it is due, how often somebody checks in. */
export function ScheduleForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const start: Values = {
    startOn: page.startOn ?? '',
    dueOn: page.dueOn ?? '',
    dueOverrideReason: page.dueOverrideReason ?? '',
    cadenceDays: page.cadenceDays,
    reason: '',
  }
  const form = useForm<Values>({ keep: `aim-schedule:${page.id}`, start })
  const send = (values: Values) =>
    aims.setSchedule({ params: { id: page.id }, body: { rev: page.rev, ...bodyOf(values) } })
  const save = useStep(send, t('done.saved'))
  return (
    <Form form={form} action={save} submit={t('send')} onCancel={close} onSubmit={values => save.go(values)}>
      <div className="field-pair">
        <DateField label={t('field.startOn')} optional {...form.field('startOn')} />
        <DateField
          label={t(page.kind === 'vision' ? 'field.horizon' : 'field.dueOn')}
          {...form.field('dueOn')}
        />
      </div>
      <NumberField label={t('field.cadence')} {...form.field('cadenceDays')} />
      {page.parent !== null && (
        <TextField label={t('field.override')} optional max={280} {...form.field('dueOverrideReason')} />
      )}
      {page.state === 'live' && <TextField label={t('field.reason')} max={280} {...form.field('reason')} />}
    </Form>
  )
}

function bodyOf(values: Values) {
  return {
    startOn: values.startOn || null,
    dueOn: values.dueOn || null,
    dueOverrideReason: values.dueOverrideReason || null,
    ...(values.cadenceDays === null ? {} : { cadenceDays: values.cadenceDays }),
    ...(values.reason === '' ? {} : { reason: values.reason }),
  }
}

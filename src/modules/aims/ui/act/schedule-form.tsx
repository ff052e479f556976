import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { type Based, conflictOf } from './conflict-of.ts'
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
  const form = useForm<Values>({ keep: `aim-schedule:${page.id}`, start: valuesOf(page) })
  const send = ({ values, rev }: Based<Values>) =>
    aims.setSchedule({ params: { id: page.id }, body: { rev, ...bodyOf(values) } })
  const save = useStep(send, t('done.saved'))
  const due = t(page.kind === 'vision' ? 'field.horizon' : 'field.dueOn')
  const fields = [
    { name: 'startOn', label: t('field.startOn') },
    { name: 'dueOn', label: due },
    { name: 'cadenceDays', label: t('field.cadence') },
    { name: 'dueOverrideReason', label: t('field.override') },
  ] as const
  return (
    <Form
      form={form}
      action={save}
      submit={t('send')}
      onCancel={close}
      onSubmit={values => save.go({ values, rev: page.rev })}
      conflict={conflictOf(
        fields,
        current => ({ ...valuesOf(current), reason: form.values.reason }),
        save.go,
      )}
    >
      <div className="field-pair">
        <DateField label={t('field.startOn')} optional {...form.field('startOn')} />
        <DateField label={due} {...form.field('dueOn')} />
      </div>
      <NumberField label={t('field.cadence')} {...form.field('cadenceDays')} />
      {page.parent !== null && (
        <TextField label={t('field.override')} optional max={280} {...form.field('dueOverrideReason')} />
      )}
      {page.state === 'live' && <TextField label={t('field.reason')} max={280} {...form.field('reason')} />}
    </Form>
  )
}

function valuesOf(page: AimPage): Values {
  return {
    startOn: page.startOn ?? '',
    dueOn: page.dueOn ?? '',
    dueOverrideReason: page.dueOverrideReason ?? '',
    cadenceDays: page.cadenceDays,
    reason: '',
  }
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

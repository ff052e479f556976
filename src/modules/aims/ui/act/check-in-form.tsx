import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import type { AimPage, CheckIn } from '../../contract.ts'
import { aims } from '../queries.ts'
import { t as shared } from '../words.ts'
import { type CheckInValues, checkInBody, checkInValues, wrongWay } from './check-in-values.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

/** Value, chance and note on a goal; `amends` is your own check-in of less than 24 hours ago. */
export function CheckInForm({
  page,
  amends,
}: {
  readonly page: AimPage
  readonly amends: CheckIn | undefined
}) {
  const { close } = useAct()
  const measure = page.measures.at(-1)
  const form = useForm<CheckInValues>({
    keep: `check-in:${amends?.id ?? page.id}`,
    start: checkInValues(amends),
  })
  const send = (values: CheckInValues) => {
    const body = checkInBody(values, measure?.type)
    return amends === undefined
      ? aims.checkIn({ params: { id: page.id }, body })
      : aims.amendCheckIn({ params: { id: page.id, checkInId: amends.id }, body })
  }
  const save = useStep(send, t('done.check_in'))
  const last = page.checkIns.findLast(each => each.value !== null && each.id !== amends?.id)
  const before = last?.value ?? null
  return (
    <Form
      form={form}
      action={save}
      submit={t('act.check_in')}
      onCancel={close}
      onSubmit={values => save.go(values)}
    >
      {(measure?.type === 'number' || measure?.type === 'band') && (
        <NumberField
          label={t('field.value')}
          unit={measure.unit}
          hint={before === null ? undefined : t('field.value.before', { value: formatNumber(before) })}
          {...form.field('value')}
        />
      )}
      {measure?.type === 'yesno' && (
        <RadioGroup
          label={t('field.value')}
          choices={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          {...form.field('reached')}
        />
      )}
      {wrongWay(form.values.value, before, measure) && (
        <RadioGroup
          label={t('field.decrease')}
          choices={[
            { value: 'real', label: t('decrease.real') },
            { value: 'correction', label: t('decrease.correction') },
          ]}
          {...form.field('decrease')}
        />
      )}
      <RadioGroup label={t('field.chance')} choices={CHANCES} {...form.field('chance')} />
      <TextArea
        label={t('field.note')}
        hint={t('field.note.hint')}
        optional
        max={10_000}
        {...form.field('note')}
      />
    </Form>
  )
}

const CHANCES = (['10', '30', '50', '70', '90'] as const).map(value => ({
  value,
  label: shared(`chance.${value}`),
}))

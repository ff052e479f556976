import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { t as shared } from '../words.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

/** Whether a strategy or the vision is still right, in its owner's words. */
export function DirectionCheckInForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const form = useForm({
    keep: `check-in:${page.id}`,
    start: { stillRight: '' as '' | 'yes' | 'adjust' | 'no', note: '' },
  })
  const save = useStep(
    ({ stillRight, note }: typeof form.values) =>
      aims.checkInDirection({
        params: { id: page.id },
        body: { stillRight: stillRight === '' ? 'yes' : stillRight, note },
      }),
    t('done.check_in'),
  )
  const choices = (['yes', 'adjust', 'no'] as const).map(value => ({
    value,
    label: shared(`right.${value}`),
  }))
  return (
    <Form
      form={form}
      action={save}
      submit={t('act.check_in')}
      onCancel={close}
      onSubmit={values => save.go(values)}
    >
      <RadioGroup label={t('field.stillRight')} choices={choices} {...form.field('stillRight')} />
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

import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { MeasureFields } from './measure-fields.tsx'
import { type MeasureValues, measureBody, measureValues } from './measure-values.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

interface Values {
  readonly measure: MeasureValues
  readonly reason: string
}

/** The measure of a goal; on a live one a new version with its reason, visible on the chart. */
export function MeasureForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const form = useForm<Values>({
    keep: `aim-measure:${page.id}`,
    start: { measure: measureValues(page.measures.at(-1)), reason: '' },
  })
  const send = ({ measure: values, reason }: Values) => {
    const measure = measureBody(values) ?? { type: 'number' as const }
    return aims.setMeasure({
      params: { id: page.id },
      body: { rev: page.rev, measure, ...(reason === '' ? {} : { reason }) },
    })
  }
  const save = useStep(send, t('done.saved'))
  const live = page.state === 'live'
  return (
    <Form form={form} action={save} submit={t('send')} onCancel={close} onSubmit={values => save.go(values)}>
      {live && <p className="fl-quiet">{t('measure.live')}</p>}
      <MeasureFields {...form.field('measure')} />
      {live && <TextField label={t('field.reason')} max={280} {...form.field('reason')} />}
    </Form>
  )
}

import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { type Based, conflictOf } from './conflict-of.ts'
import { MeasureFields } from './measure-fields.tsx'
import { type MeasureValues, measureBody, measureInWords, measureValues } from './measure-values.ts'
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
  const form = useForm<Values>({ keep: `aim-measure:${page.id}`, start: valuesOf(page, '') })
  const send = ({ values, rev }: Based<Values>) => {
    const measure = measureBody(values.measure) ?? { type: 'number' as const }
    const reason = values.reason === '' ? {} : { reason: values.reason }
    return aims.setMeasure({ params: { id: page.id }, body: { rev, measure, ...reason } })
  }
  const save = useStep(send, t('done.saved'))
  const live = page.state === 'live'
  return (
    <Form
      form={form}
      action={save}
      submit={t('send')}
      onCancel={close}
      onSubmit={values => save.go({ values, rev: page.rev })}
      conflict={conflictOf(FIELDS, current => valuesOf(current, form.values.reason), save.go)}
    >
      {live && <p className="fl-quiet">{t('measure.live')}</p>}
      <MeasureFields {...form.field('measure')} />
      {live && <TextField label={t('field.reason')} max={280} {...form.field('reason')} />}
    </Form>
  )
}

const FIELDS = [{ name: 'measure', label: t('field.measureType'), words: measureInWords }] as const

function valuesOf({ measures }: AimPage, reason: string): Values {
  return { measure: measureValues(measures.at(-1)), reason }
}

import { Checkbox } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

/** Makes a vision, a strategy or an own goal live. A vision may replace the present one. */
export function PublishForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const form = useForm({ keep: null, start: { waiver: '', replaceLive: false } })
  const send = ({ waiver, replaceLive }: typeof form.values) =>
    aims.publish({
      params: { id: page.id },
      body: { rev: page.rev, replaceLive, ...(waiver === '' ? {} : { waiver }) },
    })
  const save = useStep(send, t('done.live'))
  const vision = page.kind === 'vision'
  return (
    <Form
      form={form}
      action={save}
      submit={t('act.publish')}
      onCancel={close}
      onSubmit={values => save.go(values)}
    >
      {vision && <TextField label={t('field.waiver')} optional max={280} {...form.field('waiver')} />}
      {vision && (
        <Checkbox
          label={t('field.replace')}
          checked={form.values.replaceLive}
          onChange={replaceLive => form.set({ replaceLive })}
        />
      )}
    </Form>
  )
}

import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { Improvement, Savings } from '../contract.ts'
import { standards, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Says what an improvement saved in a year. */
export function ResultDialog({
  improvement: { id },
  onClose,
}: {
  readonly improvement: Improvement
  readonly onClose: () => void
}) {
  const form = useForm<Savings>({ keep: `improvement-result:${id}`, start: { hours: null, money: null } })
  const save = useAction({
    run: (saved: Savings) => standards.realiseImprovement({ params: { id }, body: saved }),
    refresh: TOUCHED,
    done: t('result.saved'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('result')} onClose={onClose}>
      <Form
        form={form}
        action={save}
        submit={t('save')}
        onCancel={onClose}
        onSubmit={values => save.go(values)}
      >
        <div className="st-two">
          <NumberField label={t('improve.hours')} optional {...form.field('hours')} />
          <NumberField label={t('improve.money')} optional {...form.field('money')} />
        </div>
        <p className="fl-field-hint">{t('result.hint')}</p>
      </Form>
    </Dialog>
  )
}

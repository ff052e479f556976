import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { DelegationPage } from '../contract.ts'
import { delegations, TOUCHED } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly what: 'resources' | 'authority' | 'both'
  readonly text: string
}

const CHOICES = (['resources', 'authority', 'both'] as const).map(value => ({
  value,
  label: t(`need.${value}`),
}))

/** Says what is needed before it can be taken on. */
export function NeedDialog({
  page: { id, rev },
  onClose,
}: {
  readonly page: DelegationPage
  readonly onClose: () => void
}) {
  const form = useForm<Values>({ keep: `delegation:need:${id}`, start: { what: 'resources', text: '' } })
  const action = useAction({
    run: (body: Values) => delegations.askForMore({ params: { id }, body: { ...body, rev } }),
    refresh: TOUCHED,
    done: t('done.need_more'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('why.need_more')} onClose={onClose}>
      <Form form={form} action={action} submit={t('act.need_more')} onCancel={onClose} onSubmit={action.go}>
        <TextField label={t('why.need_more.label')} max={280} autoFocus {...form.field('text')} />
        <RadioGroup label={t('need.what')} choices={CHOICES} {...form.field('what')} />
      </Form>
    </Dialog>
  )
}

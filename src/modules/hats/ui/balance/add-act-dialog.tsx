import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { KINDS } from '../../balance/contract.ts'
import { BALANCE, balance, type Kind } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly kind: Kind | ''
  readonly on: string
  readonly note: string
}

/** Adds something that the reader did where Fairlead does not see it. */
export function AddActDialog({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const form = useForm<Values>({ keep: 'balance:add', start: { kind: '', on: today, note: '' } })
  const action = useAction({
    run: ({ kind, ...rest }: Values) =>
      balance.addAct({ body: { ...rest, kind: kind === '' ? null : kind } }),
    ...{ refresh: [BALANCE], done: t('add.saved'), onDone: onClose },
  })
  const choices = KINDS.map(value => ({ value, label: t(`kind.${value}`) }))
  return (
    <Dialog title={t('add.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('add.save')} onCancel={onClose} onSubmit={action.go}>
        <SelectField label={t('add.kind')} choices={choices} {...form.field('kind')} />
        <DateField label={t('add.on')} min={from} max={today} {...form.field('on')} />
        <TextField label={t('add.note')} hint={t('add.hint')} max={140} {...form.field('note')} />
      </Form>
    </Dialog>
  )
}

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
  readonly how: 'good' | 'concern'
  readonly note: string
}

const CHOICES = (['good', 'concern'] as const).map(value => ({ value, label: t(`check.${value}`) }))

/** Notes how a check went. */
export function CheckDialog({
  page: { id, rev },
  onClose,
}: {
  readonly page: DelegationPage
  readonly onClose: () => void
}) {
  const form = useForm<Values>({ keep: null, start: { how: 'good', note: '' } })
  const action = useAction({
    run: ({ how, note }: Values) =>
      delegations.checkDelegation({ params: { id }, body: { rev, good: how === 'good', note } }),
    refresh: TOUCHED,
    done: t('done.check'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('check.title')} onClose={onClose}>
      <Form form={form} action={action} submit={t('check.save')} onCancel={onClose} onSubmit={action.go}>
        <RadioGroup label={t('check.title')} choices={CHOICES} {...form.field('how')} />
        <TextField label={t('check.note')} optional max={280} {...form.field('note')} />
      </Form>
    </Dialog>
  )
}

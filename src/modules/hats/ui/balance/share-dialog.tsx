import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { BalanceView, SharedAs } from '../../balance/contract.ts'
import { BALANCE, balance } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly as: SharedAs | ''
  readonly withId: PickedPerson | null
}

/** With whom a picture of today is shared: the manager, or somebody who coaches the reader. */
export function ShareDialog({ manager, onClose }: ShareDialogProps) {
  const { person } = useSession()
  const form = useForm<Values>({
    keep: 'balance:share',
    start: { as: manager === null ? 'coach' : 'manager', withId: null },
  })
  const action = useAction({
    run: ({ as, withId }: Values) => {
      const whom = as === 'manager' ? manager?.id : withId?.id
      return balance.shareBalance({ body: { withId: whom ?? null, as: as === '' ? 'coach' : as } })
    },
    ...{ refresh: [BALANCE], done: t('share.sent'), onDone: onClose },
  })
  const choices = [
    ...(manager === null
      ? []
      : [{ value: 'manager' as const, label: t('share.manager', { name: manager.name }) }]),
    { value: 'coach' as const, label: t('share.coach') },
  ]
  return (
    <Dialog title={t('share.act')} onClose={onClose}>
      <Form form={form} action={action} submit={t('share.send')} onCancel={onClose} onSubmit={action.go}>
        <RadioGroup label={t('share.who')} hint={t('share.hint')} choices={choices} {...form.field('as')} />
        {form.values.as === 'coach' && (
          <PersonPicker label={t('share.coach.who')} except={[person.id]} {...form.field('withId')} />
        )}
      </Form>
    </Dialog>
  )
}

interface ShareDialogProps {
  readonly manager: BalanceView['manager']
  readonly onClose: () => void
}

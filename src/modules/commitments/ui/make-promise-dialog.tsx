import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { commitments, TOUCHED } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly what: string
  readonly kind: 'person' | 'party' | 'organisation'
  readonly to: PickedPerson | null
  readonly party: string
  readonly dueOn: string
}

/** Writes down a promise of one's own: what, to whom, by when. */
export function MakePromiseDialog({ onClose }: { readonly onClose: () => void }) {
  const { person } = useSession()
  const start: Values = { what: '', kind: 'person', to: null, party: '', dueOn: '' }
  const form = useForm<Values>({ keep: 'promise:new', start })
  const { kind } = form.values
  const action = useAction({
    run: ({ what, dueOn, ...rest }: Values) =>
      commitments.makePromise({ body: { what, dueOn, to: toWhom(rest) } }),
    refresh: TOUCHED,
    done: t('done.made'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('make')} onClose={onClose}>
      <Form form={form} action={action} submit={t('new.save')} onCancel={onClose} onSubmit={action.go}>
        <TextField label={t('new.what')} hint={t('new.whatHint')} max={280} {...form.field('what')} />
        <RadioGroup label={t('new.to')} choices={KINDS} {...form.field('kind')} />
        {kind === 'person' && (
          <PersonPicker label={t('new.person')} except={[person.id]} {...form.field('to')} />
        )}
        {kind === 'party' && <TextField label={t('new.party')} max={140} {...form.field('party')} />}
        <DateField label={t('new.due')} {...form.field('dueOn')} />
      </Form>
    </Dialog>
  )
}

const KINDS = (['person', 'party', 'organisation'] as const).map(value => ({
  value,
  label: t(`new.to.${value}`),
}))

function toWhom({ kind, to, party }: Pick<Values, 'kind' | 'to' | 'party'>) {
  if (kind === 'party') return { kind, name: party }
  return kind === 'person' ? { kind, id: to?.id ?? '' } : { kind }
}

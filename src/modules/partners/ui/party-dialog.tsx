import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { PartyPage } from '../contract.ts'
import { partners, TOUCHED } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly name: string
  readonly about: string
  readonly ownerId: PickedPerson | null
}

/** Adds an external party; the reader keeps the relationship unless they name somebody else. */
export function AddPartyDialog({ onClose }: { readonly onClose: () => void }) {
  const { person } = useSession()
  const go = useGo()
  const start: Values = { name: '', about: '', ownerId: { id: person.id, label: person.name } }
  const form = useForm<Values>({ keep: 'partner:new', start })
  const action = useAction({
    run: ({ name, about, ownerId }: Values) =>
      partners.addPartner({ body: { name, about, ownerId: ownerId?.id ?? null } }),
    refresh: TOUCHED,
    done: t('added'),
    onDone: ({ id }) => {
      onClose()
      go(`/partners/${id}`)
    },
  })
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <Form form={form} action={action} submit={t('add')} onCancel={onClose} onSubmit={action.go}>
        <TextField label={t('field.name')} max={140} {...form.field('name')} />
        <TextField label={t('field.about')} optional max={280} {...form.field('about')} />
        <PersonPicker label={t('field.owner')} {...form.field('ownerId')} />
      </Form>
    </Dialog>
  )
}

/** Changes what a party is called and what it is to us. */
export function ChangePartyDialog({
  page,
  onClose,
}: {
  readonly page: PartyPage
  readonly onClose: () => void
}) {
  const { id, rev, name, about } = page
  const form = useForm({ keep: `partner:${id}`, start: { name, about } })
  const action = useAction({
    run: (body: { name: string; about: string }) =>
      partners.changePartner({ params: { id }, body: { ...body, rev } }),
    refresh: TOUCHED,
    done: t('saved'),
    onDone: onClose,
  })
  return (
    <Dialog title={page.name} onClose={onClose}>
      <Form form={form} action={action} submit={t('save')} onCancel={onClose} onSubmit={action.go}>
        <TextField label={t('field.name')} max={140} {...form.field('name')} />
        <TextField label={t('field.about')} optional max={280} {...form.field('about')} />
      </Form>
    </Dialog>
  )
}

/** Hands the relationship over, with what they promised us. */
export function HandOverDialog({
  page,
  onClose,
}: {
  readonly page: PartyPage
  readonly onClose: () => void
}) {
  const { id, rev, owner } = page
  const start: { ownerId: PickedPerson | null; why: string } = { ownerId: null, why: '' }
  const form = useForm({ keep: null, start })
  const action = useAction({
    run: ({ ownerId, why }: typeof start) =>
      partners.handOverPartner({
        params: { id },
        body: { rev, ownerId: ownerId?.id ?? '', why: why === '' ? null : why },
      }),
    refresh: TOUCHED,
    done: t('handed'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('hand.title')} onClose={onClose}>
      <p className="fl-quiet">{t('hand.say')}</p>
      <Form form={form} action={action} submit={t('hand.save')} onCancel={onClose} onSubmit={action.go}>
        <PersonPicker label={t('field.owner')} except={[owner.id]} {...form.field('ownerId')} />
        <TextField label={t('field.why')} optional max={280} {...form.field('why')} />
      </Form>
    </Dialog>
  )
}

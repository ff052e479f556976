import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimLinkKind, AimPage } from '../../contract.ts'
import { AimPicker, type PickedAim } from '../aim-picker.tsx'
import { aims } from '../queries.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

interface Place {
  readonly parentId: PickedAim | null
  readonly link: AimLinkKind | ''
  readonly critical: boolean
  readonly standaloneReason: string
}

/** What an aim serves, and how. */
export function MoveForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const parent = page.parent === null ? null : { id: page.parent.id, label: page.parent.title }
  const start: Place = {
    parentId: parent,
    link: page.link ?? '',
    critical: page.critical,
    standaloneReason: page.standaloneReason ?? '',
  }
  const form = useForm<Place>({ keep: null, start })
  const send = (values: Place) =>
    aims.moveAim({ params: { id: page.id }, body: { rev: page.rev, ...placeBody(values) } })
  const save = useStep(send, t('done.saved'))
  return (
    <Form form={form} action={save} submit={t('send')} onCancel={close} onSubmit={values => save.go(values)}>
      <AimPicker label={t('field.parent')} {...form.field('parentId')} />
      {page.kind === 'goal' && form.values.parentId !== null && (
        <RadioGroup label={t('field.link')} choices={LINKS} {...form.field('link')} />
      )}
      {form.values.link === 'enables' && (
        <Checkbox
          label={t('field.critical')}
          checked={form.values.critical}
          onChange={critical => form.set({ critical })}
        />
      )}
      {page.kind === 'goal' && form.values.parentId === null && (
        <TextField label={t('field.standalone')} max={280} {...form.field('standaloneReason')} />
      )}
    </Form>
  )
}

/** What is sent about the place of an aim. */
export function placeBody({ parentId, link, critical, standaloneReason }: Place) {
  return {
    parentId: parentId?.id ?? null,
    link: parentId === null || link === '' ? null : link,
    critical: link === 'enables' && critical,
    standaloneReason: parentId === null && standaloneReason.trim() !== '' ? standaloneReason.trim() : null,
  }
}

/** The three ways a goal serves what is above it. */
export const LINKS = (['adds', 'enables', 'supports'] as const).map(value => ({
  value,
  label: t(`link.${value}`),
}))

/** Who owns an aim. */
export function OwnerForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const owner = page.owner === null ? null : { id: page.owner.id, label: page.owner.name }
  const form = useForm<{ ownerId: PickedPerson | null }>({ keep: null, start: { ownerId: owner } })
  const send = (ownerId: string) =>
    aims.changeOwner({ params: { id: page.id }, body: { rev: page.rev, ownerId } })
  const save = useStep(send, t('done.saved'))
  return (
    <Form
      form={form}
      action={save}
      submit={t('send')}
      onCancel={close}
      onSubmit={async ({ ownerId }) => ownerId !== null && (await save.go(ownerId.id))}
    >
      <PersonPicker label={t('field.owner')} hint={t('field.owner.hint')} {...form.field('ownerId')} />
    </Form>
  )
}

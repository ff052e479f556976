import { RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { partners, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Writes a note about a party. */
export function NoteDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const form = useForm({ keep: `partner:note:${id}`, start: { text: '' } })
  const action = useAction({
    run: (body: { text: string }) => partners.addPartnerNote({ params: { id }, body }),
    refresh: TOUCHED,
    done: t('saved'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('act.note')} onClose={onClose}>
      <Form form={form} action={action} submit={t('save')} onCancel={onClose} onSubmit={action.go}>
        <TextArea label={t('field.note')} hint={t('field.noteHint')} max={10_000} {...form.field('text')} />
      </Form>
    </Dialog>
  )
}

interface PromiseValues {
  readonly side: 'ours' | 'theirs'
  readonly what: string
  readonly dueOn: string
}

const SIDES = (['ours', 'theirs'] as const).map(value => ({ value, label: t(`side.${value}`) }))

/** Writes down what we promise them or they promise us. */
export function PartyPromiseDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const form = useForm<PromiseValues>({
    keep: `partner:promise:${id}`,
    start: { side: 'ours', what: '', dueOn: '' },
  })
  const action = useAction({
    run: (body: PromiseValues) => partners.addPartnerPromise({ params: { id }, body }),
    refresh: TOUCHED,
    done: t('saved'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('act.promise')} onClose={onClose}>
      <Form form={form} action={action} submit={t('save')} onCancel={onClose} onSubmit={action.go}>
        <RadioGroup label={t('field.side')} choices={SIDES} {...form.field('side')} />
        <TextField label={t('field.what')} max={280} {...form.field('what')} />
        <DateField label={t('field.due')} {...form.field('dueOn')} />
      </Form>
    </Dialog>
  )
}

import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { type ChangeKind, KINDS } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { changes } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly name: string
  readonly kind: ChangeKind
  readonly sponsorId: PickedPerson | null
  readonly managerId: PickedPerson | null
  readonly whyNow: string
  readonly withTemplate: boolean
}

/** Kinds of change as choices. */
export const KIND_CHOICES = KINDS.map(value => ({ value, label: t(`kind.${value}`) }))

/** Starts a change: a name, a kind, and who leads and manages it; name and reason are filled in where another page knows them. */
export function StartDialog({
  name = '',
  whyNow = '',
  onClose,
}: {
  readonly name?: string
  readonly whyNow?: string
  readonly onClose: () => void
}) {
  const go = useGo()
  const { person } = useSession()
  const me = { id: person.id, label: person.name }
  return (
    <FormDialog<Values, { readonly id: string }>
      title={t('start')}
      keep={`change:new${name}`}
      start={{ name, kind: 'process', sponsorId: me, managerId: null, whyNow, withTemplate: true }}
      run={({ sponsorId, managerId, ...rest }) =>
        changes.startChange({
          body: { ...rest, sponsorId: sponsorId?.id ?? '', managerId: managerId?.id ?? '' },
        })
      }
      submit={t('start')}
      done={t('start.done')}
      onDone={({ id }) => go(`/changes/${id}`)}
      onClose={onClose}
    >
      {form => (
        <>
          <p className="fl-quiet">{t('start.say')}</p>
          <TextField
            label={t('field.name')}
            hint={t('field.name.hint')}
            max={140}
            autoFocus
            {...form.field('name')}
          />
          <TextArea
            label={t('purpose.whyNow')}
            hint={t('field.whyNow.hint')}
            optional
            rows={3}
            {...form.field('whyNow')}
          />
          <SelectField
            label={t('field.kind')}
            hint={t('field.kind.hint')}
            choices={KIND_CHOICES}
            {...form.field('kind')}
          />
          <PersonPicker
            label={t('field.sponsor')}
            hint={t('field.sponsor.hint')}
            {...form.field('sponsorId')}
          />
          <PersonPicker
            label={t('field.manager')}
            hint={t('field.manager.hint')}
            {...form.field('managerId')}
          />
          <Checkbox
            label={t('field.template')}
            checked={form.values.withTemplate}
            onChange={withTemplate => form.set({ withTemplate })}
          />
        </>
      )}
    </FormDialog>
  )
}
